import { type PvStocke, selectContenuSigne, selectDecisionsPv, type Tx, withActor } from '@delib/db';
import {
  accept,
  avecNotesCorrigees,
  type ContenuPv,
  type DifferencesPv,
  differencesPv,
  type Groupe,
  type Result,
  refuse,
} from '@delib/domain';
import type { Contexte } from '../contexte';
import { type JuryCharge, loadJury } from '../jury/faits';
import { loadContenuPv, pvEnCours } from './contenu-pv';
import { loadReference, type VersionSignee } from './reference-pv';

/** How a version of a PV differs from the one signed before, or why it cannot be told. */
export type DifferencesLues =
  /** None was signed before. */
  | { readonly type: 'premiere' }
  /** The sitting of the round under way is not recorded: there is nothing to compare yet. */
  | { readonly type: 'tenue_absente' }
  /** One of them was signed before contents were kept. */
  | { readonly type: 'non_garde'; readonly avant: VersionSignee | null }
  | { readonly type: 'comparees'; readonly avant: VersionSignee; readonly differences: DifferencesPv };

/** One version of one jury's PV. */
export interface DemandeDifferences {
  readonly juryId: string;
  readonly groupe: Groupe;
  readonly version: number;
}

/**
 * What changed in a version of a PV since the one signed before it; the version of the round under way too, for who may
 * read it. Writes nothing. Refusal: introuvable (no such version, or one set aside).
 */
export function lireDifferences(
  contexte: Contexte,
  demande: DemandeDifferences,
): Promise<Result<DifferencesLues>> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<DifferencesLues>> => {
      const lu = await loadJury(tx, contexte, demande.juryId);
      const pv = lu?.pvs.find(
        ({ groupe, version, abandonneLe }) =>
          groupe === demande.groupe && version === demande.version && abandonneLe === null,
      );
      if (!lu || !pv) return refuse({ code: 'introuvable' });
      if (!pv.signature && pvEnCours(lu)?.id !== pv.id) return refuse({ code: 'introuvable' });
      return accept(await comparer(tx, lu, pv));
    },
    'lecture',
  );
}

async function comparer(tx: Tx, lu: JuryCharge, pv: PvStocke): Promise<DifferencesLues> {
  const contenu = await contenuDe(tx, lu, pv);
  if (!contenu) return pv.signature ? { type: 'non_garde', avant: null } : { type: 'tenue_absente' };
  const reference = await loadReference(tx, lu, contenu);
  if (reference.type !== 'lue') return reference;
  const anterieures = await Promise.all(reference.anterieurs.map((id) => selectDecisionsPv(tx, id)));
  return {
    type: 'comparees',
    avant: reference.avant,
    differences: avecNotesCorrigees(
      differencesPv(reference.contenu, contenu),
      anterieures,
      await selectDecisionsPv(tx, pv.id),
    ),
  };
}

function contenuDe(tx: Tx, lu: JuryCharge, pv: PvStocke): Promise<ContenuPv | null> {
  return pv.signature ? selectContenuSigne(tx, pv.id) : loadContenuPv(tx, lu, pv);
}
