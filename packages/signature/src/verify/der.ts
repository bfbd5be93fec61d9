import { exiger, type RefusSignatureCms, VerificationRefusee } from './refus';

/**
 * The verifier's own reader of DER (X.690). It accepts the one canonical encoding only, so that whatever
 * it accepts encodes back to the same bytes; it shares nothing with the writer of the signing side.
 */

/** Identifier bytes that occur in certificates, CMS and timestamps. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  ia5: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Identifier byte of the constructed context tag [n]. */
export const contextTag = (n: number): number => 0xa0 | n;

/** One value: its identifier byte, its content, its whole encoding, and its parts when constructed. */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly raw: Uint8Array;
  readonly children: readonly Der[];
}

/** Nothing of ours is deeper than 14 or has more than some 400 values; a remote chain has a few more. */
const MAX_DEPTH = 24;
const MAX_VALUES = 4_000;

/** Decodes bytes that are exactly one DER value; refuses anything else with the given code. */
export function decode(bytes: Uint8Array, code: RefusSignatureCms): Der {
  const value = decodeFirst(bytes, code);
  exiger(value.raw.length === bytes.length, code);
  return value;
}

/** Decodes the DER value that stands first in the bytes; what follows is the caller's to judge. */
export function decodeFirst(bytes: Uint8Array, code: RefusSignatureCms): Der {
  let values = 0;
  const readValue = (offset: number, end: number, depth: number): Der => {
    values += 1;
    exiger(depth <= MAX_DEPTH && values <= MAX_VALUES, code);
    const tag = bytes[offset] ?? 0;
    const { start, length } = readLength(bytes, offset + 1, end, code);
    exiger(start + length <= end, code);
    const content = bytes.subarray(start, start + length);
    const children: Der[] = [];
    if ((tag & 0x20) !== 0) {
      for (let next = start; next < start + length; next += children.at(-1)?.raw.length ?? length) {
        children.push(readValue(next, start + length, depth + 1));
      }
    }
    const value = { tag, content, raw: bytes.subarray(offset, start + length), children };
    exiger(isCanonical(value), code);
    return value;
  };
  return readValue(0, bytes.length, 0);
}

function readLength(
  bytes: Uint8Array,
  offset: number,
  end: number,
  code: RefusSignatureCms,
): { start: number; length: number } {
  exiger(offset < end, code);
  const first = bytes[offset] ?? 0;
  if (first < 0x80) return { start: offset + 1, length: first };
  const count = first & 0x7f;
  // No indefinite length, nothing beyond 16 MB, no more length bytes than needed (X.690 §10.1).
  exiger(count >= 1 && count <= 3 && offset + count < end, code);
  let length = 0;
  for (let index = 1; index <= count; index += 1) length = length * 256 + (bytes[offset + index] ?? 0);
  exiger(length >= 0x80 && length >= 256 ** (count - 1), code);
  return { start: offset + 1 + count, length };
}

const TEXT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    TEXT.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** True when a value's content is the only form that DER allows for its type; unknown types are not. */
function isCanonical({ tag, content, children }: Der): boolean {
  const first = content[0] ?? 0;
  const second = content[1] ?? 0;
  switch (tag) {
    case TAG.boolean:
      return content.length === 1 && (first === 0 || first === 0xff);
    case TAG.integer:
      if (content.length === 1) return true;
      return content.length > 1 && !(first === 0 && second < 0x80) && !(first === 0xff && second >= 0x80);
    case TAG.bitString: {
      const last = content.at(-1) ?? 0;
      if (content.length < 2) return content.length === 1 && first === 0;
      return first < 8 && (last & ((1 << first) - 1)) === 0;
    }
    case TAG.octetString:
      return true;
    case TAG.nothing:
      return content.length === 0;
    case TAG.oid:
      return content.length > 0 && (content.at(-1) ?? 0x80) < 0x80 && hasMinimalArcs(content);
    case TAG.utf8:
      return isUtf8(content);
    case TAG.printable:
      return /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(latin1(content));
    case TAG.ia5:
      return content.every((byte) => byte < 0x80);
    case TAG.utcTime:
      return /^\d{12}Z$/.test(latin1(content));
    case TAG.generalizedTime:
      return /^\d{14}(\.\d*[1-9])?Z$/.test(latin1(content));
    case TAG.sequence:
      return true;
    case TAG.set:
      return isAscending(children, false);
    default:
      // Context tags [0] to [30], primitive or constructed; their meaning is for whoever reads them.
      return (tag & 0xc0) === 0x80 && (tag & 0x1f) !== 0x1f;
  }
}

const hasMinimalArcs = (content: Uint8Array): boolean =>
  content.every((byte, index) => byte !== 0x80 || (content[index - 1] ?? 0) >= 0x80);

/** True when values stand in the order of a DER SET OF (X.690 §11.6); `strictly` also forbids equals. */
export const isAscending = (values: readonly Der[], strictly: boolean): boolean =>
  values.every((value, index) => {
    const before = values[index - 1];
    if (before === undefined) return true;
    const order = Buffer.compare(before.raw, value.raw);
    return strictly ? order < 0 : order <= 0;
  });

/** Reads the parts of a SEQUENCE in turn; `end` refuses what is left over. */
export interface Fields {
  take(tag: number): Der;
  optional(tag: number): Der | undefined;
  end(): void;
}

/** Parts of a constructed value that must carry this tag; refusals give the code. */
export function fields(value: Der | undefined, tag: number, code: RefusSignatureCms): Fields {
  if (value === undefined || value.tag !== tag) throw new VerificationRefusee(code);
  let index = 0;
  const optional = (wanted: number): Der | undefined => {
    const child = value.children[index];
    if (child === undefined || child.tag !== wanted) return undefined;
    index += 1;
    return child;
  };
  return {
    optional,
    take(wanted) {
      const child = optional(wanted);
      if (child === undefined) throw new VerificationRefusee(code);
      return child;
    },
    end: () => exiger(index === value.children.length, code),
  };
}

/** Only part of a constructed value: an EXPLICIT tag, or a SET of one. */
export function only(value: Der, code: RefusSignatureCms): Der {
  const [child] = value.children;
  if (child === undefined || value.children.length !== 1) throw new VerificationRefusee(code);
  return child;
}

/** Content bytes in hexadecimal, whatever the type. */
export const hexOf = (value: Der): string => Buffer.from(value.content).toString('hex');

/** An object identifier as they are compared here, its bytes in hexadecimal; '' for any other type: none is that. */
export const oidOf = (value: Der): string => (value.tag === TAG.oid ? hexOf(value) : '');

/** Text of a UTF8String or PrintableString; undefined for another type. */
export const textOf = (value: Der): string | undefined =>
  value.tag === TAG.utf8 || value.tag === TAG.printable || value.tag === TAG.ia5
    ? Buffer.from(value.content).toString('utf8')
    : undefined;

/** Date of a UTCTime or GeneralizedTime; refuses a date that no calendar has. */
export function dateOf(value: Der, code: RefusSignatureCms): Date {
  const text = latin1(value.content);
  const century = Number(text.slice(0, 2)) >= 50 ? '19' : '20';
  const full = value.tag === TAG.utcTime ? century + text : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(full);
  exiger(parts !== null && (value.tag === TAG.utcTime || value.tag === TAG.generalizedTime), code);
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const date = new Date(`${iso}${fraction.slice(0, 4)}Z`);
  // Date rolls 30 February over into March: what is read must be what was written.
  exiger(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso), code);
  return date;
}
