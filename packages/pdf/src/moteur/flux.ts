import { imprimable } from '../fonts/imprimable';
import { creerClasseur, type DessinLibre } from './classeur';
import { creerEcrivain } from './ecrivain';
import type { Valeurs } from './emplacement';
import type { GabaritPret } from './gabarit';
import type { MetadonneesDocument } from './metadonnees';

/** One candidate's sheets: the template, and what fills its slots. */
export interface Feuille {
  readonly gabarit: GabaritPret;
  readonly valeurs: Valeurs;
  /** Name of the bookmark to its first sheet; `null`: none. */
  readonly signet: string | null;
  /** What is drawn over the first sheet besides its slots, where each document has a drawing of its own. */
  readonly dessin?: DessinLibre;
}

/** Sheets under one bookmark: those of a jury. */
export interface Section {
  /** `null`: its sheets' bookmarks stand at the top. */
  readonly signet: string | null;
  readonly feuilles: Iterable<Feuille> | AsyncIterable<Feuille>;
}

export type MetadonneesFlux = Omit<MetadonneesDocument, 'archivable'>;

/** Bytes handed over at a time, about. */
const PAQUET = 64 * 1024;

/**
 * Writes a document sheet by sheet: each template is in the file once, each sheet adds its values, and a section of its
 * own to the tree of what is read. What is kept is the place of each object, so memory does not grow with the document.
 * The same arguments give the same bytes. A document without a sheet is a bug of the caller and throws.
 */
export async function* ecrireEnFlux(
  metadonnees: MetadonneesFlux,
  sections: Iterable<Section> | AsyncIterable<Section>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const ecrivain = creerEcrivain();
  const classeur = creerClasseur(ecrivain);
  const { signets } = classeur;
  for await (const section of sections) {
    let premiere = true;
    for await (const { gabarit, valeurs, signet, dessin = null } of section.feuilles) {
      const inconnue = Object.keys(valeurs).find((nom) => !gabarit.noms.has(nom));
      if (inconnue !== undefined) throw new Error(`no slot for the value ${inconnue}`);
      const { feuillets, fontes } = gabarit;
      const [page = 0] = classeur.remplir(feuillets, { fontes, valeurs, dessin });
      if (premiere && section.signet !== null) signets.ouvrir(imprimable(section.signet), page);
      premiere = false;
      if (signet !== null) signets.ajouter(imprimable(signet), page);
      if (ecrivain.enAttente() >= PAQUET) yield ecrivain.prendre();
    }
    signets.fermer();
  }
  classeur.terminer({ ...metadonnees, archivable: false });
  yield ecrivain.prendre();
}
