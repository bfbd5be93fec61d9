import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in grey: one byte a pixel, row by row, 0 black. */
export interface ImageGrise {
  readonly largeur: number;
  readonly hauteur: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** IHDR after the size: 8 bits, grey, the one compression, the one filter method, not interlaced. */
const FORME = Buffer.from([8, 0, 0, 0, 0]);

/** Writes a picture as an 8-bit grey PNG; each row as its difference from the one above, which text likes. */
export function ecrirePng({ largeur, hauteur, pixels }: ImageGrise): Uint8Array {
  const rows = Buffer.alloc((largeur + 1) * hauteur);
  for (let y = 0; y < hauteur; y += 1) {
    const at = y * (largeur + 1);
    rows[at] = 2;
    for (let x = 0; x < largeur; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * largeur + x] ?? 0);
      rows[at + 1 + x] = (pixels[y * largeur + x] ?? 0) - above;
    }
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(largeur, 0);
  size.writeUInt32BE(hauteur, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, FORME])),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads an 8-bit grey PNG, whoever wrote it. Throws for any other kind of file. */
export function lirePng(octets: Uint8Array): ImageGrise {
  const file = Buffer.from(octets);
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const data: Buffer[] = [];
  let head: Buffer | null = null;
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const content = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') head = content;
    if (kind === 'IDAT') data.push(content);
    at += length + 12;
  }
  if (!head?.subarray(8).equals(FORME)) throw new Error('not an 8-bit grey PNG');
  const [largeur, hauteur] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  return { largeur, hauteur, pixels: unfilter(inflateSync(Buffer.concat(data)), largeur, hauteur) };
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function unfilter(rows: Buffer, largeur: number, hauteur: number): Uint8Array {
  const pixels = new Uint8Array(largeur * hauteur);
  for (let y = 0; y < hauteur; y += 1) {
    const filter = rows[y * (largeur + 1)] ?? 0;
    for (let x = 0; x < largeur; x += 1) {
      const left = x === 0 ? 0 : (pixels[y * largeur + x - 1] ?? 0);
      const above = y === 0 ? 0 : (pixels[(y - 1) * largeur + x] ?? 0);
      const corner = x === 0 || y === 0 ? 0 : (pixels[(y - 1) * largeur + x - 1] ?? 0);
      const guess = [0, left, above, Math.floor((left + above) / 2), paeth(left, above, corner)][filter];
      if (guess === undefined) throw new Error(`no PNG filter ${filter}`);
      // A typed array keeps the low byte, as PNG counts.
      pixels[y * largeur + x] = (rows[y * (largeur + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
