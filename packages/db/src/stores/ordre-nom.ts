import { asc, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { candidatIdentite } from '../schema';

/**
 * The order of names that French readers expect, whatever the language of the server: É with E (ICU), and both
 * apostrophes as one, which the collation alone would keep far apart. Two homonyms by their number.
 */
export const PAR_NOM: readonly SQL[] = [
  francais(candidatIdentite.nom),
  francais(candidatIdentite.prenoms),
  asc(candidatIdentite.numeroCandidat),
];

function francais(colonne: PgColumn): SQL {
  return sql`replace(${colonne}, '’', '''') collate "fr-FR-x-icu"`;
}
