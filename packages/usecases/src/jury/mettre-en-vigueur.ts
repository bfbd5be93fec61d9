import { type AuteurImport, selectDossiers, selectReglement, type Tx } from '@delib/db';
import { resumerReglage } from '../deliberation/saisir-decision';
import { suivreCandidats } from '../import/corrections';
import type { JuryCharge } from './faits';

/** What a réexamen replaces when it closes and what it puts there, by numéro d'anonymat: the journal keeps both. */
export async function lireRemplacees(tx: Tx, lu: JuryCharge) {
  const cible = cibleDuReexamen(lu);
  const resumer = (dossiers: Awaited<ReturnType<typeof selectDossiers>>) =>
    Object.fromEntries(
      dossiers.map(({ numeroAnonymat, dossier }) => [numeroAnonymat, resumerReglage(dossier)]),
    );
  return {
    avant: resumer(await selectDossiers(tx, { ...cible, reexamenId: null })),
    apres: resumer(await selectDossiers(tx, cible)),
  };
}

/**
 * What is settled in the 1er groupe counts in the 2nd: a decision of the 2nd that no longer follows from the marks now
 * held shows as « à revalider ».
 */
export async function suivreSecondGroupe(tx: Tx, lu: JuryCharge, auteur: AuteurImport): Promise<void> {
  const { reglementId, annee } = lu.jury;
  const { juryId, groupe, candidatIds } = cibleDuReexamen(lu);
  if (groupe === 2 || !reglementId) return;
  const reglement = await selectReglement(tx, reglementId, annee);
  await suivreCandidats(tx, { juryId, groupe: 2, candidatIds }, reglement, auteur);
}

function cibleDuReexamen({ jury, travail, reexamens }: JuryCharge) {
  const reexamenId = travail.reexamen?.id;
  const candidats = reexamens.find(({ id }) => id === reexamenId)?.candidats ?? [];
  return { juryId: jury.id, groupe: travail.groupe, reexamenId, candidatIds: candidats.map(({ id }) => id) };
}
