import { type Etat, type Groupe, INTERVALLES_RETENUS } from '@delib/domain';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { lireEtat } from '../valeurs';

/** What a jury validated, and when: what its pace is told by. */
export interface RythmeStocke {
  readonly id: string;
  readonly code: string;
  readonly specialite: string | null;
  readonly etat: Etat;
  /** Where the round sits, once its jury has recorded it; else empty. */
  readonly lieu: string;
  /** Of the groupe. */
  readonly candidats: number;
  readonly reste: number;
  /** The last moments at which decisions were validated, each once, oldest first; none unless the jury deliberates. */
  readonly validations: readonly Date[];
}

/** Pauses stand between moments too: as many again. */
const MOMENTS_LUS = 3 * INTERVALLES_RETENUS;

/**
 * The jurys of a centre that have this groupe: one statement over the counts that they keep; moments are read of those that
 * deliberate, by the index of their decisions.
 */
export async function selectRythmes(
  tx: Tx,
  filtre: {
    readonly sessionId: string;
    readonly centreId: string;
    readonly periodeId?: string | undefined;
    readonly groupe: Groupe;
  },
): Promise<RythmeStocke[]> {
  const sql = driverOf(tx);
  const { sessionId, centreId, periodeId = null, groupe } = filtre;
  const premier = groupe === 1;
  const rows = await sql<LigneRythme[]>`
    select j.id, j.code, j.etat, g.intitule as specialite, coalesce(t.lieu, '') as lieu,
      ${premier ? sql`j.candidats` : sql`j.candidats_second_groupe`} as candidats,
      ${premier ? sql`j.a_valider_1` : sql`j.a_valider_2`} as reste, v.validations
    from jury j
    left join reglement g on g.id = j.reglement_id
    left join tenue t on t.jury_id = j.id and t.groupe = ${groupe}
      and t.ronde = ${premier ? sql`j.ronde_1` : sql`j.ronde_2`}
    cross join lateral (select coalesce(json_agg(m.validee_le order by m.validee_le), '[]') as validations
      from (select distinct d.validee_le from deliberation d
        where d.jury_id = j.id and d.groupe = ${groupe} and j.etat = ${premier ? '110' : '210'} and d.validee_le is not null
        order by d.validee_le desc limit ${MOMENTS_LUS}) m) v
    where j.session_id = ${sessionId} and j.centre_id = ${centreId}
      and (${periodeId}::uuid is null or j.periode_id = ${periodeId}::uuid)
      and ${premier ? sql`j.candidats > 0` : sql`j.candidats_second_groupe > 0 and j.etat >= '140'`}
    order by j.code`;
  return rows.map((row) => ({
    ...row,
    etat: lireEtat(row.etat),
    validations: row.validations.map((each) => new Date(each)),
  }));
}

interface LigneRythme extends Omit<RythmeStocke, 'etat' | 'validations'> {
  readonly etat: unknown;
  /** ISO date-times. */
  readonly validations: readonly string[];
}
