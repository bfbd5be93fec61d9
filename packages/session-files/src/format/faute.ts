import { debutDe, nommerCaractere, remplacerRefuses } from '@delib/domain';

/** What only the stored session can tell of the files received: said by the import. */
export const CODES_FAUTE_STOCKE = [
  'anonymat_pris',
  'candidat_hors_second_groupe',
  'choix_refuse',
  'oral_non_choisi',
] as const;

/** Every way a file can be wrong. A code never changes its meaning: screens and tests name them. */
export const CODES_FAUTE = [
  // the folder or the zip
  'source_introuvable',
  'zip_invalide',
  'zip_chiffre',
  'chemin_interdit',
  'trop_de_fichiers',
  'trop_gros',
  'fichier_manquant',
  'fichier_inconnu',
  'fichier_en_double',
  'fichier_illisible',
  'fichier_vide',
  'autre_format',
  'classeur_illisible',
  'classeur_sans_feuille',
  // a line
  'encodage',
  'ligne_trop_longue',
  'guillemets',
  'nombre_de_cellules',
  'nombre_de_lignes',
  'separateur_inconnu',
  'colonne_manquante',
  'colonne_inconnue',
  'colonne_en_double',
  // a cell by itself
  'cellule_vide',
  'formule',
  'caractere_interdit',
  'texte_trop_long',
  'forme_invalide',
  'date_invalide',
  'valeur_inconnue',
  'notation_scientifique',
  'chiffres_perdus',
  'cellule_en_erreur',
  'note_illisible',
  'note_hors_bornes',
  'note_decimales',
  // a line against the others
  'doublon',
  'anonymat_en_double',
  'candidat_deux_jurys',
  'centre_inconnu',
  'periode_inconnue',
  'jury_inconnu',
  'reglement_inconnu',
  'candidat_inconnu',
  'epreuve_inconnue',
  'session_sans_regles',
  'session_sans_second_groupe',
  'dates_inversees',
  'nomination_incomplete',
  'membre_incoherent',
  'etablissement_incomplet',
  'naissance_apres_session',
  'trop_de_membres',
  // a mark
  'note_absente',
  'note_en_trop',
  'annee_absente',
  'annee_en_trop',
  'annee_hors_limites',
  'annulation_hors_session',
  'reference_absente',
  'reference_en_trop',
  'benefice_insuffisant',
  'forme_incompatible',
  'tout_dispense',
  'epreuve_sans_controle',
  'trop_de_choix',
  // the files against the session that is stored
  ...CODES_FAUTE_STOCKE,
  // reglements.json
  'json_invalide',
  'reglement_invalide',
  'coefficient_invalide',
  'epreuve_en_double',
  'cas_invalide',
] as const;

export type CodeFaute = (typeof CODES_FAUTE)[number];

/** One fault of the files received, ready to be shown. Everything a person reads is French. */
export interface Faute {
  readonly code: CodeFaute;
  /** « notes.csv »; the name of the zip or folder when the fault is of the whole. */
  readonly fichier: string;
  /** From 1, the head being line 1; `null` when the fault is of the whole file. */
  readonly ligne: number | null;
  /** Name of the column; in `reglements.json` the path, « SIO-SISR › epreuves › 3 › coefficient ». */
  readonly colonne: string | null;
  /** What was read, cut at {@link LONGUEUR_VALEUR} characters; `null` when there is nothing to show. */
  readonly valeur: string | null;
  readonly attendu: string;
  readonly message: string;
}

/** What is read as it is, and that someone should look at. A code never changes its meaning. */
export const CODES_AVERTISSEMENT = [
  'age_a_verifier',
  'double_probable',
  'naissance_inversee',
  'note_hors_pas',
  'facultatives_en_trop',
  'coefficient_absent',
  'numero_en_nombre',
  'feuille_ignoree',
  'cellules_fusionnees',
] as const;

export type CodeAvertissement = (typeof CODES_AVERTISSEMENT)[number];

/** One thing to look at in the files received. Everything a person reads is French. */
export interface Avertissement extends Omit<Faute, 'code' | 'attendu'> {
  readonly code: CodeAvertissement;
  /** The number of the candidate it is about: not said again once this candidate is stored so. */
  readonly candidat: string | null;
}

/** A national session has two million marks, and all of them may be off the step: no more is kept in full. */
export const AVERTISSEMENTS_GARDES = 100_000;

/** What is asked about before anything is written, even by a first import. */
export const AVERTISSEMENTS_A_CONFIRMER: readonly CodeAvertissement[] = [
  'age_a_verifier',
  'numero_en_nombre',
];

/** Longest value a fault shows. */
const LONGUEUR_VALEUR = 120;

/** Cuts a value for a fault, without splitting a letter, and shows what would not be seen. */
export function extrait(valeur: string): string {
  const debut = debutDe(valeur, LONGUEUR_VALEUR);
  return remplacerRefuses(debut === valeur ? valeur : `${debut}…`, (point) => {
    const { point: code, visible } = nommerCaractere(point);
    return visible ?? (point === PERDUE ? PERDUE_VUE : `‹${code}›`);
  });
}

/** U+FFFD, the mark of an earlier bad decoding: a letter was lost there. It is seen as it is. */
const PERDUE = 0xfffd;
const PERDUE_VUE = String.fromCodePoint(PERDUE);
