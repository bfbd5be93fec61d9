import {
  type AvantApres,
  type ChangementDecision,
  direMoyenne,
  EFFECTIF_MINIMAL,
  ecrireMoyenne,
  type Fraction,
  type Groupe,
  ISSUES,
  type Issue,
  LIBELLES_GROUPE,
  LIBELLES_ISSUE,
  LIBELLES_ISSUE_COURTS,
  nombreChanges,
  SEUILS_BTS,
  taux,
} from '@delib/domain';
import { compter } from '@delib/francais';
import type { Graphique } from '../graphiques/graphique';
import { halteres } from '../graphiques/halteres';
import { barresAppariees } from '../graphiques/paires';
import { TROP_PEU } from './graphiques-decision';

/** One jury that decided, among several. */
export interface JuryAvantApres {
  readonly code: string;
  readonly vus: AvantApres;
}

/** « Avant / après »: proposed before the deliberation against decided, of one jury or of several together. */
export function graphiqueAvantApres(vus: AvantApres, groupe: Groupe): Graphique {
  const { candidats, avant, apres, changements } = vus;
  const lignes = issuesPresentes(vus).map((issue) => ({
    issue,
    nom: LIBELLES_ISSUE_COURTS[issue],
    avant: avant[issue],
    apres: apres[issue],
    venus: nombreChanges({ changements: changements.filter(({ vers }) => vers === issue) }),
    etiquette: `${apres[issue]} (${formatEcart(apres[issue] - avant[issue])})`,
  }));
  const constat = `${direChangements(vus)} ${direAides(vus)}${direMoyennes(vus)}`;
  const tropPeu = candidats < EFFECTIF_MINIMAL;
  return {
    id: `avant-apres-${groupe}`,
    titre: `Décisions du ${LIBELLES_GROUPE[groupe]}, proposées et prises`,
    constat: tropPeu ? `${constat} ${TROP_PEU}` : constat,
    dessiner: tropPeu
      ? null
      : (largeur) =>
          barresAppariees(
            lignes,
            {
              avant: 'proposé avant la délibération',
              restes: 'décidé, comme proposé',
              venus: 'décidé autrement que proposé',
            },
            largeur,
          ),
    donnees: {
      colonnes: ['Décision', 'Avant', 'Après', 'Écart', 'Dont décidés autrement'],
      lignes: [
        ...lignes.map((ligne) => [
          LIBELLES_ISSUE[ligne.issue],
          String(ligne.avant),
          String(ligne.apres),
          formatEcart(ligne.apres - ligne.avant),
          String(ligne.venus),
        ]),
        ['Total', String(candidats), String(candidats), formatEcart(0), String(nombreChanges(vus))],
      ],
    },
  };
}

/** Jury by jury: the rate of admis before and after. A jury of fewer than five candidates is in the table alone. */
export function graphiqueAvantApresParJury(jurys: readonly JuryAvantApres[], groupe: Groupe): Graphique {
  const gagnes = ({ vus }: JuryAvantApres) => vus.apres.admis - vus.avant.admis;
  const dessines = jurys.filter(({ vus }) => vus.candidats >= EFFECTIF_MINIMAL);
  const petits = jurys.length - dessines.length;
  const plus = jurys.filter((jury) => gagnes(jury) > 0);
  const premier = plus.toSorted((a, b) => gagnes(b) - gagnes(a))[0];
  const constat =
    premier === undefined
      ? `Aucun des ${jurys.length} jurys n’a admis plus de candidats que les notes n’en proposaient.`
      : `${compter(plus.length, 'jury', 'jurys')} sur ${jurys.length} ${plus.length < 2 ? 'a' : 'ont'} admis plus de candidats que les notes n’en proposaient ; le plus grand écart est celui du jury ${premier.code}, ${formatEcart(gagnes(premier))} sur ${compter(premier.vus.candidats, 'candidat', 'candidats')}.`;
  const tus =
    petits === 0
      ? ''
      : ` ${compter(petits, 'jury de', 'jurys de')} moins de ${EFFECTIF_MINIMAL} candidats ${petits < 2 ? 'n’est pas dessiné' : 'ne sont pas dessinés'}.`;
  return {
    id: `avant-apres-jurys-${groupe}`,
    titre: `Taux d’admis du ${LIBELLES_GROUPE[groupe]}, proposé et décidé, par jury`,
    constat: `${constat}${tus}`,
    dessiner:
      dessines.length === 0
        ? null
        : (largeur) =>
            halteres(
              dessines.map(({ code, vus: { candidats, avant, apres } }) => ({
                nom: code,
                avant: taux(avant.admis, candidats) / 100,
                apres: taux(apres.admis, candidats) / 100,
                etiquette: `${avant.admis} → ${apres.admis} sur ${candidats}`,
              })),
              { avant: 'proposés admis', apres: 'admis' },
              largeur,
            ),
    donnees: {
      colonnes: [
        'Jury',
        'Candidats',
        'Proposés admis',
        'Admis',
        'Décidés autrement',
        'Points de jury',
        'Notes relevées',
        'Moyenne avant',
        'Moyenne après',
      ],
      lignes: jurys.map(({ code, vus }) => [
        code,
        String(vus.candidats),
        String(vus.avant.admis),
        String(vus.apres.admis),
        String(nombreChanges(vus)),
        String(vus.avecPoints),
        String(vus.avecRelevement),
        vus.moyennes ? dire(vus.moyennes.avant) : 'non donnée',
        vus.moyennes ? dire(vus.moyennes.apres) : 'non donnée',
      ]),
    },
  };
}

/** The outcomes that one of the two groupes can give, and no other unless somebody has it. */
function issuesPresentes({ avant, apres }: AvantApres): readonly Issue[] {
  return ISSUES.filter(
    (issue) => issue === 'admis' || issue === 'non_admis' || avant[issue] + apres[issue] > 0,
  );
}

function direChangements({ candidats, changements }: AvantApres): string {
  const changes = nombreChanges({ changements });
  if (changes === 0) {
    return candidats === 0
      ? 'Aucun candidat.'
      : `${compter(candidats, 'candidat', 'candidats')} : chaque décision est celle que les notes proposaient.`;
  }
  return `${compter(changes, 'candidat', 'candidats')} sur ${candidats} ${
    changes < 2 ? 'a reçu une autre décision' : 'ont reçu une autre décision'
  } que celle que les notes proposaient : ${changements.map(direChangement).join(', ')}.`;
}

function direChangement({ de, vers, nombre }: ChangementDecision): string {
  return `${nombre} de « ${LIBELLES_ISSUE_COURTS[de]} » à « ${LIBELLES_ISSUE_COURTS[vers]} »`;
}

function direAides({ avecPoints, avecRelevement }: AvantApres): string {
  if (avecPoints + avecRelevement === 0) return 'Aucun point de jury, aucune note relevée.';
  const aides = [
    ...(avecPoints > 0 ? [`points de jury pour ${compter(avecPoints, 'candidat', 'candidats')}`] : []),
    ...(avecRelevement > 0 ? [`note relevée pour ${compter(avecRelevement, 'candidat', 'candidats')}`] : []),
  ];
  return `Aides : ${aides.join(', ')}.`;
}

function direMoyennes({ moyennes }: AvantApres): string {
  if (moyennes === null) return '';
  const [avant, apres] = [dire(moyennes.avant), dire(moyennes.apres)];
  if (avant !== apres) return ` La moyenne passe de ${avant} à ${apres}.`;
  // A jury takes no point away: what rounds to the same figure may still have risen.
  return memeFraction(moyennes.avant, moyennes.apres)
    ? ` La moyenne reste de ${avant}.`
    : ` La moyenne, de ${avant}, augmente de moins d’un centième.`;
}

/** The mean of several candidates, beside the bars of the BTS: jurys of several règlements are seen together. */
function dire(moyenne: Fraction): string {
  return ecrireMoyenne(direMoyenne(moyenne, [SEUILS_BTS.admission, SEUILS_BTS.secondGroupe]));
}

function memeFraction(a: Fraction, b: Fraction): boolean {
  return a.numerateur * b.denominateur === b.numerateur * a.denominateur;
}

/** « +2 », « −1 », « = » */
function formatEcart(ecart: number): string {
  if (ecart === 0) return '=';
  return ecart > 0 ? `+${ecart}` : `−${-ecart}`;
}
