import { type StockageFichiers, selectFichier, withActor } from '@delib/db';
import { accept, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';
import { estIdentifiant } from './lire-comptes-rendus';

/** A file to be downloaded: its bytes come piece by piece, read as the actor. */
export interface FichierTelecharge {
  readonly nom: string;
  readonly type: string;
  readonly taille: number;
  readonly sha256: string;
  readonly octets: AsyncIterable<Uint8Array>;
}

/**
 * A file that a treatment made; the download is journaled. Half-written ones do not exist.
 * Refusals: introuvable, fichier_expire.
 */
export async function telechargerFichier(
  contexte: Contexte,
  fichierId: string,
  stockage: StockageFichiers,
): Promise<Result<FichierTelecharge>> {
  if (!estIdentifiant(fichierId)) return refuse({ code: 'introuvable' });
  const { database, acteur, maintenant } = contexte;
  return withActor(database, acteur, async (tx): Promise<Result<FichierTelecharge>> => {
    const row = await selectFichier(tx, fichierId);
    if (row?.genre !== 'produit' || !row.disponibleLe) return refuse({ code: 'introuvable' });
    const fin = row.effaceLe ?? (row.expireLe && row.expireLe <= maintenant ? row.expireLe : null);
    if (fin) return refuse({ code: 'fichier_expire', le: fin.toISOString() });
    const { nom, type, taille, sha256, compteRenduId } = row;
    journaliser(tx, contexte, {
      acte: 'telechargerFichier',
      objet: `compte-rendu ${compteRenduId}`,
      centreId: row.centreId,
      apres: { nom, sha256 },
    });
    const octets = stockage.lieu(row.stockage).lire(row, (work) => withActor(database, acteur, work));
    return accept({ nom, type, taille, sha256, octets });
  });
}
