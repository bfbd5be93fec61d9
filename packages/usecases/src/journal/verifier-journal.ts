import { createHash } from 'node:crypto';
import {
  type Database,
  type MaillonJournal,
  selectAcademiesDuJournal,
  selectMaillons,
  withActor,
} from '@delib/db';
import { ligneDeCommande } from '../ligne-de-commande';

/**
 * How the chain is broken: `ligne_manquante` a number is not there; `lien` the line does not carry the digest of the
 * one before; `contenu` what the line says is not what its digest covers.
 */
export type GenreRupture = 'ligne_manquante' | 'lien' | 'contenu';

export interface Rupture {
  /** Number of the line at fault; of the missing one for `ligne_manquante`. */
  readonly seq: number;
  readonly genre: GenreRupture;
}

/** What the walk of one académie's chain found. */
export interface ChaineVerifiee {
  /** Code of the académie; « - » for the failures under unknown logins. */
  readonly academie: string;
  /** Lines that hold, up to the first break. */
  readonly lignes: number;
  /** SHA-256 (hex) of the last line that holds; '' without any. */
  readonly tete: string;
  readonly rupture: Rupture | null;
}

const LOT = 2000;
/** What separates the fields in the text that a line's digest covers. */
const SEPARATEUR = '\u001f';

/**
 * Walks the journal of each académie from its first line and stops at its first break. Shares nothing with the trigger
 * that chains: the fields are read one by one, put together and digested here.
 * @param database under the worker's role
 * @param academie one chain only; all of them without it
 */
export async function verifierJournal(
  database: Database,
  academie?: string,
): Promise<readonly ChaineVerifiee[]> {
  const toutes = await withActor(
    database,
    ligneDeCommande('-'),
    (tx) => selectAcademiesDuJournal(tx),
    'lecture',
  );
  const chaines: ChaineVerifiee[] = [];
  for (const une of academie === undefined ? toutes : [academie])
    chaines.push(await parcourir(database, une));
  return chaines;
}

async function parcourir(database: Database, academie: string): Promise<ChaineVerifiee> {
  let lignes = 0;
  let tete = '';
  let position = '0';
  for (;;) {
    const lot = await withActor(
      database,
      ligneDeCommande(academie),
      (tx) => selectMaillons(tx, academie, position, LOT),
      'lecture',
    );
    for (const maillon of lot) {
      const rupture = examiner(maillon, lignes + 1, tete);
      if (rupture) return { academie, lignes, tete, rupture };
      lignes += 1;
      tete = maillon.empreinte;
      position = maillon.seq;
    }
    if (lot.length < LOT) return { academie, lignes, tete, rupture: null };
  }
}

/** The break that this line shows, if any. @param attendu the number it should bear */
function examiner(maillon: MaillonJournal, attendu: number, tete: string): Rupture | null {
  if (Number(maillon.seq) !== attendu) return { seq: attendu, genre: 'ligne_manquante' };
  if (maillon.precedent !== tete) return { seq: attendu, genre: 'lien' };
  const empreinte = createHash('sha256').update(maillon.champs.join(SEPARATEUR), 'utf8').digest('hex');
  return empreinte === maillon.empreinte ? null : { seq: attendu, genre: 'contenu' };
}
