import type { Reglement } from '@delib/domain';
import type { CandidatVu } from './candidat';
import { appliquer } from './dossiers';
import type { Enregistrement, SaisieGardee } from './magasin-types';

/** An entry taken by the page and not confirmed yet. */
export interface Envoi extends SaisieGardee {
  readonly conclure: (enregistrement: Enregistrement) => void;
}

/** The longest beginning of the queue without the same candidate twice: one journey to the server. */
export function premierLot(file: readonly Envoi[]): readonly Envoi[] {
  const seen = new Set<string>();
  const end = file.findIndex(({ candidatId }) => seen.has(candidatId) || !seen.add(candidatId));
  return file.slice(0, Math.min(end === -1 ? file.length : end, 100));
}

/**
 * The queue without entries on one candidate that were answered; the next on that candidate, if it followed them, now
 * goes out on `version`.
 */
export function sansRepondus(
  file: readonly Envoi[],
  repondus: readonly Envoi[],
  version: number,
): { readonly reste: readonly Envoi[]; readonly suivant: Envoi | null } {
  const cles = new Set(repondus.map(({ cle }) => cle));
  const candidatId = repondus[0]?.candidatId;
  const reste = file.filter(({ cle }) => !cles.has(cle));
  const rang = reste.findIndex((each) => each.candidatId === candidatId && each.versionVue === null);
  const trouve = reste[rang];
  if (!trouve) return { reste, suivant: null };
  const suivant = { ...trouve, versionVue: version };
  return { reste: reste.with(rang, suivant), suivant };
}

/** The candidate with entries that are not answered yet, as it is shown. */
export function avecEnvois(reglement: Reglement, candidat: CandidatVu, envois: readonly Envoi[]): CandidatVu {
  let dossier = candidat.dossier;
  for (const { saisies } of envois) {
    const applied = appliquer(reglement, dossier, saisies);
    if (applied.ok) dossier = applied.valeur;
  }
  return { ...candidat, dossier };
}
