/** @jsxRuntime automatic */
import layoutDocument from '@react-pdf/layout';
import { Document, Font, pdf } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { registerPolices } from '../fonts/polices';
import { type Boite, boitesDe } from './boites';
import { creerClasseur } from './classeur';
import { creerEcrivain } from './ecrivain';
import { type Feuillets, lireFeuillets } from './feuillets';
import type { MetadonneesDocument } from './metadonnees';
import type { Noeud } from './mise-en-page';

export interface Rendu {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Where every element with an `id` came to lie, by id. */
  readonly boites: ReadonlyMap<string, Boite>;
}

/**
 * Lays pages out and writes them, tagged. Pure: no clock, no file, no network.
 * @param metadonnees see {@link MetadonneesDocument}
 * @param pages react-pdf `Page` elements
 */
export async function rendre(metadonnees: MetadonneesDocument, pages: ReactNode): Promise<Rendu> {
  const { feuillets, boites } = await mettreEnPage(pages);
  const ecrivain = creerEcrivain();
  const classeur = creerClasseur(ecrivain);
  const numeros = classeur.poser(feuillets);
  for (const { titre, feuillet, haut } of feuillets.signets) {
    const page = numeros[feuillet] ?? 0;
    // A sheet's bookmark stands at the top; one to a place of it, under it.
    if (haut !== null) classeur.signets.ajouter(titre, page, haut);
    else {
      classeur.signets.fermer();
      classeur.signets.ouvrir(titre, page);
    }
  }
  classeur.signets.fermer();
  classeur.terminer(metadonnees);
  return { pdf: new Uint8Array(ecrivain.prendre()), boites };
}

/** Lays pages out by react-pdf, which draws nothing: what it gives is read, and drawn by the engine. */
export async function mettreEnPage(
  pages: ReactNode,
): Promise<{ readonly feuillets: Feuillets; readonly boites: ReadonlyMap<string, Boite> }> {
  await registerPolices();
  const { container } = pdf(<Document>{pages}</Document>) as unknown as { container: { document: unknown } };
  const document = await (layoutDocument as unknown as MiseEnPage)(container.document, Font);
  return { feuillets: lireFeuillets(document), boites: boitesDe(document) };
}

/** What its types leave out: the fonts. */
type MiseEnPage = (document: unknown, polices: typeof Font) => Promise<Noeud>;
