import { withActor } from '@delib/db';
import {
  compterLignes,
  type ListeCandidats,
  renderListeCandidats,
  titreListeCandidats,
} from '@delib/documents';
import type { Result } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';
import type { DemandeListe } from './demande-liste';
import { lireListeCandidats } from './lire-liste-candidats';

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
  const { liste, centreId } = lue.valeur;
  // Nothing is handed over that the journal has not kept: the line is committed before the list is given back.
  await withActor(contexte.database, contexte.acteur, (tx) =>
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
  return { ok: true, valeur: liste };
}

/** A list as the file that is shown or kept. Its name is its number: no name of a person. */
export async function imprimerListeCandidats(
  liste: ListeCandidats,
): Promise<{ readonly nom: string; readonly octets: Uint8Array<ArrayBuffer> }> {
  return { nom: `${liste.numero}.pdf`, octets: await renderListeCandidats(liste) };
}
