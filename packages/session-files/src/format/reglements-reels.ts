import reglementsJson from '../../data/reglements.json' with { type: 'json' };
import type { ReglementJson } from './reglement-json';

/**
 * Règlements d'examen with the épreuves and coefficients of their arrêtés, as `reglements.json` holds them.
 * Those of 2006 and 2013 are no longer in force: examples with sous-épreuves and with large coefficients.
 */
export const REGLEMENTS_REELS = reglementsJson as readonly ReglementJson[];

/** Codes of those in force. */
export const REGLEMENTS_EN_VIGUEUR = ['SIO-SISR', 'SIO-SLAM', 'MCO', 'NDRC'] as const;
