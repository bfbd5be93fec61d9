'use server';

import { accept, type Result, refuse } from '@delib/domain';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';
import { terminerJurys } from '@delib/usecases/jury/terminer-groupe';
import { z } from 'zod';
import { demanderActivite } from '../../../../server/garde';

/** More jurys than a centre has. */
const JURYS_MAXIMUM = 10_000;

const demandeGroupe = z
  .array(z.object({ juryId: z.uuid(), jury: z.string().max(40) }))
  .min(1)
  .max(JURYS_MAXIMUM);

const demandeEtats = z
  .array(
    z.object({
      juryId: z.uuid(),
      jury: z.string().max(40),
      etatVu: z.literal('130'),
      vers: z.literal('140'),
    }),
  )
  .min(1)
  .max(JURYS_MAXIMUM);

const INVALIDE = refuse({ code: 'saisie_invalide', champ: 'Nouvel état', attendu: 'des jurys de la liste' });

/** Vue synthétique: the jurys that the dialog named, no other, even if one more is ready since. */
export async function terminerGroupe(input: unknown): Promise<Result<readonly LignePassage[]>> {
  const jurys = demandeGroupe.safeParse(input);
  if (!jurys.success) return INVALIDE;
  return terminer(jurys.data);
}

/** Vue détaillée: « Enregistrer ». */
export async function enregistrerEtats(input: unknown): Promise<Result<readonly LignePassage[]>> {
  const jurys = demandeEtats.safeParse(input);
  if (!jurys.success) return INVALIDE;
  return terminer(jurys.data);
}

async function terminer(jurys: z.infer<typeof demandeGroupe>): Promise<Result<readonly LignePassage[]>> {
  const contexte = await demanderActivite('terminer_1er_groupe');
  if (!contexte.ok) return contexte;
  return accept(
    await terminerJurys(
      contexte.valeur,
      jurys.map(({ juryId, jury }) => ({ juryId, jury, etatVu: '130' })),
    ),
  );
}
