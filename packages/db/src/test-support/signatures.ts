import { createHash } from 'node:crypto';
import type { Database } from '../client';

/** What the number of a PV of that jury is made of. */
export async function selectNumerotation(
  owner: Database,
  juryId: string,
): Promise<{ readonly jury: string; readonly session: string }> {
  const [row] = await owner.sql<{ jury: string; session: string }[]>`select j.code as jury, s.code as session
    from jury j join session_examen s on s.id = j.session_id where j.id = ${juryId}`;
  if (!row) throw new Error('no jury');
  return row;
}

/**
 * A signed PV of the 1er groupe, stored as the owner: without a verdict, as a base of before verdicts has it.
 * @returns its id
 */
export async function insertPvSigne(
  owner: Database,
  { juryId, version, octets }: { juryId: string; version: number; octets: Uint8Array },
): Promise<string> {
  const [pv] = await owner.sql<{ id: string }[]>`
    insert into pv (academie_id, centre_id, jury_id, groupe, version, decisions, empreinte, compose_par, compose_le)
    select academie_id, centre_id, id, 1, ${version}, '{}', ${'0'.repeat(64)}, 'Alix Renard', '2026-06-22T10:00:00Z'
    from jury where id = ${juryId} returning id`;
  if (!pv) throw new Error('no jury');
  const sha256 = createHash('sha256').update(octets).digest('hex');
  await owner.sql`
    insert into signature (pv_id, academie_id, centre_id, jury_id, groupe, version, membre_id, prenom, nom, qualite,
      octets, sha256, jeton_le, signe_le)
    select id, academie_id, centre_id, jury_id, groupe, version, jury_id, 'Alix', 'Renard', 'president',
      ${Buffer.from(octets)}, ${sha256}, compose_le, compose_le from pv where id = ${pv.id}`;
  return pv.id;
}

/** Writes in `signature` as only the owner can, the triggers that keep it off; nothing to change writes the same row. */
export async function ecrireSignature(
  owner: Database,
  pvId: string,
  changement: { readonly octets?: Uint8Array; readonly sha256?: string; readonly version?: number },
): Promise<void> {
  const { octets, sha256, version } = changement;
  await owner.sql.begin(async (sql) => {
    await sql`alter table signature disable trigger user`;
    await sql`update signature set octets = coalesce(${octets === undefined ? null : Buffer.from(octets)}, octets),
      sha256 = coalesce(${sha256 ?? null}, sha256), version = coalesce(${version ?? null}, version) where pv_id = ${pvId}`;
    await sql`alter table signature enable trigger user`;
  });
}
