import { exiger, VerificationRefusee } from './refus';

/** The file layer: what bytes are signed, and where the signature stands. */

/** Largest file that is looked into, in bytes; a PV is some hundred kilobytes. */
export const TAILLE_MAX = 64 * 1024 * 1024;

/** A signed file taken apart. */
export interface SignedFile {
  /** Everything but the gap: what the signature covers. */
  readonly covered: readonly [Uint8Array, Uint8Array];
  /** The signature with its padding of zeros. */
  readonly contents: Uint8Array;
  /** `/M` of the dictionary: the time that the signer's clock claimed. */
  readonly claimedTime: Date;
  /** `/Reason` of the dictionary: what was signed, in the signer's words. */
  readonly reason: string;
}

/**
 * Layout of our one signature dictionary up to its gap, as placeholder-pdf-lib writes it. Files signed in
 * the past must keep verifying: another layout is to be added here, never put in place of this one.
 */
const BEFORE_GAP =
  /\n(\d{1,7}) 0 obj\n<<\n\/Type \/Sig\n\/Filter \/Adobe\.PPKLite\n\/SubFilter \/ETSI\.CAdES\.detached\n\/ByteRange \[0 \d+ \d+ \d+\] *\n\/Contents $/;

/** The same after the gap; texts are octal escapes only, so that no text can look like a key. */
const AFTER_GAP =
  /^\n\/Reason \(((?:\\[0-3][0-7]{2})*)\)\n\/M \(D:(\d{14})Z\)\n\/ContactInfo \(\)\n\/Name \((?:\\[0-3][0-7]{2})*\)\n\/Location \((?:\\[0-3][0-7]{2})*\)\n\/Prop_Build <<\n\/Filter <<\n\/Name \/Adobe\.PPKLite\n>>\n>>\n>>\nendobj\n/;

/** Takes a file apart; refuses with a code of `RefusFichier`. */
export function readSignedFile(octets: Uint8Array): SignedFile {
  exiger(octets.length <= TAILLE_MAX, 'fichier_trop_grand');
  const file = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  const header = file.indexOf('%PDF-');
  exiger(header >= 0, 'pas_un_pdf');
  const rangeAt = file.indexOf('/ByteRange');
  exiger(rangeAt >= 0, 'sans_signature');
  exiger(header === 0, 'octets_avant_entete');
  exiger(file.indexOf('/ByteRange', rangeAt + 1) < 0, 'byterange_multiple');

  const { gapStart, gapEnd } = readByteRange(file, rangeAt);
  const objectNumber = readDictionaryStart(file, gapStart, rangeAt);
  const { claimedTime, reason, end } = readDictionaryEnd(file, gapEnd);
  exiger(file.indexOf('/Contents <', end) < 0, 'dictionnaire_inattendu');
  requireSingleRevision(file);
  requireField(file, objectNumber);
  return {
    covered: [octets.subarray(0, gapStart), octets.subarray(gapEnd)],
    contents: readHex(file.subarray(gapStart + 1, gapEnd - 1)),
    claimedTime,
    reason,
  };
}

/** The range must go from the first byte to the last, and leave out exactly one `<…>`. */
function readByteRange(file: Buffer, rangeAt: number): { gapStart: number; gapEnd: number } {
  const text = file.toString('latin1', rangeAt, rangeAt + 80);
  // A document prepared for signing and never signed still holds the placeholder.
  exiger(!text.startsWith('/ByteRange [ 0 /**********'), 'sans_signature');
  const parts = /^\/ByteRange \[0 ([1-9]\d{0,8}) ([1-9]\d{0,8}) ([1-9]\d{0,8})\]/.exec(text);
  if (parts === null) throw new VerificationRefusee('byterange_malforme');
  const [gapStart = 0, gapEnd = 0, tail = 0] = parts.slice(1).map(Number);
  const end = gapEnd + tail;
  exiger(end <= file.length, 'fichier_tronque');
  if (end < file.length) {
    const update = file.indexOf('startxref', end) >= 0;
    throw new VerificationRefusee(update ? 'mise_a_jour_incrementale' : 'octets_apres_signature');
  }
  exiger(
    gapEnd >= gapStart + 2 && file[gapStart] === 0x3c && file[gapEnd - 1] === 0x3e,
    'byterange_incoherent',
  );
  return { gapStart, gapEnd };
}

function readDictionaryStart(file: Buffer, gapStart: number, rangeAt: number): string {
  const parts = BEFORE_GAP.exec(file.toString('latin1', Math.max(0, gapStart - 400), gapStart));
  exiger(parts !== null && rangeAt < gapStart, 'dictionnaire_inattendu');
  return parts[1] ?? '';
}

function readDictionaryEnd(file: Buffer, gapEnd: number): { claimedTime: Date; reason: string; end: number } {
  const parts = AFTER_GAP.exec(file.toString('latin1', gapEnd, gapEnd + 16_384));
  exiger(parts !== null, 'dictionnaire_inattendu');
  const iso = (parts[2] ?? '').replace(/^(\d{4})(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z');
  const claimedTime = new Date(iso);
  exiger(!Number.isNaN(claimedTime.getTime()), 'dictionnaire_inattendu');
  return { claimedTime, reason: readOctalText(parts[1] ?? ''), end: gapEnd + parts[0].length };
}

/** A text string (UTF-16BE with its mark) written as octal escapes. */
function readOctalText(escapes: string): string {
  const bytes = Uint8Array.from(escapes.matchAll(/\\(\d{3})/g), ([, octal]) =>
    Number.parseInt(octal ?? '', 8),
  );
  exiger(bytes.length === 0 || (bytes[0] === 0xfe && bytes[1] === 0xff), 'dictionnaire_inattendu');
  return new TextDecoder('utf-16be').decode(bytes.subarray(2));
}

/** One cross-reference section and one end: a file that was never updated, before signing or after. */
function requireSingleRevision(file: Buffer): void {
  const tail = file.toString('latin1', Math.max(0, file.length - 64));
  const start = /\nstartxref\n(\d{1,9})\n%%EOF$/.exec(tail)?.[1];
  exiger(
    start !== undefined && file.toString('latin1', Number(start), Number(start) + 5) === 'xref\n',
    'mise_a_jour_incrementale',
  );
  exiger(occursOnce(file, 'startxref') && occursOnce(file, '%%EOF'), 'mise_a_jour_incrementale');
  const trailer = file.lastIndexOf('\ntrailer\n');
  exiger(trailer >= 0 && file.indexOf('/Prev', trailer) < 0, 'mise_a_jour_incrementale');
}

/** One signature field, whose value is that dictionary. */
function requireField(file: Buffer, objectNumber: string): void {
  exiger(occursOnce(file, '/FT /Sig\n') && occursOnce(file, `/V ${objectNumber} 0 R\n`), 'champ_inattendu');
  exiger(occursOnce(file, '/AcroForm '), 'champ_inattendu');
}

function occursOnce(file: Buffer, text: string): boolean {
  const first = file.indexOf(text);
  return first >= 0 && file.indexOf(text, first + 1) < 0;
}

/**
 * Hexadecimal to bytes. Lower case only, as we write it: with both cases allowed, a byte of the file
 * could change without the signature's value changing.
 */
function readHex(hex: Buffer): Uint8Array {
  exiger(hex.length > 0 && hex.length % 2 === 0, 'contents_malforme');
  exiger(/^[0-9a-f]+$/.test(hex.toString('latin1')), 'contents_malforme');
  const bytes = new Uint8Array(Buffer.from(hex.toString('latin1'), 'hex'));
  exiger(
    bytes.some((byte) => byte !== 0),
    'contents_vide',
  );
  return bytes;
}
