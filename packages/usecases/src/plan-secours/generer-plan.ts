import { type JuryStocke, selectAcademie, selectDestinataires, withActor } from '@delib/db';
import {
  creerPressePapillons,
  creerPressePvIndividuels,
  creerPresseStatistiques,
  type EntreeZip,
  ecrireZip,
  fichiersDuJury,
  lisezMoiDuJury,
  lisezMoiDuPlan,
  type PresseStatistiques,
  renderFeuillesEmargement,
} from '@delib/documents';
import { remplirPageHorsLigne } from '@delib/documents/hors-ligne';
import type { Groupe, Refus } from '@delib/domain';
import { direExclusion, fr } from '@delib/francais';
import { z } from 'zod';
import { type Contexte, journaliser } from '../contexte';
import type { Conclusion, Generateur, Production } from '../generation/generateur';
import {
  finValidite,
  hacherPapillons,
  inscrirePapillons,
  loginsParMembre,
  tirerMotsDePasse,
} from '../papillons/emettre-papillons';
import { toJuryAEmarger } from '../pv/editer-feuilles-emargement';
import { numeroStatistiques } from '../statistiques/editer-statistiques';
import { type ContenuJury, loadContenuJury, toJuryPv, toPlanHorsLigne } from './lire-jury-plan';
import { ACTIVITE_DU_PLAN, type DemandePlan, type JuryDuPlan, loadJurysDuPlan } from './preparer-plan';

/**
 * The generator of the plan de secours of one groupe: a zip with one folder per jury. The papillons in it are those
 * of the portail de secours; their passwords are stored, as digests, in the transaction that ends the generation, and
 * replace those of the plan before.
 */
export function planDeSecours(
  groupe: Groupe,
  aleatoire: (nombre: number) => Uint8Array,
): Generateur<DemandePlan> {
  return {
    activite: ACTIVITE_DU_PLAN[groupe],
    parametres: z.object({ sessionId: z.uuid(), centreId: z.uuid() }),
    verifier: async (contexte, demande) => {
      const jurys = await withActor(
        contexte.database,
        contexte.acteur,
        (tx) => loadJurysDuPlan(tx, contexte, groupe, demande),
        'lecture',
      );
      return refusSansJury(jurys);
    },
    produire: (contexte, demande, production) => produire(contexte, groupe, demande, production, aleatoire),
  };
}

/** Nothing to make: the reason of the first jury, or that there is none. */
function refusSansJury(jurys: readonly JuryDuPlan[]): Refus | null {
  return jurys.some(({ refus }) => refus === null) ? null : (jurys[0]?.refus ?? { code: 'introuvable' });
}

async function produire(
  contexte: Contexte,
  groupe: Groupe,
  demande: DemandePlan,
  production: Production,
  aleatoire: (nombre: number) => Uint8Array,
): Promise<Conclusion> {
  const { acteur, database, maintenant } = contexte;
  const { jurys, destinataires, academie } = await withActor(
    database,
    acteur,
    async (tx) => {
      const lus = await loadJurysDuPlan(tx, contexte, groupe, demande);
      const juryIds = lus.filter(({ refus }) => refus === null).map(({ jury }) => jury.id);
      return {
        jurys: lus,
        destinataires: juryIds.length > 0 ? await selectDestinataires(tx, { juryIds }, 'secours') : [],
        academie: (await selectAcademie(tx))?.nom ?? '',
      };
    },
    'lecture',
  );
  annoncer(jurys, groupe, production);
  const inclus = jurys.filter(({ refus }) => refus === null);
  const [premier] = inclus;
  if (!premier) return async () => {};
  const tires = tirerMotsDePasse(
    destinataires.map(({ membreId }) => membreId),
    aleatoire,
  );
  // Computed while the documents are written.
  const secrets = commencer(hacherPapillons(tires));
  const motsDePasse = new Map(tires.map(({ membreId, motDePasse }) => [membreId, motDePasse]));

  const { session, centreCode, centreNom, centreVille, essai } = premier.jury;
  const entete = {
    session,
    essai,
    academie,
    centre: { code: centreCode, nom: centreNom, ville: centreVille },
  };
  const presse = creerPressePvIndividuels({ ...entete, groupe, editeLe: maintenant });
  const pressePapillons = creerPressePapillons({
    ...entete,
    url: production.adresses.portailSecours,
    assistance: null,
    portail: 'secours',
    editeLe: maintenant,
  });
  const gabarit = commencer(production.pageHorsLigne());
  const etabliLe = dire(maintenant);
  const contenus = lireDAvance(
    inclus.map(({ jury }) => jury),
    (jury) => withActor(database, acteur, (tx) => loadContenuJury(tx, jury, groupe), 'lecture'),
  );
  void commencer(contenus(premier.jury));
  const presseStatistiques =
    groupe === 1 ? await creerPresseStatistiques({ ...entete, editeLe: maintenant }) : null;
  const logins = loginsParMembre(destinataires, 'secours');
  const total = inclus.length;
  let faits = 0;

  const entreesDuJury = ({ jury }: JuryDuPlan): EntreeZip[] => {
    const noms = fichiersDuJury(jury.code);
    const entree = (nom: string, comprimer: boolean, octets: EntreeZip['octets']): EntreeZip => ({
      nom: `${noms.dossier}/${nom}`,
      comprimer,
      octets: () => {
        production.signal.throwIfAborted();
        return octets();
      },
    });
    const texte = async (ecrire: (contenu: ContenuJury) => string) =>
      Buffer.from(ecrire(await contenus(jury)));
    return [
      entree('LISEZ-MOI.txt', true, () =>
        texte(({ candidats }) => lisezMoiDuJury(jury, groupe, { etabliLe, candidats: candidats.length })),
      ),
      entree(noms.pv, false, async function* () {
        yield* presse.deJury(toJuryPv(jury, await contenus(jury)));
      }),
      entree(noms.horsLigne, true, async () => {
        const page = await gabarit;
        return texte((contenu) =>
          remplirPageHorsLigne(page, toPlanHorsLigne(jury, groupe, contenu, maintenant)),
        );
      }),
      entree(noms.emargement, false, () =>
        renderFeuillesEmargement({
          ...entete,
          numero: `FE-${session}-${jury.code}-${groupe}`,
          groupe,
          editeLe: maintenant,
          jurys: [toJuryAEmarger(jury, { tenue: null, reexamen: false })],
        }),
      ),
      ...(presseStatistiques === null
        ? []
        : [entree(noms.statistiques, false, () => statistiques(presseStatistiques, jury))]),
      entree(noms.papillons, false, () => papillons(jury)),
    ];
  };

  async function* statistiques(
    presseDuCentre: PresseStatistiques,
    jury: JuryStocke,
  ): AsyncGenerator<Uint8Array> {
    const { statistiques: siennes } = await contenus(jury);
    if (!siennes) throw new Error('a jury without règlement is in no plan');
    yield* presseDuCentre.deJury(siennes, numeroStatistiques(jury, 'complete', [siennes]));
  }

  async function* papillons(jury: JuryStocke): AsyncGenerator<Uint8Array> {
    yield* pressePapillons.imprimer(
      `PAPS-${session}-${jury.code}-${maintenant.toISOString().slice(0, 16).replace(/[-:]/g, '')}`,
      destinataires
        .filter(({ juryId }) => juryId === jury.id)
        .map(({ membreId, prenom, nom, qualite }) => ({
          jury: { code: jury.code, specialite: jury.specialite ?? '' },
          qualite,
          prenom,
          nom,
          login: logins.get(membreId) ?? '',
          motDePasse: motsDePasse.get(membreId) ?? '',
          valideJusquau: finValidite(maintenant),
        })),
    );
    faits += 1;
    await production.progresser(faits, total);
  }

  const lisezMoi = lisezMoiDuPlan(groupe, jurys, { etabliLe, adresse: production.adresses.portailSecours });
  const entrees: EntreeZip[] = [
    { nom: 'LISEZ-MOI.txt', comprimer: true, octets: async () => Buffer.from(lisezMoi) },
    ...inclus.flatMap(entreesDuJury),
  ];
  const nom = `plan-de-secours-${session}-${centreCode}-${groupe === 1 ? '1er' : '2nd'}-groupe.zip`;
  await production.ajouterFichier({ nom, type: 'application/zip' }, ecrireZip(entrees, maintenant));

  const empreints = await secrets;
  production.dire(
    'information',
    fr`Les papillons du portail de secours de ce plan (${tires.length}) remplacent ceux des plans précédents. Les papillons ordinaires restent valables.`,
  );
  return async (tx) => {
    const emis = await inscrirePapillons(tx, contexte, empreints, 'secours', null);
    if (!emis.ok) throw new Error(`the papillons of the plan were refused: ${emis.refus.code}`);
    journaliser(tx, contexte, {
      acte: 'genererPlanSecours',
      objet: `plan de secours ${session} ${centreCode} groupe ${groupe}`,
      centreId: demande.centreId,
      apres: { jurys: inclus.map(({ jury }) => jury.code), papillons: tires.length },
    });
  };
}

/** The lines of the compte-rendu about the jurys: how many, which are out and why, whose marks are missing. */
function annoncer(jurys: readonly JuryDuPlan[], groupe: Groupe, { dire: say }: Production): void {
  const inclus = jurys.filter(({ refus }) => refus === null);
  if (inclus.length === 0) say('erreur', 'Aucun jury de ce centre ne peut être mis au plan de secours.');
  else say('information', fr`Jurys inclus : ${inclus.length} sur ${jurys.length}.`);
  for (const { jury, refus } of jurys) {
    if (refus === null) continue;
    // A jury that has gone on needs no plan any more; one that lacks something does.
    const niveau = refus.code === 'etat_inadapte' ? 'information' : 'avertissement';
    say(niveau, fr`Jury ${jury.code} non inclus : ${direExclusion(refus)}.`);
  }
  for (const { jury, faits } of inclus) {
    const manquantes = groupe === 1 ? faits.notesManquantes : faits.orauxManquants;
    if (manquantes > 0) {
      say(
        'avertissement',
        fr`Jury ${jury.code} : ${manquantes} ${manquantes === 1 ? 'note manque' : 'notes manquent'} à cette date. Générez de nouveau le plan quand elles seront reçues.`,
      );
    }
  }
}

/** Work begun now and awaited later. A failure is told there; a plan that ends before has told another reason. */
function commencer<T>(travail: Promise<T>): Promise<T> {
  travail.catch(() => {});
  return travail;
}

/**
 * Reads each jury once, the next one while the documents of this one are written; memory holds two.
 * @param jurys in the order in which they are asked for
 */
function lireDAvance<T>(
  jurys: readonly JuryStocke[],
  lire: (jury: JuryStocke) => Promise<T>,
): (jury: JuryStocke) => Promise<T> {
  const lus = new Map<JuryStocke, Promise<T>>();
  const lu = (jury: JuryStocke): Promise<T> => {
    const connu = lus.get(jury);
    if (connu) return connu;
    const nouveau = commencer(lire(jury));
    lus.set(jury, nouveau);
    return nouveau;
  };
  return (jury) => {
    const valeur = lu(jury);
    const suivant = jurys[jurys.indexOf(jury) + 1];
    if (suivant) void lu(suivant);
    for (const ancien of lus.keys()) if (ancien !== jury && ancien !== suivant) lus.delete(ancien);
    return valeur;
  };
}

const DATE_HEURE = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});
function dire(date: Date): string {
  return DATE_HEURE.format(date);
}
