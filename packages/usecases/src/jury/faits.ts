import { type FiltreJurys, type JuryStocke, type PvStocke, selectJurys, selectPvs, type Tx } from '@delib/db';
import {
  type FaitsJury,
  type Groupe,
  groupeDe,
  type MomentParis,
  momentParis,
  type StatutPv,
  verifierNomination,
} from '@delib/domain';
import type { Contexte } from '../contexte';
import { statutDuPv } from '../pv/statuts';

/** One jury: as stored, its facts for the domain, its PVs and their computed status per groupe. */
export interface JuryLu {
  readonly jury: JuryStocke;
  readonly faits: FaitsJury;
  readonly pvs: readonly PvStocke[];
  readonly statuts: Readonly<Record<Groupe, StatutPv>>;
}

/** Who reads: what verifies a signature, and the hour it is. */
type Lecteur = Pick<Contexte, 'confiance' | 'maintenant'>;

/** Reads juries with everything their acts depend on, in two queries whatever their number. */
export async function loadJurys(tx: Tx, lecteur: Lecteur, filtre: FiltreJurys = {}): Promise<JuryLu[]> {
  const { confiance } = lecteur;
  const maintenant = momentParis(lecteur.maintenant);
  const jurys = await selectJurys(tx, filtre);
  const pvs = await selectPvs(
    tx,
    jurys.map(({ id }) => id),
  );
  const parJury = new Map<string, PvStocke[]>();
  for (const pv of pvs) parJury.set(pv.juryId, [...(parJury.get(pv.juryId) ?? []), pv]);
  const lus: JuryLu[] = [];
  for (const jury of jurys) {
    const own = parJury.get(jury.id) ?? [];
    const statuts = {
      1: await statutDuPv(tx, confiance, jury, 1, own),
      2: await statutDuPv(tx, confiance, jury, 2, own),
    };
    lus.push({ jury, faits: toFaits(jury, statuts, maintenant), pvs: own, statuts });
  }
  return lus;
}

/** One jury, or `null` when it does not exist or is outside what the actor may see. */
export async function loadJury(tx: Tx, lecteur: Lecteur, id: string): Promise<JuryLu | null> {
  const [jury] = await loadJurys(tx, lecteur, { ids: [id] });
  return jury ?? null;
}

function toFaits(
  jury: JuryStocke,
  statuts: Readonly<Record<Groupe, StatutPv>>,
  maintenant: MomentParis,
): FaitsJury {
  const presents = Object.entries(jury.presences).filter(([, presence]) => presence !== 'absent');
  return {
    id: jury.id,
    code: jury.code,
    centreId: jury.centreId,
    academieId: jury.academieId,
    etat: jury.etat,
    reglementPresent: jury.reglementId !== null,
    casEnEchec: jury.casEnEchec,
    candidats: jury.candidats,
    resultats: jury.resultats,
    notesManquantes: jury.notesManquantes,
    manquementsNomination: verifierNomination(jury.nomination, jury.membres),
    decisionsAValider: jury.decisionsAValider,
    livretsAExaminer: jury.livretsAExaminer,
    pv: statuts[groupeDe(jury.etat)],
    tenue: {
      complete: jury.tenue?.complete ?? false,
      presenceEnregistree:
        jury.membres.length > 0 && jury.membres.every(({ id }) => jury.presences[id] !== undefined),
      membresPresents: presents.map(([id]) => id),
      seance: jury.tenue,
      cadre: { nomination: jury.nomination, finPremierGroupe: jury.finPremierGroupe, maintenant },
    },
    candidatsSecondGroupe: jury.candidatsSecondGroupe,
    choixManquants: jury.choixManquants,
    orauxManquants: jury.orauxManquants,
  };
}
