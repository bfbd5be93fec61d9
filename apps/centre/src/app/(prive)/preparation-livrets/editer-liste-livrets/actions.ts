'use server';

import { type Result, refuse } from '@delib/domain';
import type { ValeursCriteres } from '@delib/ui/url';
import { apercevoirLivrets as apercevoir } from '@delib/usecases/listes/apercevoir-listes';
import { texteCompare } from '@delib/usecases/texte/textes';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';
import { type ApercuAffiche, toApercu } from './apercu';
import { lireCriteresLivrets } from './criteres-livrets';

const demandeApercu = z.object({
  sessionId: z.uuid(),
  centreId: z.uuid(),
  valeurs: z.record(texteCompare({ max: 30 }), z.array(texteCompare({ max: 200 })).max(1000)),
});

/**
 * What the list would hold for these criteria: sent in the body of a request, since a name is among them.
 * Refusals: session_expiree, role_interdit, saisie_invalide.
 */
export async function apercevoirLivrets(demande: {
  readonly sessionId: string;
  readonly centreId: string;
  readonly valeurs: ValeursCriteres;
}): Promise<Result<ApercuAffiche>> {
  const contexte = await demanderActivite('editer_liste_livrets');
  if (!contexte.ok) return contexte;
  const lue = demandeApercu.safeParse(demande);
  const criteres = lue.success ? lireCriteresLivrets(lue.data.valeurs) : null;
  if (!lue.success || !criteres?.success) {
    return refuse({ code: 'saisie_invalide', champ: 'Critères', attendu: 'ceux que la page propose' });
  }
  const { sessionId, centreId } = lue.data;
  const apercu = await apercevoir(contexte.valeur, { sessionId, centreId }, criteres.data);
  return { ok: true, valeur: toApercu(apercu) };
}
