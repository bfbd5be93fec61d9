import type { MoyensDeTraitement } from '../comptes-rendus/moyens';
import type { Confiance } from '../contexte';
import type { AdressesPubliques, GenerateurDeclare } from './generateur';

/** What the worker brings to a generation. */
export interface MoyensDeGeneration extends MoyensDeTraitement {
  readonly confiance: Confiance;
  readonly adresses: AdressesPubliques;
  /** Those there are; a test brings its own. */
  readonly generateurs?: readonly GenerateurDeclare[];
}
