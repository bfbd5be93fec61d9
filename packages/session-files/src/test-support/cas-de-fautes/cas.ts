import type { Changements } from '@delib/testing/petits-fichiers';
import type { Faute } from '../../format/faute';
import type { Provenance } from '../../read/read-session';
import type { Limites } from '../../read/source';

/** One wrong thing, and every fault it must give, no more. */
export interface CasDeFaute {
  readonly titre: string;
  /** Done to the small session… */
  readonly changements?: Changements;
  /** …or a source made for the case. */
  readonly provenance?: () => Provenance;
  readonly limites?: Limites;
  /** As {@link direFaute} writes them. */
  readonly fautes: readonly string[];
}

/**
 * « notes.csv 2 note | 21 | note_hors_bornes | message | attendu », an absent part as « – ». No-break spaces as
 * ordinary ones, since nobody sees them in a table.
 */
export function direFaute({ code, fichier, ligne, colonne, valeur, message, attendu }: Faute): string {
  const lieu = [fichier, ligne, colonne].filter((part) => part !== null).join(' ');
  return [lieu, valeur ?? '–', code, message, attendu].join(' | ').replaceAll(/[\u202f\u00a0]/g, ' ');
}
