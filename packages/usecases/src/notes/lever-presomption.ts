import {
  type CandidatNote,
  type JuryStocke,
  lockCandidats,
  lockJurys,
  selectCandidatsNotes,
  selectDecisions,
  type Tx,
  updatePresomption,
  withActor,
} from '@delib/db';
import {
  accept,
  LONGUEUR_MOTIF_EXCEPTIONNEL,
  lireMotif,
  type Result,
  refuse,
  type SuiteLevee,
  suiteLevee,
} from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';
import { loadJury } from '../jury/faits';
import { ouvrirDans, type ReexamenOuvert } from '../jury/ouvrir-reexamen';

export interface DemandeLevee {
  readonly juryId: string;
  readonly candidatId: string;
  /** What the commission ruled, at least 10 characters; the reference of the réexamen, where one is opened. */
  readonly motif: string;
  /** Opens the réexamen of this candidate in the same act, with the ISO date of the commission's decision. */
  readonly reexamen?: { readonly dateReference: string };
}

export interface LeveeFaite {
  readonly numeroAnonymat: string;
  /** What comes next for this candidate. */
  readonly suite: SuiteLevee;
  readonly reexamen: ReexamenOuvert | null;
}

/**
 * The discipline commission has ruled (D643-32-1 ff.) and the académie lifts « présumé fraudeur »: the
 * candidate's results may be given again. At any état: by itself it touches no mark and no decision, and no later import takes it back. Where the groupe is
 * locked, the jury is called again for this candidate in the same act: both are done, or neither.
 * Refusals: role_interdit, motif_trop_court, caractere_refuse, introuvable, presomption_absente (lifted already); with a
 * réexamen those of opening one.
 */
export function leverPresomption(contexte: Contexte, demande: DemandeLevee): Promise<Result<LeveeFaite>> {
  return withActor(contexte.database, contexte.acteur, (tx) => leverDans(tx, contexte, demande));
}

async function leverDans(
  tx: Tx,
  contexte: Contexte,
  { juryId, candidatId, ...demande }: DemandeLevee,
): Promise<Result<LeveeFaite>> {
  if (contexte.acteur.role !== 'gestionnaire') {
    return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
  }
  const lue = lireMotif(demande.motif, LONGUEUR_MOTIF_EXCEPTIONNEL);
  if (!lue.ok) return lue;
  const motif = lue.valeur;
  // Before the candidate: the order of every act on both.
  await lockJurys(tx, [juryId]);
  await lockCandidats(tx, [candidatId]);
  const lu = await loadJury(tx, contexte, juryId);
  const [candidat] = lu ? await selectCandidatsNotes(tx, juryId, [candidatId]) : [];
  if (!lu || !candidat) return refuse({ code: 'introuvable' });
  if (!candidat.presumeFraudeur) return refuse({ code: 'presomption_absente' });
  const { jury } = lu;
  const decisions = await selectDecisions(tx, [candidatId]);
  const suite = suiteLevee(jury.etat, decisions(candidatId));
  await ecrireLevee(tx, contexte, { jury, candidat, motif });
  let reexamen: ReexamenOuvert | null = null;
  if (demande.reexamen) {
    const ouvert = await ouvrirDans(tx, contexte, lu, {
      groupe: suite.groupe,
      origine: 'commission',
      reference: motif,
      dateReference: demande.reexamen.dateReference,
      candidatIds: [candidatId],
    });
    if (!ouvert.ok) return ouvert;
    reexamen = ouvert.valeur;
  }
  return accept({ numeroAnonymat: candidat.numeroAnonymat, suite, reexamen });
}

/** Lifts the présomption of a candidate who is locked, and journals it: by itself, or with what the commission annulled. */
export async function ecrireLevee(
  tx: Tx,
  contexte: Contexte,
  {
    jury,
    candidat,
    motif,
  }: { readonly jury: JuryStocke; readonly candidat: CandidatNote; readonly motif: string },
): Promise<void> {
  await updatePresomption(tx, candidat.candidatId, contexte.maintenant);
  journaliser(tx, contexte, {
    acte: 'leverPresomption',
    objet: `candidat ${candidat.numeroAnonymat}`,
    juryId: jury.id,
    centreId: jury.centreId,
    avant: { presumeFraudeur: true },
    apres: { presumeFraudeur: false, motif },
  });
}
