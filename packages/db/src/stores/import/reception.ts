import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client';
import { driverOf } from '../../driver';
import type { CibleImport } from './comparaison';

type Scalaire = string | number | boolean | null;

/** What one cell of a received table may hold, a list of them included; notes as Postgres reads them (« 12.35 »). */
export type CelluleRecue = Scalaire | readonly Scalaire[];

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
} as const;

/**
 * The columns received of the tables that `import_recevoir` makes: those whose rows the gardien inserts by itself
 * (drizzle/0019). One row of `notes` holds the marks of a candidate in a groupe, a list a column.
 */
const DU_GARDIEN = {
  candidat: `rang, jury, numero_candidat, numero_anonymat, nom, prenoms, date_naissance, categorie, forme, livret,
    presume_fraudeur, liste_rouge, etablissement_code, etablissement, amenagements`,
  notes: 'rang, groupe, epreuves, natures, notes, annees, decisions',
} as const;

type TableDuCadre = keyof typeof TABLES;

export type TableRecue = TableDuCadre | keyof typeof DU_GARDIEN;

const NAMES = Object.keys(TABLES) as TableDuCadre[];

/** Makes the empty tables of reception. One import of an académie at a time: a second one waits here. */
export async function openReception(tx: Tx, academieId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import:${academieId}`}, 0))`);
  for (const name of NAMES) {
    await tx.execute(sql.raw(`create temp table recu_${name} (${TABLES[name]}) on commit drop`));
  }
  await tx.execute(sql`select import_recevoir()`);
  // Sorts and joins of a national session, in memory rather than on disk.
  await tx.execute(sql`set local work_mem = '64MB'`);
}

const CHUNK = 1 << 16;

/** Copies rows, cells in the order of the columns. @returns how many */
export async function copyRows(
  tx: Tx,
  table: TableRecue,
  rows: Iterable<readonly CelluleRecue[]>,
): Promise<number> {
  const colonnes = table === 'candidat' || table === 'notes' ? ` (${DU_GARDIEN[table]})` : '';
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
  const target = await driverOf(tx).unsafe(`copy recu_${table}${colonnes} from stdin`).writable();
  await pipeline(Readable.from(chunks(), { objectMode: true, highWaterMark: 4 }), target);
  return count;
}

/** One cell in COPY's text format. */
function cell(value: CelluleRecue): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  const texte = typeof value === 'string' ? value : array(value);
  return /[\\\t\n\r]/.test(texte) ? texte.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c) : texte;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A list as Postgres writes an array. Called for every mark of a session: no list is made in here. */
function array(values: readonly Scalaire[]): string {
  let texte = '{';
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (i > 0) texte += ',';
    if (typeof value !== 'string') texte += String(value);
    else texte += `"${/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"`;
  }
  return `${texte}}`;
}

/**
 * Gives every received row the id it has, or will have: what exists keeps its own, what is new gets one.
 * Fresh tables have no statistics, and a planner without them joins a million rows in nested loops.
 * @param sessionId the session as stored, or the id it will have
 * @param premiere the session is not stored: nothing of it is compared
 */
export async function resolveReception(
  tx: Tx,
  { academieId, sessionId }: Pick<CibleImport, 'academieId' | 'sessionId'>,
  premiere: boolean,
): Promise<void> {
  for (const name of NAMES) {
    await tx.execute(sql.raw(`alter table recu_${name} add column id uuid, add column nouveau boolean`));
  }
  await tx.execute(
    sql.raw(
      'alter table recu_jury add column centre_id uuid, add column periode_id uuid, add column reglement_id uuid',
    ),
  );
  const resolve = (name: TableDuCadre, from: string, match: string) =>
    tx.execute(
      sql`update ${sql.raw(`recu_${name}`)} r set id = coalesce(x.id, gen_random_uuid()), nouveau = x.id is null
        from ${sql.raw(`recu_${name}`)} s left join ${sql.raw(from)} x on ${sql.raw(match)}
          and ${sql.raw(SCOPED_BY_SESSION.has(name) ? 'x.session_id' : 'x.academie_id')} = ${SCOPED_BY_SESSION.has(name) ? sessionId : academieId}
        where r.ctid = s.ctid`,
    );
  await tx.execute(sql`analyze recu_jury, recu_membre`);
  await resolve('centre', 'centre', 'x.code = s.code');
  await resolve('periode', 'periode', 'x.code = s.code');
  await resolve('reglement', 'reglement', 'x.code = s.code and x.version = s.version');
  await resolve('jury', 'jury', 'x.code = s.code');
  await tx.execute(sql`update recu_jury j set centre_id = c.id, periode_id = p.id, reglement_id = r.id
    from recu_centre c, recu_periode p, recu_reglement r
    where c.code = j.centre and p.code = j.periode and r.code = j.reglement and r.version = j.version`);
  // New ids are drawn, then given out in the order of the ids of jurys and of anonymous numbers, which every jury sees: the
  // indexes of two million rows are written from one end to the other, and ids tell nothing of the order of the files.
  await tx.execute(sql`with connus as (
      select s.rang, s.numero_anonymat, j.id as jury_id, j.centre_id, x.candidat_id
      from recu_candidat s join recu_jury j on j.code = s.jury left join candidat_identite x
        on x.session_id = ${sessionId} and x.numero_candidat = s.numero_candidat
    ), tires as (
      select id, row_number() over (order by id) as place from (select gen_random_uuid() as id from connus where candidat_id is null) t
    ), neufs as (
      select rang, row_number() over (order by jury_id, numero_anonymat collate "C") as place from connus where candidat_id is null
    )
    update recu_candidat r set id = coalesce(k.candidat_id, t.id), nouveau = k.candidat_id is null, jury_id = k.jury_id, centre_id = k.centre_id
    from connus k left join neufs n on n.rang = k.rang left join tires t on t.place = n.place
    where r.rang = k.rang`);
  await tx.execute(sql`update recu_membre r set id = coalesce(x.id, gen_random_uuid()), nouveau = x.id is null
    from recu_membre s join recu_jury j on j.code = s.jury
      left join membre x on x.jury_id = j.id and x.nom = s.nom and x.prenom = s.prenom and x.retire_le is null
    where r.ctid = s.ctid`);
  // Those that are compared, or written through the policies: by the very key of `resultat`, so that joins to it stay
  // linear even where the planner, which knows neither fresh rows nor what the policies let through, takes a million
  // rows for ten. A first import has none but orals.
  await tx.execute(sql`create temp table recu_resultat on commit drop as
    select c.id as candidat_id, c.jury_id, c.centre_id, c.jury, c.numero_candidat, c.nouveau, n.groupe, m.epreuve, m.nature, m.note, m.annee, m.reference
    from recu_notes n join recu_candidat c on c.rang = n.rang,
      unnest(n.epreuves, n.natures, n.notes, n.annees, n.decisions) m (epreuve, nature, note, annee, reference)
    where n.groupe = 2 or not c.nouveau`);
  await tx.execute(sql`analyze recu_jury, recu_membre, recu_resultat`);
  if (!premiere) await tx.execute(sql`select import_analyser()`);
}

const SCOPED_BY_SESSION: ReadonlySet<TableDuCadre> = new Set<TableDuCadre>(['periode', 'jury']);
