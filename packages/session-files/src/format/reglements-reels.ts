import reglementsJson from '../../data/reglements.json' with { type: 'json' };
import anciensJson from '../../data/reglements-anciens.json' with { type: 'json' };
import type { ReglementJson } from './reglement-json';

/**
 * Règlements d'examen with the épreuves and coefficients of their arrêtés, as `reglements.json` holds them. Those of
 * 2003 to 2020 are no longer in force: real tables of every shape (sous-épreuves, large coefficients, halves,
 * facultatives without a coefficient), to try the product on.
 */
export const REGLEMENTS_REELS = [...reglementsJson, ...anciensJson] as readonly ReglementJson[];

/** The word that opens the version of a règlement no longer in force: « BATIMENT-2011, version ancien-2011 ». */
const ANCIEN = 'ancien-';

/** Is this one no longer in force? Its version says so, on every screen and document. */
export function estAncien({ version }: Pick<ReglementJson, 'version'>): boolean {
  return version.startsWith(ANCIEN);
}

const codes = (anciens: boolean) =>
  REGLEMENTS_REELS.filter((reglement) => estAncien(reglement) === anciens).map(({ code }) => code);

/** Codes of those in force: the only ones offered unless others are asked for. */
export const REGLEMENTS_EN_VIGUEUR: readonly string[] = codes(false);

/** Codes of those no longer in force. */
export const REGLEMENTS_ANCIENS: readonly string[] = codes(true);
