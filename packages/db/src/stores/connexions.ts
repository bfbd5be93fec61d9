import type { ActeurRole, Portail } from '@delib/domain';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { compte, connexion, essaiConnexion, membre, papillon } from '../schema';
import { lireQualite } from '../valeurs';
import { parmi } from './parmi';

/** What is needed to check one person's credentials. */
export interface Identite {
  readonly empreinteMotDePasse: string;
  readonly role: ActeurRole;
  readonly prenom: string;
  readonly nom: string;
  readonly academieId: string;
  readonly centreId: string | null;
  readonly juryId: string | null;
  readonly membreId: string | null;
  readonly papillonId: string | null;
  readonly compteId: string | null;
}

/**
 * The papillons in force under this login, newest first. Several when sessions of the exam number their jurys
 * alike, as a rehearsal and the real one do.
 */
export async function selectPapillonsParLogin(tx: Tx, login: string, maintenant: Date): Promise<Identite[]> {
  return tx
    .select({
      empreinteMotDePasse: papillon.empreinteMotDePasse,
      role: sql`${membre.qualite}`.mapWith(lireQualite),
      prenom: membre.prenom,
      nom: membre.nom,
      academieId: papillon.academieId,
      centreId: papillon.centreId,
      juryId: papillon.juryId,
      membreId: papillon.membreId,
      papillonId: papillon.id,
      compteId: sql<null>`null`,
    })
    .from(papillon)
    .innerJoin(membre, eq(membre.id, papillon.membreId))
    .where(
      and(eq(papillon.login, login), isNull(papillon.revoqueLe), gt(papillon.valableJusquau, maintenant)),
    )
    .orderBy(desc(papillon.emisLe));
}

/** The active local accounts under this identifiant: two académies may each have one. */
export async function selectComptesParIdentifiant(tx: Tx, identifiant: string): Promise<Identite[]> {
  return tx
    .select({
      empreinteMotDePasse: compte.empreinteMotDePasse,
      role: compte.role,
      prenom: compte.prenom,
      nom: compte.nom,
      academieId: compte.academieId,
      centreId: compte.centreId,
      juryId: sql<null>`null`,
      membreId: sql<null>`null`,
      papillonId: sql<null>`null`,
      compteId: compte.id,
    })
    .from(compte)
    .where(and(eq(compte.identifiant, identifiant), isNull(compte.desactiveLe)))
    .orderBy(compte.id);
}

/** Opens the session of an identified person. @returns its id, the only thing the browser holds */
export async function insertConnexion(
  tx: Tx,
  identite: Omit<Identite, 'empreinteMotDePasse'>,
  ouverteLe: Date,
  expireLe: Date,
  portail: Portail = 'ordinaire',
): Promise<string> {
  const { role, prenom, nom, academieId, centreId, juryId, membreId, papillonId, compteId } = identite;
  const [row] = await tx
    .insert(connexion)
    .values({
      role,
      prenom,
      nom,
      academieId,
      centreId,
      juryId,
      membreId,
      papillonId,
      compteId,
      ouverteLe,
      expireLe,
      portail,
    })
    .returning({ id: connexion.id });
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

/** The session, if it is open and its credentials are still in force. */
export async function selectConnexion(tx: Tx, id: string, maintenant: Date) {
  const [row] = await tx
    .select()
    .from(connexion)
    .where(and(eq(connexion.id, id), isNull(connexion.fermeeLe), gt(connexion.expireLe, maintenant)));
  return row ?? null;
}

/** Ends a session; one that ended already keeps its end. */
export async function closeConnexion(tx: Tx, id: string, le: Date): Promise<void> {
  await tx
    .update(connexion)
    .set({ fermeeLe: le })
    .where(and(eq(connexion.id, id), isNull(connexion.fermeeLe)));
}

/** Moves the end of a session in use. */
export async function extendConnexion(tx: Tx, id: string, expireLe: Date): Promise<void> {
  await tx.update(connexion).set({ expireLe }).where(eq(connexion.id, id));
}

/** Ends at once every session opened with some papillons. */
export async function closeConnexionsDesPapillons(
  tx: Tx,
  papillonIds: readonly string[],
  le: Date,
): Promise<void> {
  await tx
    .update(connexion)
    .set({ fermeeLe: le })
    .where(and(parmi(connexion.papillonId, papillonIds), isNull(connexion.fermeeLe)));
}

/**
 * Ends at once every session of an account.
 * @param sauf a session that stays open
 * @returns how many were open at that moment
 */
export async function closeConnexionsDuCompte(
  tx: Tx,
  compteId: string,
  le: Date,
  sauf: string | null,
): Promise<number> {
  const rows = await tx
    .update(connexion)
    .set({ fermeeLe: le })
    .where(
      and(
        eq(connexion.compteId, compteId),
        isNull(connexion.fermeeLe),
        sauf === null ? undefined : sql`${connexion.id}::text <> ${sauf}`,
      ),
    )
    .returning({ expireLe: connexion.expireLe });
  return rows.filter(({ expireLe }) => expireLe > le).length;
}

/**
 * Orders a connection and the revocation of what it rests on: whoever logs in while the credentials are revoked is
 * either ended with the other sessions, or finds them gone.
 * Several are locked in one order, whoever asks: two revocations never wait for each other. Five hundred locks stand for all
 * the people there are, so that those of a whole académie find room in the table of locks; who shares one waits a moment.
 * @param titulaires members (papillons) or accounts
 * @param usage `connexion` shares with other connections; `revocation` waits for them
 */
export async function lockIdentifiants(
  tx: Tx,
  titulaires: readonly string[],
  usage: 'connexion' | 'revocation',
): Promise<void> {
  const cles = sql`(
    select distinct (hashtextextended(titulaire, 0) & 511)::int as cle
    from jsonb_array_elements_text(${JSON.stringify(titulaires)}::jsonb) titulaire
    order by cle
  ) cles`;
  await tx.execute(
    usage === 'connexion'
      ? sql`select pg_advisory_xact_lock_shared(hashtext('identifiants'), cle) from ${cles}`
      : sql`select pg_advisory_xact_lock(hashtext('identifiants'), cle) from ${cles}`,
  );
}

/** The papillon in force that a session was opened with: its login and argon2id digest. */
export async function selectPapillonDeConnexion(
  tx: Tx,
  connexionId: string,
): Promise<{ readonly login: string; readonly empreinte: string } | null> {
  const [row] = await tx
    .select({ login: papillon.login, empreinte: papillon.empreinteMotDePasse })
    .from(connexion)
    .innerJoin(papillon, and(eq(papillon.id, connexion.papillonId), isNull(papillon.revoqueLe)))
    .where(eq(connexion.id, connexionId));
  return row ?? null;
}

export interface Essais {
  readonly echecs: number;
  readonly dernierLe: Date;
  readonly verrouille: boolean;
}

/**
 * Failures of one address on one login. The pair is locked for the rest of the transaction, also while it has no row
 * yet, so that tries sent at once are counted one after the other.
 */
export async function selectEssais(tx: Tx, adresse: string, login: string): Promise<Essais | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`essai:${adresse} ${login}`}, 0))`);
  const [row] = await tx
    .select()
    .from(essaiConnexion)
    .where(and(eq(essaiConnexion.adresse, adresse), eq(essaiConnexion.login, login)));
  return row ?? null;
}

/** Counts one failure of this login from this address, up to `plafond`. @returns the count */
export async function writeEchec(
  tx: Tx,
  essai: { readonly adresse: string; readonly login: string; readonly le: Date; readonly plafond: number },
): Promise<Essais> {
  const [row] = await tx
    .insert(essaiConnexion)
    .values({ adresse: essai.adresse, login: essai.login, echecs: 1, dernierLe: essai.le })
    .onConflictDoUpdate({
      target: [essaiConnexion.adresse, essaiConnexion.login],
      set: {
        echecs: sql`${essaiConnexion.echecs} + 1`,
        dernierLe: essai.le,
        verrouille: sql`${essaiConnexion.echecs} + 1 >= ${essai.plafond}`,
      },
    })
    .returning();
  if (!row) throw new Error('insert … returning gave no row');
  return row;
}

/** Forgets the failures: of one address after a success, of every address when the gestionnaire lifts them. */
export async function clearEssais(tx: Tx, logins: readonly string[], adresse?: string): Promise<number> {
  const rows = await tx
    .delete(essaiConnexion)
    .where(
      and(
        parmi(essaiConnexion.login, logins),
        adresse === undefined ? undefined : eq(essaiConnexion.adresse, adresse),
      ),
    )
    .returning({ login: essaiConnexion.login });
  return rows.length;
}

/** Logins with a locked address, and since when. */
export async function selectVerrouilles(tx: Tx, logins: readonly string[]) {
  const rows = await tx.select().from(essaiConnexion).where(eq(essaiConnexion.verrouille, true));
  const wanted = new Set(logins);
  return rows.filter(({ login }) => wanted.has(login));
}
