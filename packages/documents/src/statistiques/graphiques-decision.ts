import {
  arrondirFraction,
  atteint,
  type Bareme,
  type Centiemes,
  type Classe,
  DEMI_POINT,
  direMoyenneGenerale,
  EFFECTIF_MINIMAL,
  ecrireMoyenne,
  type Fraction,
  formatCentiemes,
  formatCoefficient,
  ISSUES,
  type Issue,
  LIBELLES_ISSUE,
  libelleCategorie,
  type MoyenneDePart,
  NOTE_MAXIMALE,
  type StatistiquesJury,
  type StatistiquesParDecision,
  taux,
} from '@delib/domain';
import { compter } from '@delib/francais';
import { SEUILS_MOYENNE } from '../graphiques/axes';
import { candidatsALaBarre } from '../graphiques/barre';
import { barres, moyennesDeParts } from '../graphiques/barres';
import type { Graphique } from '../graphiques/graphique';
import { histogramme, ZONES_MOYENNE } from '../graphiques/histogramme';
import type { Serie } from '../graphiques/motifs';

const SERIES: Readonly<Record<Issue, Serie>> = {
  admis: { encre: 'bleu', motif: 'plein' },
  second_groupe: { encre: 'glycine', motif: 'hachures' },
  non_admis: { encre: 'terre', motif: 'points' },
  poursuite: { encre: 'gris', motif: 'lignes' },
};

/** « 33,33 % » */
export function formatTaux(partie: number, tout: number): string {
  return `${formatCentiemes(taux(partie, tout))} %`;
}

/** « de 9,50 à moins de 10,00 »; the last class holds the means above 20 too: « de 19,50 et plus ». */
export function libelleClasse({ de, a }: Pick<Classe, 'de' | 'a'>): string {
  return a === NOTE_MAXIMALE
    ? `de ${formatCentiemes(de)} et plus`
    : `de ${formatCentiemes(de)} à moins de ${formatCentiemes(a)}`;
}

/** « de 9,50 à moins de 10,00 »: where a candidate is at the bar. */
function direBande(barre: Centiemes): string {
  return libelleClasse({ de: barre - DEMI_POINT, a: barre });
}

/** Why a plot is not drawn. */
export const TROP_PEU = `Moins de ${EFFECTIF_MINIMAL} candidats : pas de graphique, chacun s’y reconnaîtrait.`;

/** « Par décision »: proposals, means, candidates at the bar, catégories, établissements where they may be seen. */
export function graphiquesParDecision(statistiques: StatistiquesJury): readonly Graphique[] {
  const { candidats, parDecision, bareme } = statistiques;
  return [
    propositions(candidats, parDecision),
    moyennes(candidats, parDecision, bareme),
    aLaBarre(parDecision, bareme),
    moyennesPar(
      'categories',
      'Moyennes par catégorie',
      { colonne: 'Catégorie', nom: ['catégorie', 'catégories'] },
      parDecision.parCategorie.map((part) => ({ ...part, libelle: libelleCategorie(part.libelle) })),
      bareme,
    ),
    ...(parDecision.parEtablissement === null
      ? []
      : [
          moyennesPar(
            'etablissements',
            'Moyennes par établissement',
            { colonne: 'Établissement', nom: ['établissement', 'établissements'] },
            parDecision.parEtablissement,
            bareme,
          ),
        ]),
  ];
}

function propositions(
  candidats: number,
  { propositions: comptes, sansProposition }: StatistiquesParDecision,
): Graphique {
  const rangees = [
    ...ISSUES.filter((issue) => issue !== 'poursuite' || comptes.poursuite > 0).map((issue) => ({
      nom: LIBELLES_ISSUE[issue],
      valeur: comptes[issue],
      etiquette: `${comptes[issue]} (${formatTaux(comptes[issue], candidats)})`,
      serie: SERIES[issue],
    })),
    ...(sansProposition === 0
      ? []
      : [
          {
            nom: 'Sans proposition',
            valeur: sansProposition,
            etiquette: `${sansProposition} (${formatTaux(sansProposition, candidats)})`,
            serie: { encre: 'gris', motif: 'vide' } as const,
          },
        ]),
  ];
  const constat = `${compter(comptes.admis, 'candidat', 'candidats')} sur ${candidats} ${
    comptes.admis < 2 ? 'est proposé admis' : 'sont proposés admis'
  } (${formatTaux(comptes.admis, candidats)}), ${comptes.second_groupe} admis à se présenter au 2nd groupe, ${comptes.non_admis} non admis${
    comptes.poursuite === 0 ? '' : `, ${comptes.poursuite} en poursuite du cursus`
  }${sansProposition === 0 ? '' : `, ${sansProposition} sans proposition : une note manque`}.`;
  return {
    id: 'propositions',
    titre: 'Décisions proposées',
    constat: candidats < EFFECTIF_MINIMAL ? `${constat} ${TROP_PEU}` : constat,
    dessiner: candidats < EFFECTIF_MINIMAL ? null : (largeur) => barres(rangees, candidats, largeur),
    donnees: {
      colonnes: ['Décision proposée', 'Candidats', 'Taux'],
      lignes: [
        ...rangees.map(({ nom, valeur }) => [nom, String(valeur), formatTaux(valeur, candidats)]),
        ['Total', String(candidats), formatTaux(candidats, candidats)],
      ],
    },
  };
}

function moyennes(
  candidats: number,
  { repartition, sansMoyenne, moyenne }: StatistiquesParDecision,
  bareme: Bareme,
): Graphique {
  const nombre = candidats - sansMoyenne;
  const plusFournie = repartition.toSorted((a, b) => b.nombre - a.nombre)[0];
  const sans =
    sansMoyenne === 0 ? '' : ` ${compter(sansMoyenne, 'candidat n’a', 'candidats n’ont')} pas de moyenne.`;
  const constat =
    moyenne === null || plusFournie === undefined
      ? 'Aucun candidat n’a de moyenne.'
      : nombre < EFFECTIF_MINIMAL
        ? `${compter(nombre, 'moyenne', 'moyennes')}.${sans} ${TROP_PEU}`
        : `La moyenne du jury est de ${ecrireMoyenne(direMoyenneGenerale(moyenne, bareme))} ; le demi-point le plus fourni est celui des moyennes ${libelleClasse(plusFournie)} (${compter(plusFournie.nombre, 'candidat', 'candidats')}).${sans}`;
  return {
    id: 'moyennes',
    titre: 'Répartition des moyennes, par demi-point',
    constat,
    dessiner:
      nombre < EFFECTIF_MINIMAL
        ? null
        : (largeur) =>
            histogramme(repartition, {
              largeur,
              hauteur: 170,
              zones: ZONES_MOYENNE,
              seuils: SEUILS_MOYENNE,
            }),
    donnees: {
      colonnes: ['Moyenne', 'Candidats'],
      lignes: [
        ...repartition
          .filter((classe) => classe.nombre > 0)
          .map(({ de, a, nombre: effectif }) => [libelleClasse({ de, a }), String(effectif)]),
        ...(sansMoyenne === 0 ? [] : [['sans moyenne', String(sansMoyenne)]]),
        ['Total', String(candidats)],
      ],
    },
  };
}

function aLaBarre({ aLaBarre: candidats }: StatistiquesParDecision, bareme: Bareme): Graphique {
  const { admission, secondGroupe } = bareme.seuils;
  const presDeDix = candidats.filter(({ moyenne }) => atteint(moyenne, admission - DEMI_POINT)).length;
  const presDeHuit = candidats.length - presDeDix;
  const constat =
    candidats.length === 0
      ? `Aucun candidat n’est à la barre, ni près de ${formatCoefficient(secondGroupe)} ni près de ${formatCoefficient(admission)}.`
      : `${compter(presDeDix, 'candidat a', 'candidats ont')} une moyenne ${direBande(admission)} et ${compter(presDeHuit, 'candidat', 'candidats')} ${direBande(secondGroupe)}.`;
  const tropPeu = candidats.length < EFFECTIF_MINIMAL;
  return {
    id: 'barre',
    titre: 'Candidats à la barre',
    constat: tropPeu && candidats.length > 0 ? `${constat} ${TROP_PEU}` : constat,
    dessiner: tropPeu ? null : (largeur) => candidatsALaBarre(candidats, bareme.seuils, largeur),
    donnees: {
      colonnes: ['Moyenne', 'Décision proposée'],
      lignes: candidats.map(({ moyenne, issue }) => [
        ecrireMoyenne(direMoyenneGenerale(moyenne, bareme)),
        LIBELLES_ISSUE[issue],
      ]),
    },
  };
}

/** The mean of several as a sentence gives it, and as the end of a row has room for it: exact rather than deceiving. */
function direDeux(moyenne: Fraction, bareme: Bareme): { readonly dite: string; readonly courte: string } {
  const dite = direMoyenneGenerale(moyenne, bareme);
  return { dite: ecrireMoyenne(dite), courte: dite.reserve?.exacte ?? dite.affichee };
}

function moyennesPar(
  id: string,
  titre: string,
  { colonne, nom: [une, plusieurs] }: { readonly colonne: string; readonly nom: readonly [string, string] },
  tous: readonly MoyenneDePart[],
  bareme: Bareme,
): Graphique {
  const dessines = tous.flatMap((part) =>
    part.moyenne === null
      ? []
      : [{ ...part, moyenne: arrondirFraction(part.moyenne), ...direDeux(part.moyenne, bareme) }],
  );
  const petits = tous.length - dessines.length;
  const classes = dessines.toSorted((a, b) => b.moyenne - a.moyenne);
  const [premier, dernier] = [classes[0], classes.at(-1)];
  const tus =
    petits === 0
      ? ''
      : ` ${compter(petits, `${une} a`, `${plusieurs} ont`)} moins de ${EFFECTIF_MINIMAL} moyennes : ${petits < 2 ? 'la sienne n’est pas donnée' : 'elles ne sont pas données'}.`;
  const constat =
    premier === undefined || dernier === undefined
      ? ''
      : premier === dernier
        ? `${premier.libelle} : moyenne de ${premier.dite}.`
        : `De ${dernier.dite} (${dernier.libelle}) à ${premier.dite} (${premier.libelle}).`;
  return {
    id,
    titre,
    constat: `${constat}${tus}`.trim(),
    dessiner:
      dessines.length === 0
        ? null
        : (largeur) =>
            moyennesDeParts(
              dessines.map(({ libelle, moyenne, courte, avecMoyenne }) => ({
                nom: `${libelle} (${avecMoyenne})`,
                valeur: moyenne / 100,
                etiquette: courte,
                serie: { encre: 'bleu', motif: 'hachures' },
              })),
              largeur,
            ),
    donnees: {
      colonnes: [colonne, 'Candidats', 'Avec moyenne', 'Proposés admis', 'Moyenne'],
      lignes: tous.map(({ libelle, candidats, avecMoyenne, admis, moyenne }) => [
        libelle,
        String(candidats),
        String(avecMoyenne),
        // The count of a part of two would tell of persons as well as its mean.
        moyenne === null ? 'non donné' : `${admis} (${formatTaux(admis, candidats)})`,
        moyenne === null ? 'non donnée' : direDeux(moyenne, bareme).dite,
      ]),
    },
  };
}
