import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ecrirePng, type ImageGrise, lirePng } from './png-gris';

/** Set to 1 to write the golden pictures again after a change that was wanted and looked at. */
const A_JOUR = 'IMAGES_A_JOUR';

/** A pixel differs when its grey does by more than this: below is another rounding of the same edge. */
const SEUIL = 64;

/** The page as a grey picture, by poppler. `resolution` in pixels per inch; 50 keeps a golden picture near 20 kB. */
export function rasteriser(pdf: Uint8Array, page = 1, resolution = 50): ImageGrise {
  const folder = mkdtempSync(path.join(tmpdir(), 'images-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    const range = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-r', String(resolution), '-gray', ...range, file, path.join(folder, 'page')]);
    return readPgm(readFileSync(path.join(folder, 'page.pgm')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Which share of the pixels differs, from 0 to 1; 1 when the sizes do. */
export function ecartImages(a: ImageGrise, b: ImageGrise): number {
  if (a.largeur !== b.largeur || a.hauteur !== b.hauteur) return 1;
  let differents = 0;
  for (let i = 0; i < a.pixels.length; i += 1) {
    if (Math.abs((a.pixels[i] ?? 0) - (b.pixels[i] ?? 0)) > SEUIL) differents += 1;
  }
  return differents / a.pixels.length;
}

/** Which share of the pixels of a page two PDFs draw differently, from 0 to 1. */
export function ecartPdfs(a: Uint8Array, b: Uint8Array, page = 1, resolution = 50): number {
  return ecartImages(rasteriser(a, page, resolution), rasteriser(b, page, resolution));
}

/**
 * Compares a page with its golden picture. A picture that is not there yet is written, and so are all with
 * `IMAGES_A_JOUR=1`: look at them before they are committed.
 * @param reference path of the golden PNG
 * @returns the share of pixels that differ; when it is not 0, the page as it is now lies in the temporary folder,
 *   under the same name, to be looked at
 */
export function ecartAvecReference(pdf: Uint8Array, reference: string, page = 1, resolution = 50): number {
  const actual = rasteriser(pdf, page, resolution);
  if (process.env[A_JOUR] === '1' || !existsSync(reference)) {
    if (process.env.CI) throw new Error(`no golden picture ${path.basename(reference)}`);
    mkdirSync(path.dirname(reference), { recursive: true });
    writeFileSync(reference, ecrirePng(actual));
    return 0;
  }
  const ecart = ecartImages(actual, lirePng(readFileSync(reference)));
  if (ecart > 0) writeFileSync(path.join(tmpdir(), path.basename(reference)), ecrirePng(actual));
  return ecart;
}

function readPgm(file: Buffer): ImageGrise {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(file.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('not an 8-bit PGM picture');
  return {
    largeur: Number(head[1]),
    hauteur: Number(head[2]),
    pixels: new Uint8Array(file.subarray(head[0].length)),
  };
}
