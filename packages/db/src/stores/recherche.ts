import { motsCherches } from '@delib/domain';
import { and, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { candidatIdentite } from '../schema';

/**
 * That a text holds every word of a search, in any order, whatever their case, accents and apostrophes: the domain's
 * `contient`. No condition when nothing is searched.
 */
export function contenant(texte: PgColumn | SQL, recherche: string | undefined): SQL | undefined {
  return and(...motsCherches(recherche ?? '').map((mot) => sql`position(${mot} in plier(${texte})) > 0`));
}

/** What a candidate is searched in. */
export const NOM_ET_PRENOMS: SQL = sql`${candidatIdentite.nom} || ' ' || ${candidatIdentite.prenoms}`;
