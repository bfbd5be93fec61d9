'use server';

import { momentParis, type Result, refuse } from '@delib/domain';
import { demanderGeneration } from '@delib/usecases/generation/demander-generation';
import { preparerRln } from '@delib/usecases/rln/preparer-rln';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';
import { lireDemandeRln } from './demande-rln';

const lieu = z.object({ session: z.uuid(), centre: z.uuid() });

/** « Visualiser »: asks for the relevés; a job makes them. */
export async function demanderRln(formulaire: FormData): Promise<Result<{ readonly compteRenduId: string }>> {
  const contexte = await demanderActivite('editer_rln');
  if (!contexte.ok) return contexte;
  const ou = lieu.safeParse({ session: formulaire.get('session'), centre: formulaire.get('centre') });
  if (!ou.success) return refuse({ code: 'introuvable' });
  const { jurys } = await preparerRln(contexte.valeur, {
    sessionId: ou.data.session,
    centreId: ou.data.centre,
  });
  const demande = lireDemandeRln(
    formulaire,
    new Map(jurys.map(({ jury }) => [jury.id, jury.code])),
    momentParis(contexte.valeur.maintenant),
  );
  return demande.ok ? demanderGeneration(contexte.valeur, demande.valeur) : demande;
}
