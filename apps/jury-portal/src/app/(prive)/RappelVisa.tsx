import { phraseVisaLivret, typo } from '@delib/francais';
import { lireLivretsAViser } from '@delib/usecases/deliberation/lire-livrets-a-viser';
import type { ReactNode } from 'react';
import { getContexte } from '../../server/contexte';

/** What the PV will say of the livrets the vice-président examined, while something can still be done about it. */
export async function RappelVisa(): Promise<ReactNode> {
  const contexte = await getContexte();
  const phrase = phraseVisaLivret(await lireLivretsAViser(contexte, contexte.acteur.juryId));
  if (phrase === null) return null;
  return <p className="fr-alert fr-alert--warning fr-alert--sm fr-mb-3w">{typo(phrase)}</p>;
}
