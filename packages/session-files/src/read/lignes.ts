import { isUtf8 } from 'node:buffer';

const NEWLINE = 0x0a;
const BOM = [0xef, 0xbb, 0xbf];

/** Longest line, in bytes. */
const LONGUEUR_LIGNE = 65_536;

export type Separateur = ';' | ',';

/** What is wrong with a line as such. The line is not given to `ligne`. */
export type DefautLigne = 'encodage' | 'utf_16' | 'ligne_trop_longue' | 'guillemets';

export interface Lecteur {
  /** One line: its text (without line end) and its number from 1. Empty lines are given too. */
  readonly ligne: (texte: string, numero: number) => void;
  readonly defaut: (code: DefautLigne, numero: number, texte: string) => void;
}

/**
 * Cuts a stream of bytes into lines: UTF-8 with or without BOM, LF or CRLF. A line that is not UTF-8 is told
 * apart from its neighbours; one that never ends is dropped as it comes, not kept in memory. A file in UTF-16, with or
 * without its mark, is said once and read no further.
 * @returns the number of bytes read
 */
export async function splitLines(octets: AsyncIterable<Uint8Array>, lecteur: Lecteur): Promise<number> {
  let carry: Uint8Array = new Uint8Array(0);
  let numero = 1;
  let total = 0;
  let skipping = false;

  const emit = (bytes: Buffer) => {
    const end = bytes.at(-1) === 0x0d ? bytes.length - 1 : bytes.length;
    if (end > LONGUEUR_LIGNE) lecteur.defaut('ligne_trop_longue', numero, bytes.toString('latin1', 0, 200));
    else if (isUtf8(bytes)) lecteur.ligne(bytes.toString('utf8', 0, end), numero);
    else lecteur.defaut('encodage', numero, bytes.toString('latin1', 0, end));
    numero += 1;
  };
  /** Whole lines, the last one with its line end. */
  const emitBlock = (block: Buffer) => {
    if (!isUtf8(block)) {
      for (let from = 0; from < block.length; ) {
        const to = block.indexOf(NEWLINE, from);
        emit(block.subarray(from, to));
        from = to + 1;
      }
      return;
    }
    const texte = block.toString('utf8');
    for (let from = 0; from < texte.length; numero += 1) {
      const newline = texte.indexOf('\n', from);
      const to = newline > from && texte.charCodeAt(newline - 1) === 0x0d ? newline - 1 : newline;
      if (to - from > LONGUEUR_LIGNE)
        lecteur.defaut('ligne_trop_longue', numero, texte.slice(from, from + 200));
      else lecteur.ligne(texte.slice(from, to), numero);
      from = newline + 1;
    }
  };

  for await (const piece of octets) {
    let chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (total === 0) {
      const utf16 = lireUtf16(chunk);
      if (utf16 !== null) {
        lecteur.defaut('utf_16', 1, utf16);
        return chunk.length;
      }
    }
    total += chunk.length;
    if (skipping) {
      const newline = chunk.indexOf(NEWLINE);
      if (newline < 0) continue;
      chunk = chunk.subarray(newline + 1);
      skipping = false;
      numero += 1;
    }
    if (carry.length > 0) chunk = Buffer.concat([carry, chunk]);
    if (numero === 1 && chunk.length >= 3 && BOM.every((byte, i) => chunk[i] === byte)) {
      chunk = chunk.subarray(3);
    }
    const last = chunk.lastIndexOf(NEWLINE);
    if (last >= 0) emitBlock(chunk.subarray(0, last + 1));
    carry = chunk.subarray(last + 1);
    if (carry.length > LONGUEUR_LIGNE) {
      lecteur.defaut('ligne_trop_longue', numero, Buffer.from(carry).toString('latin1', 0, 200));
      carry = new Uint8Array(0);
      skipping = true;
    }
  }
  if (carry.length > 0) emit(Buffer.from(carry));
  return total;
}

/** Bytes looked at to know UTF-16: a line of titles. */
const DEBUT_UTF16 = 64;

/** The first line of bytes in UTF-16, « Unicode » to older spreadsheets; `null` when they are not. */
export function lireUtf16(octets: Uint8Array): string | null {
  const debut = Buffer.from(octets.subarray(0, DEBUT_UTF16 & ~1));
  const [premier, second] = debut;
  // Titles are in Latin letters: in UTF-16 every other byte is zero, the first one where the great end comes first.
  const zeros = (reste: number) => debut.filter((octet, rang) => octet === 0 && rang % 2 === reste).length;
  const moitie = debut.length / 2;
  const grand = (premier === 0xfe && second === 0xff) || zeros(0) > moitie * 0.7;
  const petit = (premier === 0xff && second === 0xfe) || zeros(1) > moitie * 0.7;
  if (debut.length < 4 || grand === petit) return null;
  if (grand) debut.subarray(0, debut.length & ~1).swap16();
  return (
    debut
      .toString('utf16le')
      .replace('\ufeff', '')
      .split(/[\r\n]/)[0] ?? ''
  ).toWellFormed();
}

/** The separator of a file: the one its head has more of outside quotes; « ; » when neither is there. */
export function findSeparateur(tete: string): Separateur {
  const bare = tete.replace(/"(?:[^"]|"")*"/g, '');
  return bare.split(',').length > bare.split(';').length ? ',' : ';';
}

/**
 * The cells of one line (RFC 4180, but a cell never goes on over the next line: nothing of a session needs
 * it, and one forgotten quote would swallow the file).
 * @returns `null` when a quote is not closed, or stands in the middle of a cell
 */
export function splitCells(ligne: string, separateur: Separateur): string[] | null {
  if (!ligne.includes('"')) return ligne.split(separateur);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (ligne[at] !== '"') {
      const end = indexOrEnd(ligne, separateur, at);
      const cell = ligne.slice(at, end);
      if (cell.includes('"')) return null;
      cells.push(cell);
      at = end;
    } else {
      let cell = '';
      for (;;) {
        const quote = ligne.indexOf('"', at + 1);
        if (quote < 0) return null;
        cell += ligne.slice(at + 1, quote);
        at = quote + 1;
        if (ligne[at] !== '"') break;
        cell += '"';
      }
      if (at < ligne.length && ligne[at] !== separateur) return null;
      cells.push(cell);
    }
    if (at >= ligne.length) return cells;
    at += 1;
  }
}

function indexOrEnd(texte: string, sought: string, from: number): number {
  const found = texte.indexOf(sought, from);
  return found < 0 ? texte.length : found;
}
