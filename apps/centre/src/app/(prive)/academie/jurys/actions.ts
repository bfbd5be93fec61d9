'use server';

import { type Result, refuse } from '@delib/domain';
import { listerCompositions as lister } from '@delib/usecases/jury/composer-jury';
import { texteCompare } from '@delib/usecases/texte/textes';
import { z } from 'zod';
import { sessionChoisie } from '../../../../perimetre/ChoixSession';
import { loadCadre } from '../../../../server/cadre';
import { demanderActivite } from '../../../../server/garde';
import { type LigneComposition, toLigneComposition } from './ligne';

const demande = z.object({
  session: texteCompare({ max: 40 }),
  president: texteCompare({ min: 1, max: 200 }),
});

/** Jurys of one président that are named; past them, their number. */
const JURYS_MAXIMUM = 20;

/** The jurys of a session whose président or vice-président bears that name, which enters no address. */
export async function listerCompositions(
  input: z.input<typeof demande>,
): Promise<Result<{ readonly lignes: readonly LigneComposition[]; readonly total: number }>> {
  const contexte = await demanderActivite('composer_jurys');
  if (!contexte.ok) return contexte;
  const lue = demande.safeParse(input);
  if (!lue.success) return refuse({ code: 'saisie_invalide', champ: 'Nom', attendu: 'un nom' });
  const session = sessionChoisie(await loadCadre(), { session: lue.data.session });
  const filtre = { sessionId: session?.id, president: lue.data.president };
  const page = await lister(contexte.valeur, filtre, null, { page: 1, parPage: JURYS_MAXIMUM });
  return { ok: true, valeur: { lignes: page.lignes.map(toLigneComposition), total: page.total } };
}
