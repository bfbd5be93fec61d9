'use server';

import type { Refus } from '@delib/domain';
import { lireDeliberation } from '@delib/usecases/deliberation/lire-deliberation';
import { validerCasClairs as valider } from '@delib/usecases/deliberation/valider-cas-clairs';
import { type CandidatVu, toCandidatsVus } from '../../../deliberation/candidat';
import type { Annulable } from '../../../deliberation/magasin-types';
import { demanderContexte } from '../../../server/contexte';

/** « Valider les cas clairs »: the candidates as they now stand, and what takes the whole act back. */
export async function validerCasClairs(): Promise<
  | {
      readonly ok: true;
      readonly candidats: readonly CandidatVu[];
      readonly etapes: Annulable['etapes'];
      readonly le: string;
    }
  | { readonly ok: false; readonly refus: Refus }
> {
  const contexte = await demanderContexte();
  if (!contexte.ok) return contexte;
  const { juryId } = contexte.valeur.acteur;
  const valides = await valider(contexte.valeur, juryId);
  if (!valides.ok) return valides;
  const lue = await lireDeliberation(contexte.valeur, juryId);
  if (!lue.ok) return lue;
  return {
    ok: true,
    candidats: toCandidatsVus(lue.valeur.candidats),
    etapes: valides.valeur.candidats.map(({ candidatId }) => ({
      candidatId,
      saisies: [{ type: 'devalider' }],
    })),
    le: contexte.valeur.maintenant.toISOString(),
  };
}
