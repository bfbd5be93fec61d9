import { sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { lireGroupe } from '../valeurs';
import type { PvStocke, SignatureStockee } from './pvs';

/** What a reading of the bytes of one signed PV found. */
export interface VerdictPv {
  readonly pvId: string;
  /** The PV they were to be: « PV-2026-20112-1-v1 ». */
  readonly numero: string;
  /** SHA-256 (hex) of the bytes that were read, and how many they were. */
  readonly sha256: string;
  readonly taille: number;
  /** Of the row that was read ({@link PvAVerifier}). */
  readonly xminLu: string;
  readonly authentique: boolean;
  readonly verifieLe: Date;
}

/**
 * Keeps the verdict of a PV in the transaction that has just stored its signature, for which alone the jury portal may
 * say anything.
 */
export async function insertVerdict(tx: Tx, verdict: Omit<VerdictPv, 'xminLu'>): Promise<void> {
  await tx.execute(sql`
    insert into verdict_pv (pv_id, academie_id, centre_id, jury_id, numero, sha256, taille, xmin_lu, authentique, verifie_le)
    select s.pv_id, s.academie_id, s.centre_id, s.jury_id, ${verdict.numero}, ${verdict.sha256}, ${verdict.taille}::int,
      s.xmin::text, ${verdict.authentique}::boolean, ${verdict.verifieLe.toISOString()}::timestamptz
    from signature s where s.pv_id = ${verdict.pvId}`);
}

/** Keeps what the worker found, in place of what was found before. */
export async function writeVerdicts(tx: Tx, verdicts: readonly VerdictPv[]): Promise<void> {
  if (verdicts.length === 0) return;
  await driverOf(tx).unsafe(ECRITURE, [JSON.stringify(verdicts)]);
}

const ECRITURE = `insert into verdict_pv (pv_id, academie_id, centre_id, jury_id, numero, sha256, taille, xmin_lu,
    authentique, verifie_le)
  select s.pv_id, s.academie_id, s.centre_id, s.jury_id, v.numero, v.sha256, v.taille, v."xminLu", v.authentique,
    v."verifieLe"
  from jsonb_to_recordset($1::text::jsonb) as v ("pvId" uuid, numero text, sha256 text, taille int, "xminLu" text,
    authentique boolean, "verifieLe" timestamptz)
  join signature s on s.pv_id = v."pvId"
  on conflict (pv_id) do update set numero = excluded.numero, sha256 = excluded.sha256, taille = excluded.taille,
    xmin_lu = excluded.xmin_lu, authentique = excluded.authentique, verifie_le = excluded.verifie_le`;

/** One signed PV and all that its bytes must agree with. */
export interface PvDouteux extends Pick<PvStocke, 'id' | 'juryId' | 'groupe' | 'version'> {
  /** Codes that its number is made of. */
  readonly jury: string;
  readonly session: string;
  readonly signature: Pick<SignatureStockee, 'juryId' | 'groupe' | 'version' | 'sha256'>;
}

/** The same with its bytes. */
export interface PvAVerifier extends PvDouteux {
  readonly centreId: string;
  readonly octets: Uint8Array;
  /** Transaction that wrote the row: another one since, and what is found here no longer holds. */
  readonly xminLu: string;
}

/**
 * Some of the signed PVs of the académie that acts, by id. Until the transaction ends, another program that asks for
 * some of the same académie waits: each PV is verified by one.
 * @param demande.apres those after that id; `null`: from the first
 * @param demande.perimeAvant only those without a verdict that holds, of that instant or later; `null`: all of them
 */
export async function selectPvsAVerifier(
  tx: Tx,
  demande: {
    readonly academieId: string;
    readonly apres: string | null;
    readonly perimeAvant: Date | null;
    readonly limite: number;
  },
): Promise<PvAVerifier[]> {
  const { academieId, apres, limite } = demande;
  const perimeAvant = demande.perimeAvant?.toISOString() ?? null;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`verdicts:${academieId}`}, 0))`);
  const rows = await driverOf(tx)<LigneAVerifier[]>`
    select p.id, p.jury_id, p.groupe, p.version, p.centre_id, j.code as jury, e.code as session, s.jury_id as jury_signe,
      s.groupe as groupe_signe, s.version as version_signee, s.sha256, s.octets, s.xmin::text as xmin_lu
    from signature s join pv p on p.id = s.pv_id join jury j on j.id = p.jury_id
    join session_examen e on e.id = j.session_id
    left join verdict_pv v on v.pv_id = s.pv_id and v.xmin_lu = s.xmin::text and v.taille = length(s.octets)
      and (v.sha256 = s.sha256 or not v.authentique)
    where (${apres}::uuid is null or s.pv_id > ${apres}::uuid)
      and (${perimeAvant}::timestamptz is null or v.verifie_le is null or v.verifie_le < ${perimeAvant}::timestamptz)
    order by s.pv_id limit ${limite}`;
  return rows.map((row) => ({
    ...toPvDouteux(row),
    centreId: row.centre_id,
    octets: row.octets,
    xminLu: row.xmin_lu,
  }));
}

/**
 * The signed PVs that the actor sees and that no kept verdict lets a list believe: to be verified from their bytes. None,
 * as a rule, whatever the number of jurys.
 * @param sessionId absent: of every session
 */
export async function selectPvsDouteux(tx: Tx, sessionId?: string): Promise<PvDouteux[]> {
  // The number as the domain writes it: were it written otherwise there, every PV would be verified, none believed.
  const rows = await driverOf(tx)<LignePv[]>`
    select p.id, p.jury_id, p.groupe, p.version, j.code as jury, e.code as session, s.jury_id as jury_signe,
      s.groupe as groupe_signe, s.version as version_signee, s.sha256
    from signature s join pv p on p.id = s.pv_id join jury j on j.id = p.jury_id
    join session_examen e on e.id = j.session_id
    left join verdict_pv v on v.pv_id = s.pv_id and v.xmin_lu = s.xmin::text and v.taille = length(s.octets)
      and v.sha256 = s.sha256 and v.authentique
      and v.numero = format('PV-%s-%s-%s-v%s', e.code, j.code, p.groupe, p.version)
    where (${sessionId ?? null}::uuid is null or j.session_id = ${sessionId ?? null}::uuid)
      and (v.pv_id is null or (s.jury_id, s.groupe, s.version) <> (p.jury_id, p.groupe, p.version))
    order by s.pv_id`;
  return rows.map(toPvDouteux);
}

function toPvDouteux(row: LignePv): PvDouteux {
  return {
    id: row.id,
    juryId: row.jury_id,
    groupe: lireGroupe(row.groupe),
    version: row.version,
    jury: row.jury,
    session: row.session,
    signature: {
      juryId: row.jury_signe,
      groupe: row.groupe_signe,
      version: row.version_signee,
      sha256: row.sha256,
    },
  };
}

interface LignePv {
  readonly id: string;
  readonly jury_id: string;
  readonly groupe: unknown;
  readonly version: number;
  readonly jury: string;
  readonly session: string;
  readonly jury_signe: string;
  readonly groupe_signe: number;
  readonly version_signee: number;
  readonly sha256: string;
}

interface LigneAVerifier extends LignePv {
  readonly centre_id: string;
  readonly octets: Uint8Array;
  readonly xmin_lu: string;
}
