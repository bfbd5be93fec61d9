/** @jsxRuntime automatic */
import { Document, renderToBuffer } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { registerPolices } from '../fonts/polices';
import { type Boite, type ElementPlace, listElements } from './boites';

/** What a document says of itself; also what the bytes depend on, beside the pages. */
export interface MetadonneesDocument {
  readonly titre: string;
  readonly sujet: string;
  readonly auteur: string;
  /** Written as the creation date: the same data gives the same bytes. */
  readonly creeLe: Date;
  /** PDF/A-2b: for what is archived. */
  readonly archivable: boolean;
}

export interface Rendu {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Where every element with an `id` came to lie, by id. */
  readonly boites: ReadonlyMap<string, Boite>;
  /** The same, one by one, in the order of the pages: an id may come on each page. */
  readonly elements: readonly ElementPlace[];
}

/**
 * Lays pages out and writes them. Pure: no clock, no file, no network.
 * @param metadonnees see {@link MetadonneesDocument}
 * @param pages react-pdf `Page` elements
 */
export async function rendre(metadonnees: MetadonneesDocument, pages: ReactNode): Promise<Rendu> {
  await registerPolices();
  let elements: readonly ElementPlace[] = [];
  const buffer = await renderToBuffer(
    <Document
      title={xmpSafe(metadonnees.titre)}
      subject={xmpSafe(metadonnees.sujet)}
      author={xmpSafe(metadonnees.auteur)}
      creator="Délibérations BTS"
      producer="Délibérations BTS"
      language="fr-FR"
      creationDate={metadonnees.creeLe}
      pdfVersion="1.7"
      conformance={metadonnees.archivable ? 'PDF/A-2b' : undefined}
      onRender={(rendered) => {
        elements = listElements(rendered);
      }}
    >
      {pages}
    </Document>,
  );
  const boites = new Map(elements.map(({ id, boite }) => [id, boite]));
  return { pdf: new Uint8Array(buffer), boites, elements };
}

/** The writer puts these texts into the XMP packet as they are: a bare ampersand would make it malformed. */
function xmpSafe(texte: string): string {
  return texte.replaceAll('&', 'et').replace(/[<>]/g, ' ');
}
