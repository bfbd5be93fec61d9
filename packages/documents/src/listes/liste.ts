import { createHash } from 'node:crypto';
import type { Issue, Moyenne, MoyenneDite } from '@delib/domain';
import type { CentreImprime } from '../gabarits/v1/cadre';

/** The person behind a numéro d'anonymat, as lists of correspondance name them. */
interface Identite {
  readonly numeroCandidat: string;
  readonly nom: string;
  readonly prenoms: string;
}

export interface LigneLivret extends Identite {
  readonly numeroAnonymat: string;
  readonly categorie: string;
  readonly etablissement: string;
  /** A livret scolaire was handed in. */
  readonly livret: boolean;
}

/** A candidate without a name: what the marks received carry by themselves. */
export interface LigneNotee {
  readonly numeroAnonymat: string;
  readonly categorie: string;
  /** The exact mean, of which the total is printed; `null`: an absence, or a mark that is missing, leaves none. */
  readonly exacte: Moyenne | null;
  /** The same as it is shown. */
  readonly moyenne: MoyenneDite | null;
  /** `null` while a mark is missing. */
  readonly issue: Issue | null;
}

export interface LigneCorrespondance extends Identite {
  readonly numeroAnonymat: string;
  /** ISO date. */
  readonly dateNaissance: string;
  readonly etablissement: string;
}

export interface LigneAmenagement extends LigneCorrespondance {
  readonly amenagements: string;
}

/** What lacks to one candidate of the 2nd groupe: the mark of an oral, or the choice of a discipline. */
export interface LigneManque extends Identite {
  readonly jury: string;
  readonly manque:
    | { readonly genre: 'note'; readonly epreuve: string; readonly intitule: string }
    | { readonly genre: 'choix'; readonly rang: 1 | 2 };
}

export interface LigneHorsAffichage extends Identite {
  readonly jury: string;
  readonly presumeFraudeur: boolean;
  readonly listeRouge: boolean;
}

/** Every list and what one row of it holds. */
export interface LignesParListe {
  readonly livrets: LigneLivret;
  readonly anonyme: LigneNotee;
  readonly correspondance: LigneCorrespondance;
  readonly amenagements: LigneAmenagement;
  readonly decision_moyenne: LigneNotee;
  readonly notes_manquantes: LigneManque;
  readonly hors_affichage: LigneHorsAffichage;
}

export type TypeListeCandidats = keyof LignesParListe;

/** The rows of one jury; of the whole centre where `jury` is `null`. Sorted as they are to be printed. */
export interface SectionListe<Ligne> {
  readonly jury: { readonly code: string; readonly specialite: string; readonly periode: string } | null;
  readonly lignes: readonly Ligne[];
}

/** One edition of a list of candidates: everything the PDF and the CSV say. */
export interface ListeCandidats<T extends TypeListeCandidats = TypeListeCandidats> {
  readonly type: T;
  /** The document's own number: « LANO-2026-0690026D-5F0C9A31 ». */
  readonly numero: string;
  readonly session: string;
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: CentreImprime;
  /** Title that the person gave to this edition; empty: none. */
  readonly titreEdition: string;
  /** What narrows the list, in words: « Catégorie : SCOLAIRE ». */
  readonly criteres: readonly string[];
  /** For the livrets: those handed in, those that are not, or (`null`) both. */
  readonly livret: boolean | null;
  readonly sections: readonly SectionListe<LignesParListe[T]>[];
  readonly editeLe: Date;
}

const SIGLES: Readonly<Record<TypeListeCandidats, string>> = {
  livrets: 'LLIV',
  anonyme: 'LANO',
  correspondance: 'LCOR',
  amenagements: 'LAME',
  decision_moyenne: 'LDEC',
  notes_manquantes: 'LNMQ',
  hors_affichage: 'LHAF',
};

/** The number of an edition: names nobody, and differs with what the list says and with the moment. */
export function numeroListeCandidats(liste: Omit<ListeCandidats, 'numero'>): string {
  const digest = createHash('sha256').update(JSON.stringify(liste)).digest('hex').slice(0, 8).toUpperCase();
  return `${SIGLES[liste.type]}-${liste.session}-${liste.centre.code}-${digest}`;
}

/** How many rows a list holds. */
export function compterLignes(liste: ListeCandidats): number {
  return liste.sections.reduce((somme, { lignes }) => somme + lignes.length, 0);
}
