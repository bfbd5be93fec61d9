import { writeCsv } from '@delib/documents';
import type { ActiviteId } from '@delib/domain';
import { type ColonneDsfr, colonnesVisibles, texteCellule } from '@delib/ui';
import type { EtatListe, ParametresUrl } from '@delib/ui/url';
import { fichierReponse, refusReponse } from '@delib/web/reponses';
import type { ContexteCentre } from '../server/contexte';
import { demanderActivite } from '../server/garde';

/** A list as its export writes it: all its rows, the columns that its page shows. */
interface ListeAExporter<T> {
  /** ASCII: « suivi-pv-1er-groupe.csv ». */
  readonly nom: string;
  readonly colonnes: readonly ColonneDsfr<T>[];
  readonly demande: EtatListe;
  readonly lignes: readonly T[];
  /** Of which rows the session is a rehearsal. */
  readonly essai: (ligne: T) => boolean;
}

/**
 * « Exporter CSV » of a list that comes page by page: the address of the page, answered with all the rows.
 * @param lire them, once the guard of the activity let pass
 */
export async function repondreExport<T>(
  request: Request,
  activite: ActiviteId,
  lire: (contexte: ContexteCentre, parametres: ParametresUrl) => Promise<ListeAExporter<T>>,
): Promise<Response> {
  const contexte = await demanderActivite(activite);
  if (!contexte.ok) return refusReponse(contexte.refus);
  const parametres = Object.fromEntries(new URL(request.url).searchParams);
  const { nom, colonnes, demande, lignes, essai } = await lire(contexte.valeur, parametres);
  const enEssai = lignes.some(essai);
  const visibles = colonnesVisibles(colonnes, demande.colonnes).map((colonne) => ({
    titre: colonne.titre,
    cellule: (ligne: T) => texteCellule(colonne, ligne),
  }));
  return fichierReponse({
    octets: writeCsv(visibles, lignes, enEssai && essai),
    type: 'text/csv; charset=utf-8',
    nom: enEssai ? `ESSAI-${nom}` : nom,
    disposition: 'attachment',
  });
}
