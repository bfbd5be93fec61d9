import { and, eq } from 'drizzle-orm';
import type { Tx } from '../client';
import { liste, objet, texte } from '../lecture-json';
import { compteRendu } from '../schema';
import { type lireResultatTraitement, unDe } from '../valeurs';

/** `a_confirmer`: what would change is shown, nothing is written until whoever asked says so. */
export type ResultatTraitement = ReturnType<typeof lireResultatTraitement>;

/** One line of what happened, in French, as it is shown. */
export interface MessageTraitement {
  readonly niveau: 'information' | 'avertissement' | 'erreur';
  readonly texte: string;
}

/** One criterion in words, as it was when it was asked: « Jurys », « 20112, 20113 ». */
export interface CritereTraitement {
  readonly libelle: string;
  readonly valeur: string;
}

export interface NouveauCompteRendu {
  readonly academieId: string;
  readonly centreId: string | null;
  readonly activite: string;
  readonly titre: string;
  readonly parametres: unknown;
  readonly criteres: readonly CritereTraitement[];
  readonly demandePar: string;
  readonly demandeLe: Date;
}

/** Writes a compte-rendu that waits for its worker. @returns its id */
export async function insertCompteRendu(tx: Tx, values: NouveauCompteRendu): Promise<string> {
  const [row] = await tx
    .insert(compteRendu)
    .values({ ...values, resultat: 'en_attente' })
    .returning({ id: compteRendu.id });
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

/** What the treatment of a compte-rendu writes as it goes. */
export interface SuiteCompteRendu {
  readonly resultat?: ResultatTraitement;
  readonly progression?: number;
  readonly debutLe?: Date;
  readonly finLe?: Date | null;
  readonly messages?: readonly MessageTraitement[];
  readonly parametres?: unknown;
  readonly essai?: number;
}

/** Writes how a compte-rendu goes on. */
export async function updateCompteRendu(tx: Tx, id: string, values: SuiteCompteRendu): Promise<void> {
  await tx.update(compteRendu).set(values).where(eq(compteRendu.id, id));
}

/** One taking-up of one turn of a compte-rendu: what a worker holds as long as it holds its job. */
export interface Prise {
  readonly compteRenduId: string;
  readonly tour: number;
  readonly essai: number;
}

const tenue = ({ compteRenduId, tour, essai }: Prise) =>
  and(
    eq(compteRendu.id, compteRenduId),
    eq(compteRendu.tour, tour),
    eq(compteRendu.essai, essai),
    eq(compteRendu.resultat, 'en_cours'),
  );

/**
 * Writes how far it is, if this taking-up still holds the compte-rendu.
 * @returns false when it was cancelled, or given to another worker
 */
export async function updateProgression(
  tx: Tx,
  prise: Prise,
  values: { readonly progression: number; readonly messages?: readonly MessageTraitement[] },
): Promise<boolean> {
  const rows = await tx.update(compteRendu).set(values).where(tenue(prise)).returning({ id: compteRendu.id });
  return rows.length > 0;
}

/**
 * Does this taking-up still hold the compte-rendu?
 * @param verrou keeps it so until the end of the transaction
 */
export async function estTenu(tx: Tx, prise: Prise, verrou?: 'verrou'): Promise<boolean> {
  const query = tx.select({ id: compteRendu.id }).from(compteRendu).where(tenue(prise));
  const rows = await (verrou ? query.for('share') : query);
  return rows.length > 0;
}

/**
 * Sends a compte-rendu back to the queue for another turn, if it still is at the result the person saw.
 * @returns the new turn; `null` when someone was faster
 */
export async function requeueCompteRendu(
  tx: Tx,
  vu: { readonly id: string; readonly resultat: ResultatTraitement; readonly tour: number },
  parametres: unknown,
): Promise<number | null> {
  const [row] = await tx
    .update(compteRendu)
    .set({
      resultat: 'en_attente',
      progression: 0,
      debutLe: null,
      finLe: null,
      messages: [],
      parametres,
      tour: vu.tour + 1,
      essai: 0,
    })
    .where(
      and(eq(compteRendu.id, vu.id), eq(compteRendu.resultat, vu.resultat), eq(compteRendu.tour, vu.tour)),
    )
    .returning({ tour: compteRendu.tour });
  return row?.tour ?? null;
}

/** The row alone, held against another worker on the same compte-rendu until the end of the transaction. */
export async function lockCompteRendu(tx: Tx, id: string) {
  const [row] = await tx.select().from(compteRendu).where(eq(compteRendu.id, id)).for('update');
  return row ? toCompteRendu(row) : null;
}

/** One compte-rendu. */
export async function selectCompteRendu(tx: Tx, id: string) {
  const [row] = await tx.select().from(compteRendu).where(eq(compteRendu.id, id));
  return row ? toCompteRendu(row) : null;
}

/** A compte-rendu as it is stored. */
export type CompteRenduStocke = ReturnType<typeof toCompteRendu>;

const lireCriteres = liste(
  'the criteria',
  objet<CritereTraitement>('a criterion', { libelle: texte, valeur: texte }),
);
const lireMessages = liste(
  'the messages',
  objet<MessageTraitement>('a message', {
    niveau: unDe('the level of a message', ['information', 'avertissement', 'erreur']),
    texte,
  }),
);

function toCompteRendu(row: typeof compteRendu.$inferSelect) {
  return {
    ...row,
    criteres: lireCriteres(row.criteres),
    messages: lireMessages(row.messages),
  };
}
