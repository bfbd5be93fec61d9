import type { Groupe } from '../decision/issue';
import type { Etat } from '../jury/etats';
import { etatsDeSaisie } from '../jury/saisies-hors-jury';

export const GENRES_ECART = [
  'session_modifiee',
  /** Its rules are those of its year: never written. */
  'session_autre_annee',
  'centre_nouveau',
  'centre_modifie',
  'periode_nouvelle',
  'periode_modifiee',
  'reglement_nouveau',
  /** A version is immutable: never written. */
  'reglement_different',
  'jury_nouveau',
  'jury_modifie',
  'jury_reglement',
  'jury_centre',
  'jury_absent',
  /** Composed on the screen since: the files no longer say who it is made of. Told, never written. */
  'composition_gardee',
  'membre_nouveau',
  'membre_modifie',
  'membre_retire',
  'candidat_nouveau',
  'candidat_modifie',
  'candidat_deplace',
  /** The jury a moved candidate goes to: the same move, seen from there. */
  'candidat_accueilli',
  'candidat_absent',
  'note_nouvelle',
  'note_modifiee',
  'note_absente',
  /** Annulled on the screen by a decision of the commission, a mark in the files. Told, never written. */
  'annulation_gardee',
  /** « Présumé fraudeur » lifted on the screen, and still in the files. Told, never written. */
  'levee_gardee',
  'choix_nouveau',
  'choix_modifie',
] as const;

/** One way in which the files differ from what is stored. */
export type GenreEcart = (typeof GENRES_ECART)[number];

/** Why a difference may not be written. */
export const RAISONS_INTERDIT = [
  'notes_figees',
  'oral_non_choisi',
  'choix_figes',
  'candidats_figes',
  'candidat_delibere',
  'membres_figes',
  'jury_fige',
  'reglement_fige',
  'centre_fige',
  'reglement_different',
  'session_autre_annee',
] as const;

export type RaisonInterdit = (typeof RAISONS_INTERDIT)[number];

/** What the rule looks at: a kind of difference in one jury that exists already. */
export interface EcartAJuger {
  readonly genre: GenreEcart;
  readonly groupe: Groupe | null;
  readonly etat: Etat;
  /** True when the jury's état ever changed: its rows of history cannot follow it to another centre. */
  readonly aUneHistoire: boolean;
  /** True when one of these candidates was deliberated on already. */
  readonly delibere: boolean;
  /** True when one of these marks is of an oral that the candidate did not choose. */
  readonly horsChoix: boolean;
}

/** Before the deliberation of the 1er groupe opens: the only time the académie corrects what it prepared. */
const AVANT_DELIBERATION: readonly Etat[] = ['000', '105'];

/**
 * May this difference be written at this état (2-etats, 8-donnees)? Marks of the 1er groupe at 000 and 105,
 * of the 2nd at 200, choices from 140 to 200; candidates and members up to 105; the règlement of a jury at 000, its centre while
 * nothing ever happened to it. Nothing of a locked groupe.
 * @returns why not, or `null`
 */
export function raisonInterdit(ecart: EcartAJuger): RaisonInterdit | null {
  const { genre, groupe, etat, aUneHistoire, delibere, horsChoix } = ecart;
  const before = AVANT_DELIBERATION.includes(etat);
  switch (genre) {
    case 'note_nouvelle':
    case 'note_modifiee':
      if (groupe === 1) return before ? null : 'notes_figees';
      if (!etatsDeSaisie('saisirOraux').includes(etat)) return 'notes_figees';
      return horsChoix ? 'oral_non_choisi' : null;
    case 'choix_nouveau':
    case 'choix_modifie':
      return etatsDeSaisie('saisirChoix').includes(etat) ? null : 'choix_figes';
    case 'candidat_nouveau':
    case 'candidat_modifie':
    case 'candidat_accueilli':
      return before ? null : 'candidats_figes';
    case 'candidat_deplace':
      if (!before) return 'candidats_figes';
      return delibere ? 'candidat_delibere' : null;
    case 'membre_nouveau':
    case 'membre_modifie':
    case 'membre_retire':
      return before ? null : 'membres_figes';
    case 'jury_modifie':
      return before ? null : 'jury_fige';
    case 'jury_reglement':
      return etat === '000' ? null : 'reglement_fige';
    case 'jury_centre':
      return etat === '000' && !aUneHistoire ? null : 'centre_fige';
    case 'reglement_different':
    case 'session_autre_annee':
      return genre;
    default:
      return null;
  }
}

/** Differences that are told and never written: an import adds and corrects, it does not take away. */
export function estSeulementSignale(genre: GenreEcart): boolean {
  return (
    genre === 'jury_absent' ||
    genre === 'composition_gardee' ||
    genre === 'candidat_absent' ||
    genre === 'note_absente' ||
    genre === 'annulation_gardee' ||
    genre === 'levee_gardee'
  );
}

/** Differences that change something stored, as opposed to adding to it. */
export function changeLeStocke(genre: GenreEcart): boolean {
  return !estSeulementSignale(genre) && !/_(nouveau|nouvelle)$/.test(genre);
}
