import {
  formatCentiemes,
  formatMoyenne,
  formatMoyenneTronquee,
  formatTotal,
  LIBELLES_ISSUE,
  LIBELLES_ISSUE_COURTS,
} from '@delib/domain';
import type { Colonne } from '../gabarits/v1/tableau';
import { formatDate } from '../texte/dates';
import { compter } from '../texte/typo';
import type {
  LigneCorrespondance,
  LigneHorsAffichage,
  LigneLivret,
  LigneManque,
  LigneNotee,
  LignesParListe,
  ListeCandidats,
  TypeListeCandidats,
} from './liste';

/** A column of a list. `pour`: on paper or in the file only. */
export interface ColonneListe<Ligne> extends Colonne<Ligne> {
  readonly pour?: 'pdf' | 'csv';
  /** What the file holds, where the paper adds a mark to it or writes a dash for nothing. */
  readonly csv?: (ligne: Ligne) => string;
}

/** How one kind of list is titled, laid out and read. */
export interface ModeleListe<T extends TypeListeCandidats> {
  readonly titre: (liste: Pick<ListeCandidats, 'livret'>) => string;
  readonly groupe: 1 | 2 | null;
  /** « Document confidentiel » on every sheet. */
  readonly confidentiel: boolean;
  /** The list is of each jury: a new sheet for each, which can be handed over alone. */
  readonly parJury: boolean;
  readonly colonnes: (liste: Pick<ListeCandidats, 'livret'>) => readonly ColonneListe<LignesParListe[T]>[];
  readonly corps: number;
  readonly hauteurLigne?: number;
  /** Sentence in the place of an empty table. */
  readonly aucun: string;
  readonly compte: (nombre: number) => string;
  /** Under the table. */
  readonly notes: (lignes: readonly LignesParListe[T][]) => readonly string[];
}

const candidats = (nombre: number) => compter(nombre, 'candidat', 'candidats');
const sansNote = () => [];

const IDENTITE = [
  { titre: 'Numéro candidat', largeur: 70, cellule: ({ numeroCandidat }) => numeroCandidat },
  { titre: 'Nom', largeur: 92, cellule: ({ nom }) => nom, gras: true },
  { titre: 'Prénoms', largeur: 84, cellule: ({ prenoms }) => prenoms },
] as const satisfies readonly ColonneListe<Pick<LigneCorrespondance, 'numeroCandidat' | 'nom' | 'prenoms'>>[];

const ANONYMAT = {
  titre: 'Numéro d’anonymat',
  largeur: 62,
  cellule: ({ numeroAnonymat }: { readonly numeroAnonymat: string }) => numeroAnonymat,
} as const;

const ETABLISSEMENT = {
  titre: 'Établissement d’inscription',
  largeur: null,
  cellule: ({ etablissement }: { readonly etablissement: string }) => etablissement,
} as const;

const NAISSANCE: ColonneListe<LigneCorrespondance> = {
  titre: 'Date de naissance',
  largeur: 58,
  cellule: ({ dateNaissance }) => formatDate(dateNaissance),
};

const LIVRET: ColonneListe<LigneLivret> = {
  titre: 'Livret',
  largeur: 38,
  cellule: ({ livret }) => (livret ? 'oui' : 'non'),
};

const CATEGORIE = {
  titre: 'Catégorie',
  largeur: 96,
  cellule: ({ categorie }: { readonly categorie: string }) => categorie,
} as const;

const RIEN = '–';

const TOTAL: ColonneListe<LigneNotee> = {
  titre: 'Total',
  largeur: 52,
  alignement: 'right',
  cellule: ({ moyenne }) => (moyenne ? formatTotal(moyenne) : RIEN),
  csv: ({ moyenne }) => (moyenne ? formatTotal(moyenne) : ''),
};

/** The asterisk says that the rounding reaches a bar which the mean does not: see the foot note. */
const MOYENNE: ColonneListe<LigneNotee> = {
  titre: 'Moyenne',
  largeur: 54,
  alignement: 'right',
  gras: true,
  cellule: ({ moyenne, barreTrompeuse }) =>
    moyenne ? `${formatMoyenne(moyenne)}${barreTrompeuse === null ? '' : '*'}` : RIEN,
  csv: ({ moyenne }) => (moyenne ? formatMoyenne(moyenne) : ''),
};

const SANS_ISSUE = 'Note manquante';

const PROPOSITION: ColonneListe<LigneNotee> = {
  titre: 'Proposition',
  largeur: 98,
  cellule: ({ issue }) => (issue ? LIBELLES_ISSUE[issue] : SANS_ISSUE),
};

const REMARQUE: ColonneListe<LigneNotee> = {
  titre: 'Remarque sur la moyenne',
  largeur: null,
  pour: 'csv',
  cellule: (ligne) => avantArrondi(ligne) ?? '',
};

/** « 9,996… avant arrondi, sous 10,00 », or `null` where the rounding deceives nobody. */
function avantArrondi({ moyenne, barreTrompeuse }: LigneNotee): string | null {
  if (moyenne === null || barreTrompeuse === null) return null;
  return `${formatMoyenneTronquee(moyenne)}… avant arrondi, sous ${formatCentiemes(barreTrompeuse)}`;
}

function notesMoyenne(lignes: readonly LigneNotee[]): readonly string[] {
  const cas = lignes.flatMap((ligne) => {
    const exacte = avantArrondi(ligne);
    return exacte === null ? [] : [`${ligne.numeroAnonymat} (${exacte})`];
  });
  return [
    'Total, moyenne et proposition sont ceux des notes reçues, avant la délibération du jury.',
    ...(cas.length === 0
      ? []
      : [
          `* La moyenne est affichée arrondie au centième ; calculée exactement, elle n’atteint pas la barre : ${cas.join(' ; ')}.`,
        ]),
  ];
}

/** The discipline whose mark lacks, or which of the two is not chosen. */
export function disciplineManquante({ manque }: Pick<LigneManque, 'manque'>): string {
  if (manque.genre === 'note') return `${manque.epreuve} ${manque.intitule}`;
  return manque.rang === 1 ? '1re discipline' : '2de discipline';
}

/** Why a candidate is on no posted list. */
export function motifHorsAffichage({
  presumeFraudeur,
  listeRouge,
}: Pick<LigneHorsAffichage, 'presumeFraudeur' | 'listeRouge'>): string {
  if (presumeFraudeur && listeRouge) return 'Présumé fraudeur et liste rouge';
  return presumeFraudeur ? 'Présumé fraudeur' : 'Liste rouge';
}

const JURY = {
  titre: 'Jury',
  largeur: 48,
  cellule: ({ jury }: { readonly jury: string }) => jury,
} as const;

/** The seven lists. */
export const MODELES: { readonly [T in TypeListeCandidats]: ModeleListe<T> } = {
  livrets: {
    titre: ({ livret }) =>
      livret === null
        ? 'Liste des candidats, avec ou sans livret scolaire'
        : `Liste des candidats ${livret ? 'avec' : 'sans'} livret scolaire`,
    groupe: null,
    confidentiel: false,
    parJury: false,
    colonnes: ({ livret }) => [
      ANONYMAT,
      ...IDENTITE,
      { ...CATEGORIE, largeur: 80 },
      ...(livret === null ? [LIVRET] : []),
      ETABLISSEMENT,
    ],
    corps: 8.5,
    aucun: 'Aucun candidat ne répond à ces critères.',
    compte: candidats,
    notes: sansNote,
  },
  anonyme: {
    titre: () => 'Liste anonyme des candidats du jury',
    groupe: 1,
    confidentiel: true,
    parJury: true,
    colonnes: () => [
      ANONYMAT,
      CATEGORIE,
      TOTAL,
      MOYENNE,
      {
        ...PROPOSITION,
        largeur: 78,
        cellule: ({ issue }) => (issue ? LIBELLES_ISSUE_COURTS[issue] : SANS_ISSUE),
        csv: PROPOSITION.cellule,
      },
      { titre: 'Décision', largeur: 62, cellule: () => '', aRemplir: true },
      { titre: 'Observations', largeur: null, cellule: () => '', aRemplir: true },
      REMARQUE,
    ],
    corps: 9,
    hauteurLigne: 17,
    aucun: 'Aucun candidat dans ce jury.',
    compte: candidats,
    notes: notesMoyenne,
  },
  correspondance: {
    titre: () => 'Liste de correspondance des candidats du jury',
    groupe: 1,
    confidentiel: true,
    parJury: true,
    colonnes: () => [{ ...ANONYMAT, gras: true }, ...IDENTITE, NAISSANCE, ETABLISSEMENT],
    corps: 9,
    aucun: 'Aucun candidat dans ce jury.',
    compte: candidats,
    notes: sansNote,
  },
  amenagements: {
    titre: () => 'Liste des candidats avec mesures pour handicap',
    groupe: 1,
    confidentiel: true,
    parJury: true,
    colonnes: () => [
      { ...ANONYMAT, largeur: 56 },
      { titre: 'Numéro candidat', largeur: 66, cellule: ({ numeroCandidat }) => numeroCandidat },
      { titre: 'Nom', largeur: 78, cellule: ({ nom }) => nom, gras: true },
      { titre: 'Prénoms', largeur: 68, cellule: ({ prenoms }) => prenoms },
      { ...NAISSANCE, pour: 'csv' },
      { ...ETABLISSEMENT, largeur: 88 },
      { titre: 'Mesures accordées', largeur: null, cellule: ({ amenagements }) => amenagements },
    ],
    corps: 8.5,
    aucun: 'Aucun candidat de ce jury n’a de mesure pour handicap.',
    compte: (nombre) =>
      compter(nombre, 'candidat avec mesures pour handicap', 'candidats avec mesures pour handicap'),
    notes: sansNote,
  },
  decision_moyenne: {
    titre: () => 'Liste des candidats triés par décision et moyenne descendantes',
    groupe: 1,
    confidentiel: true,
    parJury: true,
    colonnes: () => [
      { ...PROPOSITION, titre: 'Décision proposée', largeur: 170, gras: true },
      MOYENNE,
      TOTAL,
      ANONYMAT,
      { ...CATEGORIE, largeur: null },
      REMARQUE,
    ],
    corps: 9,
    aucun: 'Aucun candidat dans ce jury.',
    compte: candidats,
    notes: notesMoyenne,
  },
  notes_manquantes: {
    titre: () => 'Notes manquantes du 2nd groupe',
    groupe: 2,
    confidentiel: false,
    parJury: false,
    colonnes: () => [
      JURY,
      ...IDENTITE,
      { titre: 'Discipline', largeur: null, cellule: disciplineManquante },
      {
        titre: 'Il manque',
        largeur: 68,
        cellule: ({ manque }) => (manque.genre === 'note' ? 'la note' : 'le choix'),
      },
    ],
    corps: 9,
    aucun: 'Pas de note manquante.',
    compte: (nombre) => compter(nombre, 'note ou choix à compléter', 'notes ou choix à compléter'),
    notes: sansNote,
  },
  hors_affichage: {
    titre: () => 'Liste des candidats présumés fraudeurs ou inscrits en liste rouge',
    groupe: null,
    confidentiel: true,
    parJury: false,
    colonnes: () => [
      ...IDENTITE.map((colonne) => ({ ...colonne, largeur: colonne.largeur + 34 })),
      JURY,
      { titre: 'Motif', largeur: null, cellule: motifHorsAffichage },
    ],
    corps: 9.5,
    aucun: 'Aucun candidat présumé fraudeur ni inscrit en liste rouge.',
    compte: candidats,
    notes: () => [
      'Ces candidats ne figurent sur aucune liste affichée. Ils peuvent se présenter pour connaître leur résultat.',
    ],
  },
};

/** The title of an edition, as the memo words it. */
export function titreListeCandidats(liste: Pick<ListeCandidats, 'type' | 'livret'>): string {
  return MODELES[liste.type].titre(liste);
}
