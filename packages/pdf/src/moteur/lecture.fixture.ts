import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Reads PDFs back with poppler and qpdf, as another program than the one that wrote them. For tests. */

/** The text of the file as laid out; `page` from 1, or all of it. */
export function texteDe(pdf: Uint8Array, page?: number): string {
  const only = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return inFile(pdf, (file) => run('pdftotext', ['-layout', '-enc', 'UTF-8', ...only, file, '-']));
}

/** The text of each page. */
export function pagesDe(pdf: Uint8Array): readonly string[] {
  // pdftotext ends every page with a form feed.
  return texteDe(pdf).split('\f').slice(0, -1);
}

/** All text with every kind of white space reduced to one space, to look for sentences that wrap. */
export function phrasesDe(pdf: Uint8Array): string {
  return inFile(pdf, (file) => run('pdftotext', ['-enc', 'UTF-8', file, '-'])).replace(/\s+/g, ' ');
}

/** What qpdf --check finds; throws on any warning or error. */
export function verifierStructure(pdf: Uint8Array): string {
  return inFile(pdf, (file) => run('qpdf', ['--check', file]));
}

export interface PoliceDuFichier {
  readonly nom: string;
  readonly embarquee: boolean;
  readonly sousEnsemble: boolean;
}

export function policesDe(pdf: Uint8Array): readonly PoliceDuFichier[] {
  const lines = inFile(pdf, (file) => run('pdffonts', [file]))
    .trim()
    .split('\n')
    .slice(2);
  return lines.map((line) => {
    const [embarquee, sousEnsemble] = line.trim().split(/\s+/).slice(-5);
    return {
      nom: line.split(/\s/)[0] ?? '',
      embarquee: embarquee === 'yes',
      sousEnsemble: sousEnsemble === 'yes',
    };
  });
}

/** The objects of the file, uncompressed, as latin-1 text. */
export function objetsDe(pdf: Uint8Array): string {
  return inFile(pdf, (file) => {
    run('qpdf', ['--qdf', '--object-streams=disable', file, `${file}.qdf`]);
    return readFileSync(`${file}.qdf`, 'latin1');
  });
}

/** A page as pixels. */
export interface ImageDePage {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row. */
  readonly data: Uint8Array;
  /** Pixels per point. */
  readonly echelle: number;
}

export function imageDe(pdf: Uint8Array, page: number, resolution = 144): ImageDePage {
  return inFile(pdf, (file) => {
    run('pdftoppm', [
      '-r',
      String(resolution),
      '-f',
      String(page),
      '-l',
      String(page),
      '-singlefile',
      file,
      file,
    ]);
    const ppm = readFileSync(`${file}.ppm`);
    const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
    if (!head) throw new Error('not a PPM picture');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const rgb = ppm.subarray(head[0].length);
    const data = new Uint8Array(width * height * 4);
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      data.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
      data[pixel * 4 + 3] = 255;
    }
    return { width, height, data, echelle: resolution / 72 };
  });
}

function inFile<T>(pdf: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'documents-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
