import type { Etat } from '@delib/domain';
import type { Contexte } from '../contexte';
import { calculerPropositions } from './ouvrir-deliberation';
import { type LignePassage, passerJurys } from './passer-jurys';

type Demande = readonly { readonly juryId: string; readonly jury: string; readonly etatVu: Etat }[];

/** 000 → 105 over several juries, each reported on its own. */
export function ouvrirModificationNotesJurys(
  contexte: Contexte,
  jurys: Demande,
): Promise<readonly LignePassage[]> {
  return passerJurys(contexte, jurys, 'ouvrirModificationNotes');
}

/** 105 → 110 over several juries: proposals are computed, each jury reported on its own. */
export function ouvrirDeliberationJurys(
  contexte: Contexte,
  jurys: Demande,
): Promise<readonly LignePassage[]> {
  return passerJurys(contexte, jurys, 'ouvrirDeliberation', calculerPropositions(contexte, 1));
}

/** 198 → 200 over several juries: the marks of the 2nd groupe are collected; a jury without a candidate for it stays. */
export function ouvrirRecueilJurys(contexte: Contexte, jurys: Demande): Promise<readonly LignePassage[]> {
  return passerJurys(contexte, jurys, 'ouvrirRecueilSecondGroupe');
}

/** 200 → 210 over several juries (activity 12): proposals of the 2nd groupe, each jury reported on its own. */
export function ouvrirSecondGroupeJurys(
  contexte: Contexte,
  jurys: Demande,
): Promise<readonly LignePassage[]> {
  return passerJurys(contexte, jurys, 'ouvrirDeliberationSecondGroupe', calculerPropositions(contexte, 2));
}
