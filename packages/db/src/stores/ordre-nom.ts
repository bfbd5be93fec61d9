import { asc, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { candidatIdentite } from '../schema';

/** The order that French readers look a text up in, as the domain's `comparerTextes`: see `cle_de_tri` in drizzle/. */
export function parTexte(texte: PgColumn | SQL): SQL {
  return sql`cle_de_tri(${texte}) collate "C"`;
}

/** The order of every list of candidates: two of one name by their birth, then by their number. */
export const PAR_NOM: readonly SQL[] = [
  parTexte(candidatIdentite.nom),
  parTexte(candidatIdentite.prenoms),
  asc(candidatIdentite.dateNaissance),
  asc(candidatIdentite.numeroCandidat),
];
