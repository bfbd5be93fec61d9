import { withActor } from '@delib/db';
import { compterLignes, type ListeCandidats, titreListeCandidats } from '@delib/documents';
import { accept, type Result } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';
import type { DemandeListe } from './demande-liste';
import { type ListeLue, lireListeCandidats } from './lire-liste-candidats';

/**
 * One edition of a list of candidates (activities 1, 3, 11 and 17), read in one snapshot and journaled: who took
 * out which candidates, and when. Refusals: those of `lireListeCandidats`.
 */
export async function editerListeCandidats(
  contexte: Contexte,
  demande: DemandeListe,
): Promise<Result<ListeCandidats>> {
  const lue = await lireListeCandidats(contexte, demande);
  if (!lue.ok) return lue;
  await journaliserEdition(contexte, lue.valeur);
  return accept(lue.valeur.liste);
}

/**
 * Journals an edition, without a name. Committed before the list is given back: nothing is handed over that the
 * journal has not kept.
 */
export function journaliserEdition(contexte: Contexte, { liste, centreId }: ListeLue): Promise<void> {
  return withActor(contexte.database, contexte.acteur, async (tx) =>
    journaliser(tx, contexte, {
      acte: 'editerListeCandidats',
      objet: `liste ${liste.numero}`,
      centreId,
      apres: {
        liste: titreListeCandidats(liste),
        titre: liste.titreEdition,
        jurys: liste.sections.flatMap(({ jury }) => jury?.code ?? []),
        lignes: compterLignes(liste),
      },
    }),
  );
}
