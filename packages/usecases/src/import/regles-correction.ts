import type { EcartsDunJury, GenreEcart } from '@delib/db';
import { type Etat, etatsDeSaisie } from '@delib/domain';

/** Why a difference may not be written. */
export type RaisonInterdit =
  | 'notes_figees'
  | 'oral_non_choisi'
  | 'choix_figes'
  | 'candidats_figes'
  | 'candidat_delibere'
  | 'membres_figes'
  | 'jury_fige'
  | 'reglement_fige'
  | 'centre_fige'
  | 'reglement_different'
  | 'session_autre_annee';

/** Before the deliberation of the 1er groupe opens: the only time the académie corrects what it prepared. */
const AVANT_DELIBERATION: readonly Etat[] = ['000', '105'];

/**
 * May this difference be written at this état (2-etats, 8-donnees)? Marks of the 1er groupe at 000 and 105,
 * of the 2nd at 200, choices from 140 to 200; candidates and members up to 105; the règlement of a jury at 000, its centre while
 * nothing ever happened to it. Nothing of a locked groupe.
 * @returns why not, or `null`
 */
export function raisonInterdit(
  ecart: Pick<EcartsDunJury, 'genre' | 'groupe' | 'etat' | 'aUneHistoire' | 'delibere' | 'horsChoix'>,
): RaisonInterdit | null {
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
export function change(genre: GenreEcart): boolean {
  return !estSeulementSignale(genre) && !/_(nouveau|nouvelle)$/.test(genre);
}
