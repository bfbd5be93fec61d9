import {
  type FiltreJurys,
  type JuryStocke,
  type PvStocke,
  type ReexamenStocke,
  selectJurys,
  selectPvs,
  selectReexamens,
  type TenueDeRonde,
  type Tx,
} from '@delib/db';
import {
  type CadreSeance,
  estEnCours,
  type FaitsJury,
  type FaitsReexamen,
  type Groupe,
  groupeDe,
  type Membre,
  type MomentParis,
  momentParis,
  type Presence,
  type StatutPv,
  type TenueFaits,
  type Travail,
  travailDe,
  verifierNomination,
} from '@delib/domain';
import type { Contexte } from '../contexte';
import { statutDuPv, type VerdictsPv, verdictsDesPvs } from '../pv/statuts';

/** One jury, loaded: as stored, its facts for the domain, its PVs and their computed status per groupe, its réexamens. */
export interface JuryCharge {
  readonly jury: JuryStocke;
  readonly faits: FaitsJury;
  readonly pvs: readonly PvStocke[];
  /** Of the ordinary rounds: a réexamen leaves them as they are. */
  readonly statuts: Readonly<Record<Groupe, StatutPv>>;
  /** Oldest first, whatever became of them. */
  readonly reexamens: readonly ReexamenStocke[];
  /** The round the jury is working on. */
  readonly travail: Travail;
}

/** Who reads: what verifies a signature, and the hour it is. */
type Lecteur = Pick<Contexte, 'confiance' | 'maintenant'>;

/**
 * Reads juries with everything their acts depend on, in three queries whatever their number. Who names one jury alone
 * has the bytes of its signed PVs read and verified; of several, what was kept of their last verification is read.
 */
export async function loadJurys(tx: Tx, lecteur: Lecteur, filtre: FiltreJurys = {}): Promise<JuryCharge[]> {
  const preuve = filtre.ids?.length === 1 ? 'octets' : 'verdict';
  const maintenant = momentParis(lecteur.maintenant);
  const jurys = await selectJurys(tx, filtre);
  const ids = jurys.map(({ id }) => id);
  const parJury = Map.groupBy(await selectPvs(tx, ids), ({ juryId }) => juryId);
  const reexamensParJury = Map.groupBy(await selectReexamens(tx, ids), ({ juryId }) => juryId);
  const lus: JuryCharge[] = [];
  for (const jury of jurys) {
    const own = parJury.get(jury.id) ?? [];
    const verdicts = await verdictsDesPvs(tx, lecteur.confiance, jury, own, preuve);
    const statuts = {
      1: statutDuPv({ groupe: 1, ronde: jury.ronde1 }, own, verdicts),
      2: statutDuPv({ groupe: 2, ronde: jury.ronde2 }, own, verdicts),
    };
    const reexamens = reexamensParJury.get(jury.id) ?? [];
    const reexamen = reexamenEnCours(jury, reexamens, own, { verdicts, maintenant });
    const faits = { ...toFaits(jury, statuts, maintenant), reexamen };
    lus.push({ jury, faits, pvs: own, statuts, reexamens, travail: travailDe(jury, reexamen) });
  }
  return lus;
}

/** One jury, or `null` when it does not exist or is outside what the actor may see. */
export async function loadJury(tx: Tx, lecteur: Lecteur, id: string): Promise<JuryCharge | null> {
  const [jury] = await loadJurys(tx, lecteur, { ids: [id] });
  return jury ?? null;
}

/** The réexamen under way, of those of the jury; its PV is looked at by itself. */
function reexamenEnCours(
  jury: JuryStocke,
  reexamens: readonly ReexamenStocke[],
  pvs: readonly PvStocke[],
  { verdicts, maintenant }: { readonly verdicts: VerdictsPv; readonly maintenant: MomentParis },
): FaitsReexamen | null {
  for (const { id, groupe, version, etat, candidats, reference, dateReference, ...lu } of reexamens) {
    if (!estEnCours(etat)) continue;
    const { decisionsAValider, livretsAExaminer, tenue, presences } = lu;
    const propres = pvs.filter((pv) => pv.version === version);
    const pv = statutDuPv({ groupe, ronde: version }, propres, verdicts);
    const { choixManquants, orauxManquants } = lu;
    const repris = { id, groupe, version, etat, candidats: candidats.length, reference, dateReference };
    return {
      ...repris,
      decisionsAValider,
      livretsAExaminer,
      choixManquants,
      orauxManquants,
      pv,
      tenue: toTenueFaits(tenue, jury.membres, presences, {
        nomination: jury.nomination,
        finPremierGroupe: groupe === 2 ? jury.finPremierGroupe : null,
        decisionDeRenvoi: dateReference,
        maintenant,
      }),
    };
  }
  return null;
}

function toTenueFaits(
  tenue: TenueDeRonde | null,
  membres: readonly Membre[],
  presences: Readonly<Record<string, Presence>>,
  cadre: CadreSeance,
): TenueFaits {
  const presents = Object.entries(presences).filter(([, presence]) => presence !== 'absent');
  return {
    complete: tenue?.complete ?? false,
    presenceEnregistree: membres.length > 0 && membres.every(({ id }) => presences[id] !== undefined),
    membresPresents: presents.map(([id]) => id),
    seance: tenue,
    cadre,
  };
}

function toFaits(
  jury: JuryStocke,
  statuts: Readonly<Record<Groupe, StatutPv>>,
  maintenant: MomentParis,
): Omit<FaitsJury, 'reexamen'> {
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
    tenue: toTenueFaits(jury.tenue, jury.membres, jury.presences, {
      nomination: jury.nomination,
      finPremierGroupe: jury.finPremierGroupe,
      decisionDeRenvoi: null,
      maintenant,
    }),
    candidatsSecondGroupe: jury.candidatsSecondGroupe,
    choixManquants: jury.choixManquants,
    orauxManquants: jury.orauxManquants,
  };
}
