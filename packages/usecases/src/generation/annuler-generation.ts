import { lockCompteRendu, updateCompteRendu, withActor } from '@delib/db';
import { accept, type Result, refuse } from '@delib/domain';
import { estIdentifiant } from '../comptes-rendus/lire-comptes-rendus';
import { type Contexte, journaliser } from '../contexte';
import { estInacheve } from './executer-generation';
import { dejaAutrement, rolesDe } from './relancer-generation';

/**
 * « Annuler »: what waits is never begun, what runs stops at its next step, an import included; nothing of it is
 * kept. Refusals: introuvable, role_interdit, modifie_entre_temps (it has ended).
 */
export function annulerGeneration(contexte: Contexte, compteRenduId: string): Promise<Result<null>> {
  const { acteur, maintenant } = contexte;
  return withActor(contexte.database, acteur, async (tx): Promise<Result<null>> => {
    const row = estIdentifiant(compteRenduId) ? await lockCompteRendu(tx, compteRenduId) : null;
    if (!row) return refuse({ code: 'introuvable' });
    const roles = rolesDe(row.activite);
    if (!roles.includes(acteur.role)) return refuse({ code: 'role_interdit', roles });
    if (!estInacheve(row.resultat)) return dejaAutrement(row);
    await updateCompteRendu(tx, compteRenduId, { resultat: 'annule', finLe: maintenant });
    journaliser(tx, contexte, {
      acte: 'annulerGeneration',
      objet: `compte-rendu ${compteRenduId}`,
      centreId: row.centreId,
      avant: { resultat: row.resultat, progression: row.progression },
      apres: { resultat: 'annule' },
    });
    return accept(null);
  });
}
