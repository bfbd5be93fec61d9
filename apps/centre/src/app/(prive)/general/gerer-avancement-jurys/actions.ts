'use server';

import { accept, ETATS, type Result, refuse } from '@delib/domain';
import { changerEtatExceptionnel } from '@delib/usecases/jury/changer-etat-exceptionnel';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';
import { texteCompare, texteDuDomaine } from '@delib/usecases/saisie-texte/textes';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';

const demandes = z
  .array(
    z.object({
      juryId: z.uuid(),
      jury: texteCompare({ max: 40 }),
      etatVu: z.enum(ETATS),
      vers: z.enum(ETATS),
      motif: texteDuDomaine({ max: 1000 }),
    }),
  )
  .min(1)
  .max(1000);

/** « Enregistrer » of activity 16: each jury is its own act, with its own motif and its own answer. */
export async function changerEtats(input: unknown): Promise<Result<readonly LignePassage[]>> {
  const lues = demandes.safeParse(input);
  if (!lues.success) {
    return refuse({
      code: 'saisie_invalide',
      champ: 'Nouvel état',
      attendu: 'un état de la liste et un motif de 1 000 caractères au plus',
    });
  }
  const contexte = await demanderActivite('gerer_avancement_jurys');
  if (!contexte.ok) return contexte;
  const lignes: LignePassage[] = [];
  for (const { jury, ...demande } of lues.data) {
    const fait = await changerEtatExceptionnel(contexte.valeur, demande);
    const { juryId } = demande;
    lignes.push(
      fait.ok
        ? { juryId, jury, fait: true, vers: fait.valeur.vers, refus: null }
        : { juryId, jury, fait: false, vers: null, refus: fait.refus },
    );
  }
  return accept(lignes);
}
