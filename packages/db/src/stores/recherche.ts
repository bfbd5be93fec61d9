import { motsCherches } from '@delib/domain';
import { and, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { candidat, candidatIdentite } from '../schema';

/**
 * That a text holds every word of a search, in any order, whatever their case, accents and apostrophes: the domain's
 * `contient`. No condition when nothing is searched.
 */
export function contenant(texte: PgColumn | SQL, recherche: string | undefined): SQL | undefined {
  return and(...motsCherches(recherche ?? '').map((mot) => sql`position(${mot} in plier(${texte})) > 0`));
}

/** What a candidate is searched in, by name or by one of the two numbers. */
export const NOM_ET_NUMEROS: SQL = sql`${candidatIdentite.nom} || ' ' || ${candidatIdentite.prenoms} || ' ' || ${candidatIdentite.numeroCandidat} || ' ' || ${candidat.numeroAnonymat}`;

/** What a candidate is searched in, by name. */
export const NOM_ET_PRENOMS: SQL = sql`${candidatIdentite.nom} || ' ' || ${candidatIdentite.prenoms}`;
