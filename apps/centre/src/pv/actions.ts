'use server';

import { type Groupe, LIBELLES_GROUPE, type Result, refuse } from '@delib/domain';
import { demanderGeneration } from '@delib/usecases/generation/demander-generation';
import { z } from 'zod';
import { SUIVI_PV } from '../jury/adresses';
import { loadCadre } from '../server/cadre';
import { demanderActivite } from '../server/garde';

const groupe = z.union([z.literal(1), z.literal(2)]);
const lieu = z.object({ sessionId: z.uuid(), centreId: z.uuid() });

/** « Réunir les PV signés »: asks for the zip of a centre; a job makes it. */
export async function reunirPvsSignes(
  deGroupe: Groupe,
  ou: { readonly sessionId: string; readonly centreId: string },
): Promise<Result<{ readonly compteRenduId: string }>> {
  const [lu, choisi] = [lieu.safeParse(ou), groupe.safeParse(deGroupe)];
  if (!lu.success || !choisi.success) return refuse({ code: 'introuvable' });
  const activite = SUIVI_PV[choisi.data];
  const contexte = await demanderActivite(activite);
  if (!contexte.ok) return contexte;
  const { sessions, centres } = await loadCadre();
  const session = sessions.find(({ id }) => id === lu.data.sessionId);
  const centre = centres.find(({ id }) => id === lu.data.centreId);
  if (session === undefined || centre === undefined) return refuse({ code: 'introuvable' });
  return demanderGeneration(contexte.valeur, {
    activite,
    titre: `PV signés du ${LIBELLES_GROUPE[choisi.data]}`,
    parametres: lu.data,
    criteres: [
      { libelle: 'Session', valeur: session.libelle },
      { libelle: 'Centre', valeur: `${centre.code} ${centre.nom}, ${centre.ville}` },
    ],
  });
}
