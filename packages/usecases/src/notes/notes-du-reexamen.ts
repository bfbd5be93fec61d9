import {
  type ReexamenStocke,
  selectDossiers,
  type Tx,
  updateArreteesReexamen,
  writeRecu,
  writeResultatReexamen,
} from '@delib/db';
import {
  empreinteDossier,
  nomme,
  propositionAvantJury,
  type Refus,
  type Reglement,
  type ResultatRecu,
} from '@delib/domain';
import { arreteeDe } from '../deliberation/arretee';
import { suivreCandidats } from '../import/corrections';

type Cible = Parameters<typeof writeRecu>[1];
type Auteur = { readonly par: string; readonly le: Date; readonly motif: string };

/** Why the marks of this candidate cannot be entered in the réexamen: it does not name them. */
export function refusCandidat(reexamen: ReexamenStocke | null, candidatId: string): Refus | null {
  return reexamen && !nomme(reexamen, candidatId) ? { code: 'candidat_hors_reexamen' } : null;
}

/**
 * Writes one mark where it counts: received at once, with its history; or kept beside those received while a réexamen
 * is deliberated, so that nothing in force changes before it is closed.
 */
export async function ecrireNote(
  tx: Tx,
  reexamen: ReexamenStocke | null,
  cible: Cible,
  avant: ResultatRecu,
  apres: ResultatRecu,
  auteur: Auteur,
): Promise<void> {
  if (!reexamen) return writeRecu(tx, cible, avant, apres, auteur);
  const { juryVersion: _, ...cle } = cible;
  await writeResultatReexamen(tx, { ...cle, reexamenId: reexamen.id }, apres, auteur);
}

/** Brings what the deliberation, or the réexamen, holds of the domain's answer up to date. */
export async function suivreNotes(
  tx: Tx,
  reexamen: ReexamenStocke | null,
  cible: Parameters<typeof suivreCandidats>[1],
  reglement: Reglement,
  auteur: Auteur,
): Promise<void> {
  if (!reexamen) return suivreCandidats(tx, cible, reglement, auteur);
  const dossiers = await selectDossiers(tx, { ...cible, reexamenId: reexamen.id });
  const rows = dossiers.map(({ candidatId, dossier, deliberation }) => {
    const arretee = arreteeDe(reglement, dossier);
    const proposition = propositionAvantJury(reglement, dossier)?.issue ?? deliberation?.proposition;
    return {
      candidatId,
      proposition: proposition ?? 'non_admis',
      // While a mark is missing again the last answer stays, and the digest shows that it is no longer true.
      issueArretee: arretee?.issueArretee ?? proposition ?? 'non_admis',
      empreinteArretee: arretee?.empreinteArretee ?? empreinteDossier(reglement, dossier),
    };
  });
  await updateArreteesReexamen(tx, reexamen.id, rows, auteur);
}
