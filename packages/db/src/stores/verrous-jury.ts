import { type Groupe, groupeDe } from '@delib/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { lireEtat, lireEtatEnCours, lireGroupe } from '../valeurs';
import {
  assemblerDossier,
  colonnesDossier,
  type DossierStocke,
  type LigneDossier,
  selectDossiers,
} from './dossiers';
import type { JuryStocke } from './jurys';

/** Locks the juries for the rest of the transaction, in order of id so that two bulk acts never deadlock. */
export async function lockJurys(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('jury:' || id, 0)) from unnest(${sql.param([...ids].sort())}::text[]) as id`,
  );
}

/** Shares the jury with other writers of single candidates, but not with a change of its état. */
export async function shareJury(tx: Tx, id: string): Promise<void> {
  await driverOf(tx)`select pg_advisory_xact_lock_shared(hashtextextended(${`jury:${id}`}, 0))`;
}

/** What an entry on one candidate needs of their jury. */
export interface JuryDeSaisie
  extends Pick<JuryStocke, 'id' | 'code' | 'academieId' | 'centreId' | 'etat' | 'annee' | 'reglementId'> {
  /** The réexamen under way. */
  readonly reexamen: {
    readonly id: string;
    readonly groupe: Groupe;
    readonly etat: 'ouvert' | 'edition';
  } | null;
}

/** What an entry works on. */
export interface Saisi {
  readonly jury: JuryDeSaisie;
  /** In the round under way; `null`: not of that jury or groupe, or not named by the réexamen. */
  readonly candidat: DossierStocke | null;
}

/**
 * The jury of an entry and its candidate: shared with the other writers of single candidates but not with a change of
 * its état, so that nothing slips in after the freeze. Prepared, and one wait; two in a réexamen.
 * @returns `null` for a jury that the actor does not see
 */
export async function shareSaisie(tx: Tx, juryId: string, candidatId: string): Promise<Saisi | null> {
  // The lock first: what is read after it is what holds.
  const [, [row]] = await Promise.all([
    shareJury(tx, juryId),
    driverOf(tx).unsafe<LigneSaisie[]>(SAISIE, [juryId, candidatId]).execute(),
  ]);
  if (!row) return null;
  const jury = toJuryDeSaisie(row);
  const { reexamen } = jury;
  if (reexamen === null) {
    return { jury, candidat: estDossier(row) ? assemblerDossier(row, groupeDe(jury.etat)) : null };
  }
  const { groupe, id: reexamenId } = reexamen;
  const candidatIds = [candidatId];
  const [candidat = null] = await selectDossiers(tx, { juryId, groupe, candidatIds, reexamenId });
  return { jury, candidat };
}

/** The same of the jury alone, with no lock: for who only reads. `null` for a jury that the actor does not see. */
export async function selectJuryDeSaisie(tx: Tx, juryId: string): Promise<JuryDeSaisie | null> {
  const [row] = await driverOf(tx).unsafe<LigneSaisie[]>(SAISIE, [juryId, null]);
  return row ? toJuryDeSaisie(row) : null;
}

/** By their keys alone: a connection plans it once. */
const SAISIE = `select j.id as jury, j.code, j.academie_id, j.centre_id, j.etat, s.annee, j.reglement_id,
    r.id as reexamen_id, r.groupe, r.etat as etat_reexamen, ${colonnesDossier(null)}
  from jury j join session_examen s on s.id = j.session_id
  left join reexamen r on r.jury_id = j.id and r.etat in ('ouvert', 'edition')
  left join candidat c on c.jury_id = j.id and c.id = $2::uuid where j.id = $1::uuid`;

/** The candidate is of that jury. */
function estDossier(row: LigneSaisie): row is LigneSaisie & LigneDossier {
  return row.id !== null;
}

function toJuryDeSaisie(row: LigneSaisie): JuryDeSaisie {
  return {
    id: row.jury,
    code: row.code,
    academieId: row.academie_id,
    centreId: row.centre_id,
    etat: lireEtat(row.etat),
    annee: row.annee,
    reglementId: row.reglement_id,
    reexamen:
      row.reexamen_id === null
        ? null
        : { id: row.reexamen_id, groupe: lireGroupe(row.groupe), etat: lireEtatEnCours(row.etat_reexamen) },
  };
}

/** The jury, and beside it the candidate, if there is one. */
interface LigneSaisie extends Omit<LigneDossier, 'id'> {
  readonly id: string | null;
  readonly jury: string;
  readonly code: string;
  readonly academie_id: string;
  readonly centre_id: string;
  readonly etat: unknown;
  readonly annee: number;
  readonly reglement_id: string | null;
  readonly reexamen_id: string | null;
  readonly groupe: unknown;
  readonly etat_reexamen: unknown;
}
