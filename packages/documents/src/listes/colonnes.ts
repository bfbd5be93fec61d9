import { formatTotal, LIBELLES_ISSUE, LIBELLES_ISSUE_COURTS, libelleCategorie } from '@delib/domain';
import { formatJour } from '@delib/francais';
import type { ColonneImprimee } from '../gabarits/v1/tableau';
import { ecrireAsterisque, notesArrondi } from '../notes/arrondi';
import type { LigneCorrespondance, LigneHorsAffichage, LigneLivret, LigneManque, LigneNotee } from './liste';

/** A column of a list. `pour`: on paper or in the file only. */
export interface ColonneListe<Ligne> extends ColonneImprimee<Ligne> {
  readonly pour?: 'pdf' | 'csv';
  /** What the file holds, where the paper adds a mark to it or writes a dash for nothing. */
  readonly csv?: (ligne: Ligne) => string;
}

/** The columns that lists share: who the candidate is, then what is said of them. */
export const IDENTITE = [
  { titre: 'Numéro candidat', largeur: 70, cellule: ({ numeroCandidat }) => numeroCandidat },
  { titre: 'Nom', largeur: 92, cellule: ({ nom }) => nom, gras: true },
  { titre: 'Prénoms', largeur: 84, cellule: ({ prenoms }) => prenoms },
] as const satisfies readonly ColonneListe<Pick<LigneCorrespondance, 'numeroCandidat' | 'nom' | 'prenoms'>>[];

export const ANONYMAT = {
  titre: 'Numéro d’anonymat',
  largeur: 62,
  cellule: ({ numeroAnonymat }: { readonly numeroAnonymat: string }) => numeroAnonymat,
} as const;

export const ETABLISSEMENT = {
  titre: 'Établissement d’inscription',
  largeur: null,
  cellule: ({ etablissement }: { readonly etablissement: string }) => etablissement,
} as const;

export const NAISSANCE: ColonneListe<LigneCorrespondance> = {
  titre: 'Date de naissance',
  largeur: 58,
  cellule: ({ dateNaissance }) => formatJour(dateNaissance),
};

export const LIVRET: ColonneListe<LigneLivret> = {
  titre: 'Livret',
  largeur: 38,
  cellule: ({ livret }) => (livret ? 'oui' : 'non'),
};

export const CATEGORIE = {
  titre: 'Catégorie',
  largeur: 96,
  cellule: ({ categorie }: { readonly categorie: string }) => libelleCategorie(categorie),
} as const;

const RIEN = '–';

export const TOTAL: ColonneListe<LigneNotee> = {
  titre: 'Total',
  largeur: 52,
  alignement: 'right',
  cellule: ({ exacte }) => (exacte ? formatTotal(exacte.total) : RIEN),
  csv: ({ exacte }) => (exacte ? formatTotal(exacte.total) : ''),
};

/** The asterisk says that the rounding reaches a bar which the mean does not: see the foot note. */
export const MOYENNE: ColonneListe<LigneNotee> = {
  titre: 'Moyenne',
  largeur: 54,
  alignement: 'right',
  gras: true,
  cellule: ({ moyenne }) => ecrireAsterisque(moyenne),
  csv: ({ moyenne }) => moyenne?.affichee ?? '',
};

const SANS_ISSUE = 'Note manquante';

export const PROPOSITION: ColonneListe<LigneNotee> = {
  titre: 'Proposition',
  largeur: 98,
  cellule: ({ issue }) => (issue ? LIBELLES_ISSUE[issue] : SANS_ISSUE),
};

/** In few words, so that each candidate has one line to write on; the file has the whole. */
export const PROPOSITION_COURTE: ColonneListe<LigneNotee> = {
  ...PROPOSITION,
  largeur: 78,
  cellule: ({ issue }) => (issue ? LIBELLES_ISSUE_COURTS[issue] : SANS_ISSUE),
  csv: PROPOSITION.cellule,
};

export const REMARQUE: ColonneListe<LigneNotee> = {
  titre: 'Remarque sur la moyenne',
  largeur: null,
  pour: 'csv',
  cellule: ({ moyenne }) => moyenne?.reserve?.phrase ?? '',
};

/** The foot notes of a list with means. */
export function notesMoyenne(lignes: readonly LigneNotee[]): readonly string[] {
  return [
    'Total, moyenne et proposition sont ceux des notes reçues, avant la délibération du jury.',
    ...notesArrondi(lignes),
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

export const JURY = {
  titre: 'Jury',
  largeur: 48,
  cellule: ({ jury }: { readonly jury: string }) => jury,
} as const;
