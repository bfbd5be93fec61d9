import type { Emargement, Presence } from '@delib/domain';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../client';
import { emargement } from '../schema';
import type { Ronde } from './tenues';

/** One émargement that holds, with what it attested and on whose portal it was typed. */
export interface EmargementStocke extends Emargement {
  readonly id: string;
  readonly membreId: string;
  readonly presence: Presence;
  readonly recueilliPar: string;
}

/** The émargements of a round that hold, by member, the first one first. */
export async function selectEmargements(
  tx: Tx,
  ronde: Ronde,
): Promise<Readonly<Record<string, EmargementStocke>>> {
  const rows = await tx
    .select()
    .from(emargement)
    .where(
      and(
        eq(emargement.juryId, ronde.juryId),
        eq(emargement.groupe, ronde.groupe),
        eq(emargement.ronde, ronde.ronde),
        isNull(emargement.retireLe),
      ),
    )
    .orderBy(asc(emargement.emargeLe));
  return Object.fromEntries(
    rows.map(({ id, membreId, presence, initiales, recueilliPar, emargeLe }) => [
      membreId,
      { id, membreId, presence, initiales, recueilliPar, le: emargeLe.toISOString() },
    ]),
  );
}

/** Keeps the initials of one member. A second that would hold beside another throws: the jury is locked before (a bug). */
export async function insertEmargement(
  tx: Tx,
  ronde: Ronde,
  values: Pick<
    typeof emargement.$inferInsert,
    'membreId' | 'presence' | 'initiales' | 'recueilliPar' | 'emargeLe'
  >,
): Promise<void> {
  await tx.insert(emargement).values({ ...ronde, ...values });
}

/** Withdraws émargements by their ids: the rows stay, with who withdrew them and when. */
export async function retireEmargements(
  tx: Tx,
  ids: readonly string[],
  retrait: { readonly retirePar: string; readonly retireLe: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(emargement)
    .set(retrait)
    .where(and(inArray(emargement.id, [...ids]), isNull(emargement.retireLe)));
}
