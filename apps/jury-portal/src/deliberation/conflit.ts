import type { Reglement } from '@delib/domain';
import type { CandidatVu } from './candidat';
import { appliquer, memeDossier } from './dossiers';
import type { Envoi } from './envois';
import type { Conflit } from './magasin-types';

/**
 * The two values of a candidate whom someone else changed while entries waited here.
 * @param avant as it was when they were typed
 * @param attente.siens the entries; `ancien` an earlier question on the same candidate, which this one takes in
 * @returns `null` when both come to the same
 */
export function opposer(
  reglement: Reglement,
  avant: CandidatVu,
  actuel: CandidatVu,
  { siens, ancien }: { readonly siens: readonly Envoi[]; readonly ancien: Conflit | null },
): Conflit | null {
  const saisies = siens.flatMap((each) => each.saisies);
  const fusion = appliquer(reglement, actuel.dossier, saisies);
  if (fusion.ok && memeDossier(fusion.valeur, actuel.dossier)) return null;
  const ici = appliquer(reglement, avant.dossier, saisies);
  return {
    candidatId: actuel.id,
    numeroAnonymat: actuel.numeroAnonymat,
    saisies,
    cles: [...(ancien?.cles ?? []), ...siens.map(({ cle }) => cle)],
    ici: ici.ok ? ici.valeur : avant.dossier,
    actuel,
  };
}
