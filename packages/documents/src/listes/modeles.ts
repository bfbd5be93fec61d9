import { compter } from '@delib/francais';
import {
  ANONYMAT,
  CATEGORIE,
  type ColonneListe,
  disciplineManquante,
  ETABLISSEMENT,
  IDENTITE,
  JURY,
  LIVRET,
  MOYENNE,
  motifHorsAffichage,
  NAISSANCE,
  notesMoyenne,
  PROPOSITION,
  PROPOSITION_COURTE,
  REMARQUE,
  TOTAL,
} from './colonnes';
import type { LignesParListe, ListeCandidats, TypeListeCandidats } from './liste';

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
      PROPOSITION_COURTE,
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
