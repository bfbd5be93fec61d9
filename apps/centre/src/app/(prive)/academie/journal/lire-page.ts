import type { CurseurJournal, FiltreJournal } from '@delib/db';
import { phraseRefus } from '@delib/francais';
import { lireJournal } from '@delib/usecases/journal/lire-journal';
import type { ContexteCentre } from '../../../../server/contexte';
import { type PageAffichee, toLigneAffichee } from './ligne';

/** One page of the journal, in words: what the server renders first and what « Rechercher » answers. */
export async function lirePage(
  contexte: ContexteCentre,
  filtre: FiltreJournal,
  curseur: CurseurJournal,
): Promise<PageAffichee> {
  const lue = await lireJournal(contexte, filtre, curseur);
  if (!lue.ok) {
    return { lignes: [], plusAnciennes: false, plusRecentes: false, refus: phraseRefus(lue.refus) };
  }
  const { lignes, plusAnciennes, plusRecentes } = lue.valeur;
  return { lignes: lignes.map(toLigneAffichee), plusAnciennes, plusRecentes, refus: null };
}
