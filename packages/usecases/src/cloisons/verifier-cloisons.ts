import {
  compterMelanges,
  type Database,
  type DefautDeCloison,
  type Melange,
  selectAcademiesDuJournal,
  selectDefautsDeCloison,
  withActor,
} from '@delib/db';
import { ligneDeCommande } from '../ligne-de-commande';

/** What keeps the académies of a base from being cut apart: in its schema, and in the rows of each. */
export interface CloisonsVerifiees {
  readonly schema: readonly DefautDeCloison[];
  readonly academies: readonly { readonly academie: string; readonly melanges: readonly Melange[] }[];
}

/**
 * Can the académies of this base be given bases of their own? Reads the schema as it is, then every row once; changes
 * nothing.
 * @param database under the worker's role
 */
export async function verifierCloisons(database: Database): Promise<CloisonsVerifiees> {
  const lire = <T>(academie: string, work: Parameters<typeof withActor<T>>[2]) =>
    withActor(database, ligneDeCommande(academie), work, 'lecture');
  const schema = await lire('-', selectDefautsDeCloison);
  const toutes = await lire('-', selectAcademiesDuJournal);
  const academies: { academie: string; melanges: readonly Melange[] }[] = [];
  for (const academie of toutes.filter((code) => code !== '-')) {
    academies.push({ academie, melanges: await lire(academie, compterMelanges) });
  }
  return { schema, academies };
}
