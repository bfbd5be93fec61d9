import { compterLignes, type ListeCandidats, titreListeCandidats } from '@delib/documents';
import { accept, type Result } from '@delib/domain';
import type { Contexte } from '../contexte';
import { demanderGeneration } from '../generation/demander-generation';
import { activiteDeListe, type DemandeListe } from './demande-liste';
import { journaliserEdition } from './editer-liste-candidats';
import { lireListeCandidats } from './lire-liste-candidats';

/** Rows that a PDF lays out in about a second; past it, a job does. A CSV never waits. */
export const LIGNES_A_L_INSTANT = 400;

/** What a person who asked for a list is given: the list itself, or the compte-rendu of the job that makes it. */
export type ListeDemandee =
  | { readonly genre: 'prete'; readonly liste: ListeCandidats }
  | { readonly genre: 'en_preparation'; readonly compteRenduId: string };

/**
 * « Visualiser » and « Exporter CSV » of a list of candidates. Refusals: those of `lireListeCandidats` and of
 * `demanderGeneration`.
 */
export async function demanderListeCandidats(
  contexte: Contexte,
  demande: DemandeListe,
  format: 'pdf' | 'csv',
): Promise<Result<ListeDemandee>> {
  const lue = await lireListeCandidats(contexte, demande);
  if (!lue.ok) return lue;
  const { liste } = lue.valeur;
  if (format === 'csv' || compterLignes(liste) <= LIGNES_A_L_INSTANT) {
    await journaliserEdition(contexte, lue.valeur);
    return accept({ genre: 'prete', liste });
  }
  const demandee = await demanderGeneration(contexte, {
    activite: activiteDeListe(demande),
    titre: titreListeCandidats(liste),
    parametres: demande,
    criteres: dire(liste),
  });
  if (!demandee.ok) return demandee;
  return accept({ genre: 'en_preparation', ...demandee.valeur });
}

/** What was asked, in words; never the name or the number by which a candidate was looked for. */
function dire({ session, centre, titreEdition, sections }: ListeCandidats) {
  const jurys = sections.flatMap(({ jury }) => jury?.code ?? []);
  return [
    { libelle: 'Session', valeur: session },
    { libelle: 'Centre de délibération', valeur: `${centre.code} ${centre.nom}, ${centre.ville}` },
    ...(titreEdition === '' ? [] : [{ libelle: 'Titre', valeur: titreEdition }]),
    ...(jurys.length === 0 ? [] : [{ libelle: 'Jurys', valeur: jurys.join(', ') }]),
  ];
}
