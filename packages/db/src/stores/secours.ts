import { and, asc, count, desc, eq, gt, inArray, isNull, max, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { academie, autorisationSecours, choix, compteRendu, connexion } from '../schema';
import { parTexte } from './ordre-nom';

/** One decision of the RSSI about the portail de secours. */
export interface DecisionSecours {
  readonly autorise: boolean;
  readonly motif: string;
  readonly par: string;
  readonly le: Date;
}

/** Every decision of the actor's académie, newest first: the first one holds. */
export async function selectDecisionsSecours(tx: Tx): Promise<DecisionSecours[]> {
  const { autorise, motif, par, le } = autorisationSecours;
  return tx
    .select({ autorise, motif, par, le })
    .from(autorisationSecours)
    .orderBy(desc(autorisationSecours.id))
    .limit(DECISIONS_MONTREES);
}

/** More than a session ever sees; the journal keeps them all. */
const DECISIONS_MONTREES = 50;

/** Adds a decision; two people deciding at once are ordered, the second reads what the first did. */
export async function insertDecisionSecours(
  tx: Tx,
  academieId: string,
  decision: DecisionSecours,
): Promise<void> {
  await tx.insert(autorisationSecours).values({ academieId, ...decision });
}

/** Held until the end of the transaction by whoever decides for this académie. */
export async function lockDecisionSecours(tx: Tx, academieId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`secours:${academieId}`}, 0))`);
}

/** How many sessions of the portail de secours are open. */
export async function countConnexionsSecours(tx: Tx, maintenant: Date): Promise<number> {
  const [row] = await tx
    .select({ nombre: count() })
    .from(connexion)
    .where(
      and(eq(connexion.portail, 'secours'), isNull(connexion.fermeeLe), gt(connexion.expireLe, maintenant)),
    );
  return row?.nombre ?? 0;
}

/** Ends at once every session of the portail de secours. @returns how many */
export async function closeConnexionsSecours(tx: Tx, le: Date): Promise<number> {
  const rows = await tx
    .update(connexion)
    .set({ fermeeLe: le })
    .where(and(eq(connexion.portail, 'secours'), isNull(connexion.fermeeLe), gt(connexion.expireLe, le)))
    .returning({ id: connexion.id });
  return rows.length;
}

/** Names of the académies whose portail de secours is open now: read before anyone is known. */
export async function selectAcademiesOuvertes(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ nom: academie.nom })
    .from(academie)
    .where(sql`secours_autorise(${academie.id})`)
    .orderBy(parTexte(academie.nom), academie.id);
  return rows.map(({ nom }) => nom);
}

/** When the last plan de secours that ended well was made for this centre and session, by which activity. */
export async function selectDernierPlan(
  tx: Tx,
  plan: { readonly activite: string; readonly centreId: string; readonly sessionId: string },
): Promise<{ readonly id: string; readonly finLe: Date; readonly demandePar: string } | null> {
  const [row] = await tx
    .select({ id: compteRendu.id, finLe: compteRendu.finLe, demandePar: compteRendu.demandePar })
    .from(compteRendu)
    .where(
      and(
        eq(compteRendu.activite, plan.activite),
        inArray(compteRendu.resultat, ['succes', 'avertissements']),
        sql`${compteRendu.parametres} ->> 'centreId' = ${plan.centreId}`,
        sql`${compteRendu.parametres} ->> 'sessionId' = ${plan.sessionId}`,
      ),
    )
    .orderBy(desc(compteRendu.finLe))
    .limit(1);
  return row?.finLe ? { id: row.id, finLe: row.finLe, demandePar: row.demandePar } : null;
}

/** The disciplines of the 2nd groupe that each candidate of a jury chose, in their order. */
export async function selectDisciplinesChoisies(tx: Tx, juryId: string): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ candidatId: choix.candidatId, epreuve: choix.epreuve })
    .from(choix)
    .where(eq(choix.juryId, juryId))
    .orderBy(asc(choix.candidatId), asc(choix.rang));
  const parCandidat = new Map<string, string[]>();
  for (const { candidatId, epreuve } of rows) {
    parCandidat.set(candidatId, [...(parCandidat.get(candidatId) ?? []), epreuve]);
  }
  return parCandidat;
}

/** The last plan that ended well for each centre of a session, by activity: when it began to be made. */
export async function selectPlansFaits(
  tx: Tx,
  plan: { readonly activites: readonly string[]; readonly sessionId: string },
): Promise<{ activite: string; centreId: string; debutLe: Date }[]> {
  const centreId = sql<string>`${compteRendu.parametres} ->> 'centreId'`;
  const rows = await tx
    .select({ activite: compteRendu.activite, centreId, debutLe: max(compteRendu.debutLe) })
    .from(compteRendu)
    .where(
      and(
        inArray(compteRendu.activite, [...plan.activites]),
        inArray(compteRendu.resultat, ['succes', 'avertissements']),
        sql`${compteRendu.parametres} ->> 'sessionId' = ${plan.sessionId}`,
      ),
    )
    .groupBy(compteRendu.activite, centreId);
  return rows.flatMap(({ debutLe, ...row }) => (debutLe ? [{ ...row, debutLe }] : []));
}
