'use server';

import { accept, type Result, refuse } from '@delib/domain';
import { composerJury as composer } from '@delib/usecases/jury/composer-jury';
import { refusDeSaisie, texteCompare, texteLibre } from '@delib/usecases/texte/textes';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { demanderActivite } from '../../../../../server/garde';

const texte = texteLibre({ max: 200 });
const demande = z.object({
  juryId: z.uuid(),
  versionVue: z.number().int().positive(),
  nomination: z.object({ numero: texte, date: texteCompare({ max: 200 }) }).nullable(),
  membres: z
    .array(
      z.object({
        id: z.uuid().nullable(),
        nom: texte,
        prenom: texte,
        qualite: z.enum(['president', 'vice_president', 'membre']),
        college: z.enum(['presidence', 'enseignants', 'profession']),
        statut: z.enum([
          'enseignant_chercheur',
          'ia_ipr',
          'enseignant_public',
          'enseignant_prive',
          'employeur',
          'salarie',
        ]),
      }),
    )
    .max(200),
});

/** « Enregistrer » the composition of one jury, whole. */
export async function composerJury(
  saisie: z.input<typeof demande>,
): Promise<Result<{ readonly version: number }>> {
  const contexte = await demanderActivite('composer_jurys');
  if (!contexte.ok) return contexte;
  const lue = demande.safeParse(saisie);
  if (!lue.success)
    return refuse(
      refusDeSaisie(lue.error, {
        code: 'saisie_invalide',
        champ: 'composition',
        attendu: '200 membres au plus',
      }),
    );
  const fait = await composer(contexte.valeur, lue.data);
  if (!fait.ok) return fait;
  // The answer carries the page as it now is.
  revalidatePath(`/academie/jurys/${lue.data.juryId}`);
  return accept({ version: fait.valeur.version });
}
