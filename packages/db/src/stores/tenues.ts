import type { Groupe, Presence, Tenue } from '@delib/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { presence, tenue } from '../schema';

/** One round of one jury. */
export interface Ronde {
  readonly academieId: string;
  readonly centreId: string;
  readonly juryId: string;
  readonly groupe: Groupe;
  readonly ronde: number;
}

export interface TenueStockee {
  readonly tenue: Tenue;
  readonly presences: Readonly<Record<string, Presence>>;
  readonly version: number;
  readonly modifiePar: string;
  readonly modifieLe: Date;
}

/** How this round was held, or `null` when nothing is recorded yet. */
export async function selectTenue(tx: Tx, ronde: Ronde): Promise<TenueStockee | null> {
  const [row] = await tx.select().from(tenue).where(here(tenue, ronde));
  if (!row) return null;
  const presences = await tx.select().from(presence).where(here(presence, ronde));
  const { lieu, date, debut, fin, observations, incidents } = row;
  return {
    tenue: { lieu, date, debut, fin, observations, incidents },
    presences: Object.fromEntries(presences.map((p) => [p.membreId, p.presence])),
    version: row.version,
    modifiePar: row.modifiePar,
    modifieLe: row.modifieLe,
  };
}

/**
 * Writes the sitting and the presence of each member, if nobody did since `versionVue` (0: none recorded yet).
 * @returns the new version, or `null` when someone was faster
 */
export async function writeTenue(
  tx: Tx,
  ronde: Ronde,
  valeur: Tenue,
  presences: Readonly<Record<string, Presence>>,
  versionVue: number,
  auteur: { readonly modifiePar: string; readonly modifieLe: Date },
): Promise<number | null> {
  const [row] =
    versionVue === 0
      ? await tx
          .insert(tenue)
          .values({ ...ronde, ...valeur, ...auteur })
          .onConflictDoNothing()
          .returning({ version: tenue.version })
      : await tx
          .update(tenue)
          .set({ ...valeur, ...auteur, version: sql`${tenue.version} + 1` })
          .where(and(here(tenue, ronde), eq(tenue.version, versionVue)))
          .returning({ version: tenue.version });
  if (!row) return null;
  const lignes = Object.entries(presences).map(([membreId, value]) => ({
    ...ronde,
    membreId,
    presence: value,
  }));
  if (lignes.length > 0) {
    await tx
      .insert(presence)
      .values(lignes)
      .onConflictDoUpdate({
        target: [presence.membreId, presence.groupe, presence.ronde],
        set: { presence: sql`excluded.presence` },
      });
  }
  return row.version;
}

function here(table: typeof tenue | typeof presence, ronde: Ronde) {
  return and(eq(table.juryId, ronde.juryId), eq(table.groupe, ronde.groupe), eq(table.ronde, ronde.ronde));
}
