import type { Etat, Groupe, StatutPv } from '@delib/domain';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { lireEtat, lireStatutPv } from '../valeurs';
import { attendDepuis } from './attente';
import { COMPTES_REEXAMEN } from './comptes-reexamen';
import { type Anomalies, joinStatutsPv } from './pv-de-ronde';

/** Where jurys stand, as far as what is left to do goes, and those that stand there. */
export interface SituationStockee {
  readonly etat: Etat;
  readonly pv: Readonly<Record<Groupe, StatutPv>>;
  readonly notesManquent: boolean;
  /** Some candidate is admitted to the 2nd groupe. */
  readonly secondGroupe: boolean;
  readonly choixManquent: boolean;
  readonly orauxManquent: boolean;
  /** What lacks to a réexamen of the 2nd groupe under way. */
  readonly reexamen: { readonly choixManquent: boolean; readonly orauxManquent: boolean };
  /** At 105 and 110: its président or its vice-président holds a papillon. Never told elsewhere. */
  readonly papillonEmis: boolean;
  /** At 105 and 110, at 200 and 210: made since the marks of the groupe are gathered. Never told elsewhere. */
  readonly planGenere: Readonly<Record<Groupe, boolean>>;
  /** The one that waits longest, and since when; `null` where it is not asked for, or none has moved yet. */
  readonly ancien: { readonly code: string; readonly depuis: Date } | null;
  /** Codes of the jurys, in order; never empty. */
  readonly codes: readonly string[];
}

/**
 * The jurys of a session that the actor sees, by situation: one statement over the counts that each jury keeps.
 * @param demande.attentes whether to tell who waits longest: the histories of all the jurys are then read, by their index
 * @param demande.plans when the last plan de secours of each groupe of the actor's centre began to be made
 */
export async function selectSituations(
  tx: Tx,
  demande: {
    readonly sessionId: string;
    readonly anomalies: Anomalies;
    readonly plans: Readonly<Record<Groupe, Date | null>>;
    readonly attentes: boolean;
  },
): Promise<SituationStockee[]> {
  const sql = driverOf(tx);
  const { sessionId, anomalies, plans, attentes } = demande;
  // A plan made before the marks were opened again holds others.
  const plan = (groupe: Groupe, etats: readonly Etat[]) =>
    sql`j.etat = any (${[...etats]}) and coalesce(${plans[groupe]?.toISOString() ?? null}::timestamptz >= (select t.quand from transition t
      where t.jury_id = j.id and t.vers = ${etats[0] ?? ''} order by t.id desc limit 1), false)`;
  const rows = await sql<LigneSituation[]>`
    select etat, statut_1, statut_2, notes, second, choix, oraux, choix_reexamen, oraux_reexamen, papillon, plan_1, plan_2,
      array_agg(code) as codes, min(depuis) as depuis, (array_agg(code order by depuis, code))[1] as ancien
    from (
      select j.code, j.etat, p.statut_1, p.statut_2, j.notes_manquantes > 0 as notes, j.candidats_second_groupe > 0 as second,
        j.choix_manquants > 0 as choix, j.oraux_manquants > 0 as oraux,
        coalesce(x.choix > 0, false) as choix_reexamen, coalesce(x.oraux > 0, false) as oraux_reexamen,
        j.etat in ('105', '110') and exists (select from papillon a join membre m on m.id = a.membre_id
          where a.jury_id = j.id and a.revoque_le is null and a.portail = 'ordinaire' and m.retire_le is null
            and m.qualite in ('president', 'vice_president')) as papillon,
        ${attentes ? sql.unsafe(attendDepuis('j')) : sql`null::timestamptz`} as depuis,
        ${plan(1, ['105', '110'])} as plan_1, ${plan(2, ['200', '210'])} as plan_2
      from jury j
      ${joinStatutsPv(sql, anomalies)}
      left join lateral (select ${sql.unsafe(COMPTES_REEXAMEN.choix)} as choix, ${sql.unsafe(COMPTES_REEXAMEN.oraux)} as oraux
        from reexamen where reexamen.jury_id = j.id and reexamen.etat in ('ouvert', 'edition')) x on true
      where j.session_id = ${sessionId}
    ) f
    group by etat, statut_1, statut_2, notes, second, choix, oraux, choix_reexamen, oraux_reexamen, papillon, plan_1, plan_2`;
  return rows.map((row) => ({
    etat: lireEtat(row.etat),
    pv: { 1: lireStatutPv(row.statut_1), 2: lireStatutPv(row.statut_2) },
    notesManquent: row.notes,
    secondGroupe: row.second,
    choixManquent: row.choix,
    orauxManquent: row.oraux,
    reexamen: { choixManquent: row.choix_reexamen, orauxManquent: row.oraux_reexamen },
    papillonEmis: row.papillon,
    planGenere: { 1: row.plan_1, 2: row.plan_2 },
    ancien: row.depuis === null ? null : { code: row.ancien, depuis: new Date(row.depuis) },
    // Sorted here: sorting all the rows by what they have in common costs the base more than counting them.
    codes: row.codes.toSorted(),
  }));
}

interface LigneSituation {
  readonly etat: unknown;
  readonly statut_1: unknown;
  readonly statut_2: unknown;
  readonly notes: boolean;
  readonly second: boolean;
  readonly choix: boolean;
  readonly oraux: boolean;
  readonly choix_reexamen: boolean;
  readonly oraux_reexamen: boolean;
  readonly papillon: boolean;
  readonly plan_1: boolean;
  readonly plan_2: boolean;
  readonly codes: readonly string[];
  readonly depuis: string | null;
  readonly ancien: string;
}
