import type { Etat, Groupe, Issue } from '@delib/domain';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { candidat, candidatIdentite, jury, reglement } from '../schema';
import { lireIssue, ouRien } from '../valeurs';
import { PAR_NOM } from './ordre-nom';
import { contenant, NOM_ET_NUMEROS } from './recherche';

/** One candidate whom a réexamen may name, with the decisions in force. */
export interface ReexaminableStocke {
  readonly candidatId: string;
  readonly numeroAnonymat: string;
  readonly numeroCandidat: string;
  readonly nom: string;
  readonly prenoms: string;
  /** `null` without a decision in that groupe. */
  readonly decisions: Readonly<Record<Groupe, Issue | null>>;
}

/** The same with the jury they are of. */
export interface CandidatChercheStocke extends ReexaminableStocke {
  readonly juryId: string;
  readonly jury: string;
  readonly specialite: string | null;
  readonly etat: Etat;
}

/** The candidates of one jury, as French readers sort names. */
export function selectReexaminables(tx: Tx, juryId: string): Promise<ReexaminableStocke[]> {
  return lire(tx, eq(candidat.juryId, juryId));
}

/**
 * The candidates of a session whose name or numbers hold every word of a search, as French readers sort names.
 * @param limite at most so many
 */
export function selectCandidatsCherches(
  tx: Tx,
  { sessionId, recherche }: { readonly sessionId: string; readonly recherche: string },
  limite: number,
): Promise<CandidatChercheStocke[]> {
  return lire(tx, and(eq(jury.sessionId, sessionId), contenant(NOM_ET_NUMEROS, recherche)), limite);
}

async function lire(tx: Tx, qui: SQL | undefined, limite?: number): Promise<CandidatChercheStocke[]> {
  const decision = (groupe: Groupe) =>
    sql`(select d.issue_validee from deliberation d
      where d.candidat_id = ${candidat.id} and d.groupe = ${groupe})`.mapWith(ouRien(lireIssue));
  const query = tx
    .select({
      candidatId: candidat.id,
      numeroAnonymat: candidat.numeroAnonymat,
      numeroCandidat: candidatIdentite.numeroCandidat,
      nom: candidatIdentite.nom,
      prenoms: candidatIdentite.prenoms,
      premier: decision(1),
      second: decision(2),
      juryId: jury.id,
      jury: jury.code,
      specialite: reglement.intitule,
      etat: jury.etat,
    })
    .from(candidat)
    .innerJoin(candidatIdentite, eq(candidatIdentite.candidatId, candidat.id))
    .innerJoin(jury, eq(jury.id, candidat.juryId))
    .leftJoin(reglement, eq(reglement.id, jury.reglementId))
    .where(qui)
    .orderBy(...PAR_NOM);
  const rows = await (limite === undefined ? query : query.limit(limite));
  return rows.map(({ premier, second, ...row }) => ({
    ...row,
    // Of the 2nd groupe only whom the 1er still sends there has a result.
    decisions: { 1: premier, 2: premier === 'second_groupe' ? second : null },
  }));
}
