import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of a zip: its name may hold folders, « 20112/statistiques.pdf ». */
export interface FichierZip {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/**
 * A zip piece by piece, each file taken when the ones before have been written: memory holds about one at a time. PDFs are
 * compressed already and are stored as they are.
 * @param date written as the date of every file: the same files give the same bytes
 */
export async function* zipper(fichiers: AsyncIterable<FichierZip>, date: Date): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const sortie = zip.outputStream as Readable;
  const remplir = async () => {
    for await (const { nom, octets } of fichiers) {
      zip.addBuffer(Buffer.from(octets), nom, { mtime: date, compress: !nom.endsWith('.pdf') });
    }
    zip.end();
  };
  // A file that cannot be made breaks the zip off: what reads it must not take it for whole.
  remplir().catch((faute: unknown) => {
    sortie.destroy(faute instanceof Error ? faute : new Error(String(faute)));
  });
  for await (const morceau of sortie) yield morceau as Uint8Array;
}
