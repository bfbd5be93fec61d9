import { codesJournalises } from '@delib/domain';
import { and, asc, desc, eq, gt, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { journal, jury } from '../schema';
import { contenant } from './recherche';

/** One act, as the journal keeps it. Sequence number and chain are the database's. */
export interface LigneJournal {
  readonly academieId: string;
  readonly quand: Date;
  readonly qui: string;
  readonly role: string;
  readonly connexionId: string;
  readonly acte: string;
  /** What the act was on: « jury 20112 », « candidat 0412 ». Never a name of a candidate. */
  readonly objet: string;
  readonly juryId?: string | null;
  readonly centreId?: string | null;
  readonly avant?: unknown;
  readonly apres?: unknown;
  readonly requete: string;
}

/** Lines of the transactions under way, until each commits. */
const pending = new WeakMap<Tx, LigneJournal[]>();

/**
 * Adds lines to the journal of the académie, in order: they are written last in the transaction, whatever comes after
 * this call, since the chain is locked from then until the commit.
 */
export function appendJournal(tx: Tx, lignes: readonly LigneJournal[]): void {
  const before = pending.get(tx);
  if (before) before.push(...lignes);
  else pending.set(tx, [...lignes]);
}

/**
 * Sends the lines of a transaction that is about to commit, and commits it, for `withActor` alone: all is on its way when
 * this returns, so that the lock of the chain is not held while this program does something else. One statement, whatever
 * the number of lines; the trigger numbers and chains.
 *
 * Nor is the lock held while the disk is waited for: that commit does not wait, and is followed on the same connection by
 * one of nothing that does, in the transaction that is open when this ends. Nobody is told that it is done before, and many
 * of these reach the disk together. A crash loses the end of Postgres's log, never a part of it: no line is there
 * without those before it. Another connection would not do: it could be one of after a crash.
 */
export function sendJournal(tx: Tx): Promise<unknown> {
  const lignes = pending.get(tx);
  if (!lignes) return Promise.resolve();
  const driver = driverOf(tx);
  return Promise.all(
    [
      driver.unsafe(INSERTION, [JSON.stringify(lignes)]),
      driver.unsafe('commit and chain'),
      driver.unsafe("select pg_logical_emit_message($1, 'delib', '')", [true]),
    ].map((query) => query.execute()),
  );
}

/** With its lines, says that the commit to come does not wait: a statement less. */
const INSERTION = `with sans_attendre as materialized (select set_config('synchronous_commit', 'off', true))
  insert into journal (academie_id, seq, quand, qui, role, connexion_id, acte, objet, jury_id, centre_id,
      avant, apres, requete, precedent, empreinte)
  select l.a, 0, l.q, l.qui, l.r, l.c, l.acte, l.o, l.j, l.ce, l.av, l.ap, l.re, ''::bytea, ''::bytea
  from sans_attendre, rows from (jsonb_to_recordset($1::text::jsonb) as ("academieId" text, quand timestamptz, qui text, role text,
    "connexionId" text, acte text, objet text, "juryId" uuid, "centreId" uuid, avant jsonb, apres jsonb, requete text))
    with ordinality as l (a, q, qui, r, c, acte, o, j, ce, av, ap, re, rang)
  order by l.rang`;

/** Which lines. Row-level security narrows further; several criteria all hold; an empty list is no criterion. */
export interface FiltreJournal {
  /** Local days, the first and the last, ISO (2026-06-24). */
  readonly du?: string;
  readonly au?: string;
  /** Acts as they are called now; lines of before are found by them too. */
  readonly actes?: readonly string[];
  readonly roles?: readonly string[];
  readonly centreIds?: readonly string[];
  /** Part of the code of a jury that the actor sees. */
  readonly jury?: string;
  /** Part of the name of who acted. */
  readonly qui?: string;
  /** Anywhere in what the line says: who, on what, before, after, request. */
  readonly texte?: string;
}

/** Where a page of the journal begins: before or after one line, by its number; neither: at the newest. */
export type CurseurJournal = { readonly avant: number } | { readonly apres: number } | null;

/**
 * One page of the journal, newest first. By key, never by offset: the last page of a million lines costs what the
 * first does.
 */
export async function selectJournal(
  tx: Tx,
  academieId: string,
  filtre: FiltreJournal,
  curseur: CurseurJournal,
  limite: number,
) {
  const remonte = curseur !== null && 'apres' in curseur;
  const rows = await tx
    .select({
      seq: journal.seq,
      quand: journal.quand,
      qui: journal.qui,
      role: journal.role,
      acte: journal.acte,
      objet: journal.objet,
      juryId: journal.juryId,
      centreId: journal.centreId,
      avant: journal.avant,
      apres: journal.apres,
      requete: journal.requete,
    })
    .from(journal)
    .where(and(eq(journal.academieId, academieId), ...conditions(filtre), position(curseur)))
    .orderBy(remonte ? asc(journal.seq) : desc(journal.seq))
    .limit(limite);
  return remonte ? rows.reverse() : rows;
}

export type LigneJournalLue = Awaited<ReturnType<typeof selectJournal>>[number];

function position(curseur: CurseurJournal): SQL | undefined {
  if (curseur === null) return undefined;
  return 'avant' in curseur ? lt(journal.seq, curseur.avant) : gt(journal.seq, curseur.apres);
}

function conditions(filtre: FiltreJournal): (SQL | undefined)[] {
  const parmi = (
    colonne: typeof journal.acte | typeof journal.role | typeof journal.centreId,
    voulus?: readonly string[],
  ) => (voulus === undefined || voulus.length === 0 ? undefined : inArray(colonne, [...voulus]));
  const { du, au, jury: code, qui, texte } = filtre;
  return [
    du === undefined
      ? undefined
      : sql`${journal.quand} >= ${du}::date::timestamp at time zone 'Europe/Paris'`,
    au === undefined
      ? undefined
      : sql`${journal.quand} < (${au}::date + 1)::timestamp at time zone 'Europe/Paris'`,
    parmi(journal.acte, codesJournalises(filtre.actes ?? [])),
    parmi(journal.role, filtre.roles),
    parmi(journal.centreId, filtre.centreIds),
    code
      ? sql`${journal.juryId} in (select ${jury.id} from ${jury} where position(${code} in ${jury.code}) > 0)`
      : undefined,
    contenant(journal.qui, qui),
    contenant(
      sql`concat_ws(' ', ${journal.qui}, ${journal.objet}, ${journal.avant}::text, ${journal.apres}::text, ${journal.requete})`,
      texte,
    ),
  ];
}

/** Who last did one of these acts on this object (« jury 20112 »), for « modifié entre-temps ». */
export async function selectDernierActe(
  tx: Tx,
  sur: { readonly objet: string } | { readonly juryId: string },
  actes: readonly string[],
): Promise<{ readonly qui: string; readonly quand: Date } | null> {
  const [row] = await tx
    .select({ qui: journal.qui, quand: journal.quand })
    .from(journal)
    .where(
      and(
        'objet' in sur ? eq(journal.objet, sur.objet) : eq(journal.juryId, sur.juryId),
        inArray(journal.acte, [...actes]),
      ),
    )
    .orderBy(desc(journal.seq))
    .limit(1);
  return row ?? null;
}

/** One line as the chain covers it: every field as the text that Postgres gives, bytes in hex. */
export interface MaillonJournal {
  readonly seq: string;
  /** In the order they are digested, the number and the digest of the line before included. */
  readonly champs: readonly string[];
  readonly precedent: string;
  readonly empreinte: string;
}

/** The académies that have a chain; « - » holds the failures under unknown logins. Command line only. */
export async function selectAcademiesDuJournal(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ academie: string }>(sql`select journal_academies() as academie`);
  return rows.map(({ academie }) => academie);
}

/** A stretch of the chain of the académie that acts, in its order, from after one line on. */
export async function selectMaillons(
  tx: Tx,
  academieId: string,
  apres: string,
  limite: number,
): Promise<MaillonJournal[]> {
  // Each field by itself and put together by whoever verifies: the function of the trigger is not asked.
  const rows = await tx.execute<Omit<MaillonJournal, 'champs'> & { champs: string[] }>(sql`
    select seq::text as seq, encode(precedent, 'hex') as precedent, encode(empreinte, 'hex') as empreinte,
      array[academie_id, seq::text, extract(epoch from quand)::text, qui, role, connexion_id, acte, objet,
        coalesce(jury_id::text, ''), coalesce(centre_id::text, ''), coalesce(avant::text, ''),
        coalesce(apres::text, ''), requete, encode(precedent, 'hex')] as champs
    from journal where academie_id = ${academieId} and seq > ${apres}::bigint order by journal.seq limit ${limite}`);
  return [...rows];
}
