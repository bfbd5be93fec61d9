import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The objects of a PDF as qpdf reads them: another program than the one that wrote them. For tests. */

/** A value: a dictionary, an array, a number, « /Name », « u:text », « 12 0 R ». */
export type Valeur =
  | string
  | number
  | boolean
  | null
  | readonly Valeur[]
  | { readonly [cle: string]: Valeur };
export type Dictionnaire = { readonly [cle: string]: Valeur };

export interface Objets {
  /** The value itself where it is a reference. */
  readonly lire: (valeur: Valeur | undefined) => Valeur;
  /** The same of a dictionary, or of the dictionary of a stream. Throws for anything else. */
  readonly dictionnaire: (valeur: Valeur | undefined) => Dictionnaire;
  /** The items of an array; a value alone, or the reference to it, as one item. */
  readonly liste: (valeur: Valeur | undefined) => readonly Valeur[];
  /** The bytes of a stream, unpacked, one character a byte. */
  readonly flux: (valeur: Valeur | undefined) => string;
  readonly catalogue: Dictionnaire;
  /** References to the pages, in order. */
  readonly pages: readonly string[];
}

interface Lu {
  readonly value?: Valeur;
  readonly stream?: { readonly data: string; readonly dict: Dictionnaire };
}

/** Reads a file apart. */
export function lireObjets(pdf: Uint8Array): Objets {
  const folder = mkdtempSync(path.join(tmpdir(), 'objets-'));
  const file = path.join(folder, 'document.pdf');
  try {
    writeFileSync(file, pdf);
    const args = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', file];
    const json = JSON.parse(
      execFileSync('qpdf', args, { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 }),
    ) as {
      readonly qpdf: readonly [unknown, Readonly<Record<string, Lu>>];
      readonly pages: readonly { readonly object: string }[];
    };
    return ouvrir(json.qpdf[1], json.pages);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ouvrir(objets: Readonly<Record<string, Lu>>, pages: readonly { readonly object: string }[]): Objets {
  const trouver = (valeur: Valeur | undefined): Lu => {
    if (typeof valeur !== 'string' || !/^\d+ \d+ R$/.test(valeur)) return { value: valeur ?? null };
    const objet = objets[`obj:${valeur}`];
    if (!objet) throw new Error(`the file points at ${valeur}, which is not there`);
    return objet;
  };
  const dictionnaire = (valeur: Valeur | undefined): Dictionnaire => {
    const { value, stream } = trouver(valeur);
    if (stream) return stream.dict;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw new Error(`${JSON.stringify(valeur)} is no dictionary`);
    }
    return value as Dictionnaire;
  };
  const lire = (valeur: Valeur | undefined): Valeur => trouver(valeur).value ?? null;
  return {
    lire,
    dictionnaire,
    liste: (valeur) => {
      const lue = lire(valeur);
      if (Array.isArray(lue)) return lue as readonly Valeur[];
      return lue === null || valeur === undefined ? [] : [valeur];
    },
    flux: (valeur) => Buffer.from(trouver(valeur).stream?.data ?? '', 'base64').toString('latin1'),
    catalogue: dictionnaire(dictionnaire(objets.trailer?.value)['/Root']),
    pages: pages.map(({ object }) => object),
  };
}
