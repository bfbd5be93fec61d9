import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client';
import { driverOf } from '../../driver';

/** What one cell of a received table may hold; notes as Postgres reads them (« 12.35 »). */
export type CelluleRecue = string | number | boolean | null;

/**
 * The tables a session is received in: temporary, gone at the end of the transaction. COPY is refused on
 * tables under row-level security; from here set-based statements go through the policies like any other.
 */
const TABLES = {
  centre: 'code text primary key, nom text, ville text',
  periode: 'code text primary key, libelle text, debut date, fin date',
  reglement:
    'code text, version text, intitule text, definition jsonb, obligatoires text, cas_en_echec integer, primary key (code, version)',
  jury: 'code text primary key, centre text, periode text, reglement text, version text, arrete_numero text, arrete_date date',
  membre: 'jury text, ordre smallint, nom text, prenom text, qualite text, college text, statut text',
  candidat: `rang integer primary key, jury text, numero_candidat text, numero_anonymat text, nom text, prenoms text,
    date_naissance date, categorie text, forme text, livret boolean, presume_fraudeur boolean, liste_rouge boolean,
    etablissement_code text, etablissement text, amenagements text`,
  note: 'rang integer, groupe smallint, epreuve text, nature text, note numeric(7,2), annee smallint, reference text',
} as const;

export type TableRecue = keyof typeof TABLES;

const NAMES = Object.keys(TABLES) as TableRecue[];

/** Makes the empty tables of reception. One import of an académie at a time: a second one waits here. */
export async function openReception(tx: Tx, academieId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import:${academieId}`}, 0))`);
  for (const name of NAMES) {
    await tx.execute(sql.raw(`create temp table recu_${name} (${TABLES[name]}) on commit drop`));
  }
}

const CHUNK = 1 << 16;

/** Copies rows, cells in the order of the columns. @returns how many */
export async function copyRows(
  tx: Tx,
  table: TableRecue,
  rows: Iterable<readonly CelluleRecue[]>,
): Promise<number> {
  let count = 0;
  function* chunks(): Generator<Buffer> {
    let text = '';
    for (const row of rows) {
      for (let i = 0; i < row.length; i += 1) text += `${i === 0 ? '' : '\t'}${cell(row[i] ?? null)}`;
      text += '\n';
      count += 1;
      if (text.length >= CHUNK) {
        yield Buffer.from(text);
        text = '';
      }
    }
    if (text !== '') yield Buffer.from(text);
  }
  const target = await driverOf(tx).unsafe(`copy recu_${table} from stdin`).writable();
  await pipeline(Readable.from(chunks(), { objectMode: true, highWaterMark: 4 }), target);
  return count;
}

/** One cell in COPY's text format. */
function cell(value: CelluleRecue): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c) : value;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * Gives every received row the id it has, or will have: what exists keeps its own, what is new gets one.
 * Fresh tables have no statistics, and a planner without them joins a million rows in nested loops.
 * @param sessionId the session as stored, or the id it will have
 */
export async function resolveReception(tx: Tx, academieId: string, sessionId: string): Promise<void> {
  for (const name of NAMES) {
    if (name !== 'note')
      await tx.execute(sql.raw(`alter table recu_${name} add column id uuid, add column nouveau boolean`));
  }
  await tx.execute(sql.raw('alter table recu_candidat add column jury_id uuid, add column centre_id uuid'));
  await tx.execute(
    sql.raw(
      'alter table recu_jury add column centre_id uuid, add column periode_id uuid, add column reglement_id uuid',
    ),
  );
  const resolve = (name: TableRecue, from: string, match: string) =>
    tx.execute(
      sql`update ${sql.raw(`recu_${name}`)} r set id = coalesce(x.id, gen_random_uuid()), nouveau = x.id is null
        from ${sql.raw(`recu_${name}`)} s left join ${sql.raw(from)} x on ${sql.raw(match)}
          and ${sql.raw(SCOPED_BY_SESSION.has(name) ? 'x.session_id' : 'x.academie_id')} = ${SCOPED_BY_SESSION.has(name) ? sessionId : academieId}
        where r.ctid = s.ctid`,
    );
  await tx.execute(sql.raw('analyze recu_jury, recu_membre, recu_candidat, recu_note'));
  await resolve('centre', 'centre', 'x.code = s.code');
  await resolve('periode', 'periode', 'x.code = s.code');
  await resolve('reglement', 'reglement', 'x.code = s.code and x.version = s.version');
  await resolve('jury', 'jury', 'x.code = s.code');
  await tx.execute(sql`update recu_jury j set centre_id = c.id, periode_id = p.id, reglement_id = r.id
    from recu_centre c, recu_periode p, recu_reglement r
    where c.code = j.centre and p.code = j.periode and r.code = j.reglement and r.version = j.version`);
  await tx.execute(sql`update recu_candidat r set id = coalesce(x.candidat_id, gen_random_uuid()),
      nouveau = x.candidat_id is null, jury_id = j.id, centre_id = j.centre_id
    from recu_candidat s join recu_jury j on j.code = s.jury
      left join candidat_identite x on x.session_id = ${sessionId} and x.numero_candidat = s.numero_candidat
    where r.rang = s.rang`);
  await tx.execute(sql`update recu_membre r set id = coalesce(x.id, gen_random_uuid()), nouveau = x.id is null
    from recu_membre s join recu_jury j on j.code = s.jury
      left join membre x on x.jury_id = j.id and x.nom = s.nom and x.prenom = s.prenom and x.retire_le is null
    where r.ctid = s.ctid`);
  // By the very key of `resultat`: joins to it then stay linear even where the planner, which knows neither
  // fresh rows nor what the policies let through, takes a million rows for ten.
  await tx.execute(sql`create temp table recu_resultat on commit drop as
    select c.id as candidat_id, c.jury_id, c.centre_id, c.jury, c.numero_candidat, c.nouveau, n.groupe, n.epreuve, n.nature, n.note, n.annee, n.reference
    from recu_note n join recu_candidat c on c.rang = n.rang`);
  await tx.execute(sql.raw('analyze recu_jury, recu_membre, recu_candidat, recu_resultat'));
}

const SCOPED_BY_SESSION: ReadonlySet<TableRecue> = new Set<TableRecue>(['periode', 'jury']);
