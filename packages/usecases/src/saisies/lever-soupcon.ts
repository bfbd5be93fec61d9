import { leverPresumeFraudeur, lockCandidats, selectCandidatsNotes, selectJurys, withActor } from '@delib/db';
import { LONGUEUR_MOTIF_EXCEPTIONNEL, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';

/**
 * The discipline commission has ruled (D643-32-1 ff.) and the académie lifts « présumé fraudeur »: the
 * candidate's results may be given again. At any état: it touches no mark and no decision.
 * Refusals: role_interdit, motif_trop_court, introuvable, soupcon_absent (lifted already).
 * @param demande.motif what the commission ruled, at least 10 characters
 */
export function leverSoupcon(
  contexte: Contexte,
  demande: { readonly juryId: string; readonly candidatId: string; readonly motif: string },
): Promise<Result<{ readonly numeroAnonymat: string }>> {
  const { juryId, candidatId } = demande;
  const motif = demande.motif.trim();
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx): Promise<Result<{ readonly numeroAnonymat: string }>> => {
      if (contexte.acteur.role !== 'gestionnaire') {
        return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
      }
      if (motif.length < LONGUEUR_MOTIF_EXCEPTIONNEL) {
        return refuse({ code: 'motif_trop_court', minimum: LONGUEUR_MOTIF_EXCEPTIONNEL });
      }
      await lockCandidats(tx, [candidatId]);
      const [jury] = await selectJurys(tx, { ids: [juryId] });
      const [candidat] = jury ? await selectCandidatsNotes(tx, juryId, [candidatId]) : [];
      if (!jury || !candidat) return refuse({ code: 'introuvable' });
      if (!candidat.presumeFraudeur) return refuse({ code: 'soupcon_absent' });
      await leverPresumeFraudeur(tx, candidatId);
      const { numeroAnonymat } = candidat;
      await journaliser(tx, contexte, {
        acte: 'leverPresumeFraudeur',
        objet: `candidat ${numeroAnonymat}`,
        juryId,
        centreId: jury.centreId,
        avant: { presumeFraudeur: true },
        apres: { presumeFraudeur: false, motif },
      });
      return { ok: true, valeur: { numeroAnonymat } };
    },
  );
}
