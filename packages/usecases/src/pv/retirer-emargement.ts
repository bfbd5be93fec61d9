import { retireEmargements, withActor } from '@delib/db';
import { accept, formatNom, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser, nomActeur } from '../contexte';
import { lireMembre } from './emarger';

export interface DemandeRetrait {
  readonly juryId: string;
  readonly membreId: string;
  /** The émargement that the person saw. */
  readonly emargementId: string;
}

/**
 * Withdraws an émargement before the PV is signed: what was typed is kept, and told by the journal.
 * Refusals: those of recording the sitting; introuvable; emargement_absent (withdrawn meanwhile, or made anew).
 */
export function retirerEmargement(
  contexte: Contexte,
  demande: DemandeRetrait,
): Promise<Result<{ readonly membreId: string }>> {
  const { database, acteur, maintenant } = contexte;
  return withActor(database, acteur, async (tx): Promise<Result<{ readonly membreId: string }>> => {
    const lue = await lireMembre(tx, contexte, demande);
    if (!lue.ok) return lue;
    const { lu, membre, existant } = lue.valeur;
    if (existant?.id !== demande.emargementId) {
      return refuse({ code: 'emargement_absent', nom: formatNom(membre) });
    }
    await retireEmargements(tx, [existant.id], { retirePar: nomActeur(contexte), retireLe: maintenant });
    journaliser(tx, contexte, {
      acte: 'retirerEmargement',
      objet: `jury ${lu.jury.code}`,
      juryId: lu.jury.id,
      centreId: lu.jury.centreId,
      avant: { membre: formatNom(membre), initiales: existant.initiales, le: existant.le },
    });
    return accept({ membreId: membre.id });
  });
}
