import {
  type FiltreJurys,
  type JuryStocke,
  type PvStocke,
  type ReexamenStocke,
  selectHistorique,
  withActor,
} from '@delib/db';
import {
  type ActePossible,
  actesPossibles,
  type Etat,
  type FaitsJury,
  type Groupe,
  type StatutPv,
  type Travail,
} from '@delib/domain';
import type { Contexte } from '../contexte';
import { loadJurys } from './faits';

/** One change of état in a jury's history. */
export interface LigneHistorique {
  readonly id: number;
  readonly de: Etat;
  readonly vers: Etat;
  readonly quand: Date;
  readonly par: string;
  readonly qualite: string;
  readonly exceptionnelle: boolean;
  readonly motif: string | null;
}

/** One jury as the centre and the académie follow it. */
export interface LigneJury {
  readonly jury: JuryStocke;
  readonly faits: FaitsJury;
  readonly statuts: Readonly<Record<Groupe, StatutPv>>;
  readonly pvs: readonly PvStocke[];
  /** Oldest first, whatever became of them. */
  readonly reexamens: readonly ReexamenStocke[];
  /** The round the jury is working on. */
  readonly travail: Travail;
  readonly historique: readonly LigneHistorique[];
  /** What this actor can do now with this jury, and why not. */
  readonly actes: readonly ActePossible[];
}

/** The juries the actor sees, by code: facts, PV status of both groupes, history, possible acts; one snapshot. */
export function listerJurys(contexte: Contexte, filtre: FiltreJurys = {}): Promise<readonly LigneJury[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const lus = await loadJurys(tx, contexte, filtre);
      const historique = await selectHistorique(
        tx,
        lus.map(({ jury }) => jury.id),
      );
      const parJury = new Map<string, LigneHistorique[]>();
      for (const { juryId, ...ligne } of historique) {
        const lignes = parJury.get(juryId);
        if (lignes) lignes.push(ligne);
        else parJury.set(juryId, [ligne]);
      }
      return lus.map(({ jury, faits, statuts, pvs, reexamens, travail }) => ({
        jury,
        faits,
        statuts,
        pvs,
        reexamens,
        travail,
        historique: parJury.get(jury.id) ?? [],
        actes: actesPossibles(contexte.acteur, faits),
      }));
    },
    'lecture',
  );
}
