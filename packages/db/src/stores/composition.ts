import type { Membre, Nomination } from '@delib/domain';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { connexion, jury, membre, papillon } from '../schema';
import { lockIdentifiants } from './connexions';
import { parTexte } from './ordre-nom';

/** One person who is or was named in a jury, with what keeps them in its history. */
export interface MembreCompose extends Membre {
  readonly retireLe: Date | null;
  /** Sat in a round, present or à distance. */
  readonly aSiege: boolean;
  readonly aSigne: boolean;
  /** Login of the papillon in force, of the ordinary portal. */
  readonly login: string | null;
  /** « testé le » of that papillon. */
  readonly testeLe: Date | null;
}

/** Everyone ever named in the jury, in the order of the PV, those withdrawn included. */
export async function selectMembresComposes(tx: Tx, juryId: string): Promise<MembreCompose[]> {
  const enVigueur = (column: string) =>
    sql`(select p.${sql.identifier(column)} from papillon p where p.membre_id = ${membre.id} and p.revoque_le is null and p.portail = 'ordinaire')`;
  const rows = await tx
    .select({
      id: membre.id,
      nom: membre.nom,
      prenom: membre.prenom,
      qualite: membre.qualite,
      college: membre.college,
      statut: membre.statut,
      retireLe: membre.retireLe,
      aSiege: sql<boolean>`exists (select 1 from presence s where s.membre_id = ${membre.id} and s.presence <> 'absent')`,
      aSigne: sql<boolean>`exists (select 1 from signature s where s.jury_id = ${membre.juryId} and s.membre_id = ${membre.id})`,
      login: sql<string | null>`${enVigueur('login')}`,
      testeLe: sql<Date | null>`${enVigueur('teste_le')}`.mapWith(membre.retireLe),
    })
    .from(membre)
    .where(eq(membre.juryId, juryId))
    .orderBy(asc(membre.ordre), parTexte(membre.nom), parTexte(membre.prenom), asc(membre.id));
  return rows;
}

/**
 * Writes the arrêté and counts a change of the jury, if nobody changed it since `versionVue`. An import keeps this
 * composition from now on.
 * @returns the new version, or `null` when someone was faster
 */
export async function updateNomination(
  tx: Tx,
  juryId: string,
  versionVue: number,
  nomination: Nomination | null,
  composeLe: Date,
): Promise<number | null> {
  const [row] = await tx
    .update(jury)
    .set({
      arreteNumero: nomination?.numero ?? null,
      arreteDate: nomination?.date ?? null,
      composeLe,
      version: sql`${jury.version} + 1`,
    })
    .where(and(eq(jury.id, juryId), eq(jury.version, versionVue)))
    .returning({ version: jury.version });
  return row?.version ?? null;
}

type MembreEcrit = Omit<Membre, 'id'> & { readonly ordre: number };

/** Adds a member to a jury. @returns its id */
export async function insertMembre(
  tx: Tx,
  perimetre: { readonly academieId: string; readonly centreId: string; readonly juryId: string },
  valeurs: MembreEcrit,
): Promise<string> {
  const [row] = await tx
    .insert(membre)
    .values({ ...perimetre, ...valeurs })
    .returning({ id: membre.id });
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

/** Corrects what is known of a member. */
export async function updateMembre(
  tx: Tx,
  id: string,
  { nom, prenom, qualite, college, statut, ordre }: MembreEcrit,
): Promise<void> {
  await tx.update(membre).set({ nom, prenom, qualite, college, statut, ordre }).where(eq(membre.id, id));
}

/** No longer named from that moment; the row stays, for what this person attended and signed. */
export async function retireMembre(tx: Tx, id: string, le: Date): Promise<void> {
  await tx.update(membre).set({ retireLe: le }).where(eq(membre.id, id));
}

/**
 * Revokes whatever papillon lets this person in, that of the portail de secours too, and ends at once the sessions
 * opened with it.
 * @returns the logins that stop
 */
export async function revokeAcces(tx: Tx, membreId: string, le: Date): Promise<string[]> {
  await lockIdentifiants(tx, [membreId], 'revocation');
  const rows = await tx
    .update(papillon)
    .set({ revoqueLe: le })
    .where(and(eq(papillon.membreId, membreId), isNull(papillon.revoqueLe)))
    .returning({ id: papillon.id, login: papillon.login });
  if (rows.length === 0) return [];
  await tx
    .update(connexion)
    .set({ fermeeLe: le })
    .where(
      and(
        inArray(
          connexion.papillonId,
          rows.map(({ id }) => id),
        ),
        isNull(connexion.fermeeLe),
      ),
    );
  return rows.map(({ login }) => login);
}
