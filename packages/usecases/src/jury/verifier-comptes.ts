import {
  corrigerComptes,
  type Database,
  type EcartDeCompte,
  recompterJurys,
  selectAcademiesDuJournal,
  withActor,
} from '@delib/db';
import { ligneDeCommande } from '../ligne-de-commande';

/** What the jurys of one académie keep counted, against their rows. */
export interface ComptesVerifies {
  /** Code of the académie. */
  readonly academie: string;
  /** None: every count holds. */
  readonly ecarts: readonly EcartDeCompte[];
}

/**
 * Counts once more, row by row, all that the jurys keep counted: slow, and changes nothing unless it is asked to.
 * @param database under the worker's role
 * @param options.academie one alone; all those that ever did anything without it
 * @param options.corriger also keeps what is found, where it differs
 */
export async function verifierComptes(
  database: Database,
  options: { readonly academie?: string | undefined; readonly corriger: boolean },
): Promise<readonly ComptesVerifies[]> {
  const toutes = await withActor(
    database,
    ligneDeCommande('-'),
    (tx) => selectAcademiesDuJournal(tx),
    'lecture',
  );
  const voulues = options.academie === undefined ? toutes.filter((code) => code !== '-') : [options.academie];
  const verifiees: ComptesVerifies[] = [];
  for (const academie of voulues) {
    const ecarts = await withActor(database, ligneDeCommande(academie), async (tx) => {
      const trouves = await recompterJurys(tx);
      if (options.corriger && trouves.length > 0) await corrigerComptes(tx);
      return trouves;
    });
    verifiees.push({ academie, ecarts });
  }
  return verifiees;
}
