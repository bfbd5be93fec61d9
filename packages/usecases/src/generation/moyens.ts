import type { MoyensDeTraitement } from '../comptes-rendus/moyens';
import type { Confiance } from '../contexte';
import type { AdressesPubliques, GenerateurDeclare } from './generateur';

/** What the worker brings to a generation. */
export interface MoyensDeGeneration extends MoyensDeTraitement {
  readonly confiance: Confiance;
  readonly adresses: AdressesPubliques;
  /** The offline page as `apps/hors-ligne` builds it, before it has a jury. */
  readonly pageHorsLigne: () => Promise<string>;
  /** Those there are; a test brings its own. */
  readonly generateurs?: readonly GenerateurDeclare[];
}
