'use server';

import { debutDe, LIBELLES_GROUPE } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { demanderGeneration } from '@delib/usecases/generation/demander-generation';
import { ACTIVITE_DU_PLAN } from '@delib/usecases/plan-secours/preparer-plan';
import { z } from 'zod';
import { loadCadre } from '../server/cadre';
import { demanderActivite } from '../server/garde';

const demande = z.object({
  groupe: z.union([z.literal(1), z.literal(2)]),
  sessionId: z.uuid(),
  centreId: z.uuid(),
});

export type ReponseGeneration =
  | { readonly ok: true; readonly compteRenduId: string }
  | { readonly ok: false; readonly phrase: string };

/** « Générer »: asks for the plan de secours of one centre and session. */
export async function genererPlanSecours(saisie: z.input<typeof demande>): Promise<ReponseGeneration> {
  const lue = demande.safeParse(saisie);
  if (!lue.success) return { ok: false, phrase: phraseRefus({ code: 'introuvable' }) };
  const { groupe, sessionId, centreId } = lue.data;
  const activite = ACTIVITE_DU_PLAN[groupe];
  const contexte = await demanderActivite(activite);
  if (!contexte.ok) return { ok: false, phrase: phraseRefus(contexte.refus) };
  const { sessions, centres } = await loadCadre();
  const session = sessions.find(({ id }) => id === sessionId);
  const centre = centres.find(({ id }) => id === centreId);
  if (!session || !centre) return { ok: false, phrase: phraseRefus({ code: 'introuvable' }) };
  const result = await demanderGeneration(contexte.valeur, {
    activite,
    titre: debutDe(`Plan de secours du ${LIBELLES_GROUPE[groupe]}, ${centre.code}, ${session.libelle}`, 120),
    parametres: { sessionId, centreId },
    criteres: [
      { libelle: 'Session', valeur: session.libelle },
      { libelle: 'Centre de délibération', valeur: `${centre.code} ${centre.nom}` },
    ],
  });
  return result.ok ? { ok: true, ...result.valeur } : { ok: false, phrase: phraseRefus(result.refus) };
}
