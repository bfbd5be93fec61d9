import {
  type CandidatNote,
  type JuryStocke,
  leverPresumeFraudeur,
  lockCandidats,
  selectCandidatsNotes,
  selectJurys,
  type Tx,
  withActor,
} from '@delib/db';
import { LONGUEUR_MOTIF_EXCEPTIONNEL, lireMotif, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';

/**
 * The discipline commission has ruled (D643-32-1 ff.) and the académie lifts « présumé fraudeur »: the
 * candidate's results may be given again. At any état: it touches no mark and no decision.
 * Refusals: role_interdit, motif_trop_court, caractere_refuse, introuvable, soupcon_absent (lifted already).
 * @param demande.motif what the commission ruled, at least 10 characters
 */
export function leverSoupcon(
  contexte: Contexte,
  demande: { readonly juryId: string; readonly candidatId: string; readonly motif: string },
): Promise<Result<{ readonly numeroAnonymat: string }>> {
  const { juryId, candidatId } = demande;
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<{ readonly numeroAnonymat: string }>> => {
      if (contexte.acteur.role !== 'gestionnaire') {
        return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
      }
      const lu = lireMotif(demande.motif, LONGUEUR_MOTIF_EXCEPTIONNEL);
      if (!lu.ok) return lu;
      const motif = lu.valeur;
      await lockCandidats(tx, [candidatId]);
      const [jury] = await selectJurys(tx, { ids: [juryId] });
      const [candidat] = jury ? await selectCandidatsNotes(tx, juryId, [candidatId]) : [];
      if (!jury || !candidat) return refuse({ code: 'introuvable' });
      if (!candidat.presumeFraudeur) return refuse({ code: 'soupcon_absent' });
      await ecrireLevee(tx, contexte, { jury, candidat, motif });
      return { ok: true, valeur: { numeroAnonymat: candidat.numeroAnonymat } };
    },
  );
}

/** Lifts the suspicion of a candidate who is locked, and journals it: by itself, or with what the commission annulled. */
export async function ecrireLevee(
  tx: Tx,
  contexte: Contexte,
  {
    jury,
    candidat,
    motif,
  }: { readonly jury: JuryStocke; readonly candidat: CandidatNote; readonly motif: string },
): Promise<void> {
  await leverPresumeFraudeur(tx, candidat.candidatId);
  await journaliser(tx, contexte, {
    acte: 'leverPresumeFraudeur',
    objet: `candidat ${candidat.numeroAnonymat}`,
    juryId: jury.id,
    centreId: jury.centreId,
    avant: { presumeFraudeur: true },
    apres: { presumeFraudeur: false, motif },
  });
}
