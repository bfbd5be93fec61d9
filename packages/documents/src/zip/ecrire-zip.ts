import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of a zip: its bytes are asked for when its turn comes, and not before. */
export interface EntreeZip {
  /** « jury-20112/pv-individuels-20112.pdf » */
  readonly nom: string;
  /** False for what is compressed already. */
  readonly comprimer: boolean;
  readonly octets: () => AsyncIterable<Uint8Array> | Promise<Uint8Array>;
}

/**
 * Writes a zip piece by piece, one entry after the other: memory holds a piece, not a file. The same entries give
 * the same bytes. An entry that fails makes the whole zip fail.
 * @param date of every entry
 */
export async function* ecrireZip(
  entrees: readonly EntreeZip[],
  date: Date,
): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = new ZipFile();
  // yazl's own types say less than what it gives: a PassThrough.
  const sortie = zip.outputStream as Readable;
  const echouer = (error: unknown) => {
    sortie.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', echouer);
  for (const { nom, comprimer, octets } of entrees) {
    zip.addReadStreamLazy(nom, { mtime: date, mode: 0o100_644, compress: comprimer }, (cb) => {
      const flux = Readable.from(pieces(octets), { objectMode: false });
      flux.on('error', echouer);
      cb(null, flux);
    });
  }
  zip.end();
  for await (const piece of sortie) yield piece as Uint8Array;
}

/** One file of a zip, in memory already. */
export interface FichierZip {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** Before the first day that a zip can tell, which is then written in any time zone. */
const SANS_DATE = new Date(0);

/** Some files in one zip, whole: the same files give the same bytes whenever and wherever it is made. */
export async function zipDe(fichiers: readonly FichierZip[]): Promise<Uint8Array<ArrayBuffer>> {
  const entrees = fichiers.map(({ nom, octets }) => ({ nom, comprimer: true, octets: async () => octets }));
  const parts: Uint8Array[] = [];
  for await (const part of ecrireZip(entrees, SANS_DATE)) parts.push(part);
  return Buffer.concat(parts);
}

async function* pieces(octets: EntreeZip['octets']): AsyncGenerator<Uint8Array> {
  const source = octets();
  if (source instanceof Promise) yield await source;
  else yield* source;
}
