import forge from 'node-forge';

/**
 * Writing DER with node-forge's ASN.1 tree. What forge leaves to its caller is done here once: SET OF
 * sorted by encoded bytes, integers padded so that they stay positive, years written in the form that
 * RFC 5280 §4.1.2.5 asks for, object identifiers with arcs beyond 32 bits.
 */

const { asn1 } = forge;
const { Class, Type } = asn1;

/** A node of forge's ASN.1 tree. */
export type Asn1 = forge.asn1.Asn1;

/** Tags of the string types that forge does not all name. */
const PRINTABLE_STRING = 0x13 as forge.asn1.Type;
const GENERALIZED_TIME = 0x18 as forge.asn1.Type;

const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Encodes a node; takes any node of this file, gives its DER bytes. */
export const toDer = (node: Asn1): Uint8Array =>
  new Uint8Array(Buffer.from(asn1.toDer(node).getBytes(), 'latin1'));

/** What forge's decoder takes since 1.0; its published types still know the older boolean only. */
interface DecodeOptions {
  readonly strict: true;
  readonly parseAllBytes: true;
  readonly decodeBitStrings: false;
  readonly maxDepth: number;
}

/** Depth beyond which nothing we read or embed has any business going. */
const MAX_DEPTH = 24;

/**
 * Decodes bytes strictly; throws unless they are one definite-length value that encodes back to the very
 * same bytes. BIT STRING contents are never guessed at: a key whose bytes happen to look like DER would
 * come back changed.
 */
export function decodeDer(der: Uint8Array): Asn1 {
  const decode = asn1.fromDer as unknown as (bytes: string, options: DecodeOptions) => Asn1;
  const options = {
    strict: true,
    parseAllBytes: true,
    decodeBitStrings: false,
    maxDepth: MAX_DEPTH,
  } as const;
  const node = decode(binary(der), options);
  if (!Buffer.from(toDer(node)).equals(Buffer.from(der))) throw new Error('bytes are not DER');
  return node;
}

/**
 * Embeds bytes that are DER already (a certificate, an SPKI, a token), as they are: a hash computed over
 * the original still holds. Throws for anything else.
 */
export const embed = (der: Uint8Array): Asn1 => decodeDer(der);

const universal = (type: forge.asn1.Type, value: string): Asn1 =>
  asn1.create(Class.UNIVERSAL, type, false, value);

/** SEQUENCE of the given nodes, absent ones (undefined) left out: this is how OPTIONAL is written. */
export const sequence = (...items: (Asn1 | undefined)[]): Asn1 =>
  asn1.create(
    Class.UNIVERSAL,
    Type.SEQUENCE,
    true,
    items.filter((item): item is Asn1 => item !== undefined),
  );

/** Orders nodes as DER orders the elements of a SET OF (X.690 §11.6): by their encoded bytes. */
export const sortedForSetOf = (items: readonly Asn1[]): Asn1[] =>
  items
    .map((node) => ({ node, bytes: Buffer.from(toDer(node)) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ node }) => node);

/** SET OF, sorted. */
export const setOf = (...items: Asn1[]): Asn1 =>
  asn1.create(Class.UNIVERSAL, Type.SET, true, sortedForSetOf(items));

/** Constructed context tag [n] around the given nodes: EXPLICIT for one, IMPLICIT SEQUENCE or SET for many. */
export const context = (n: number, ...items: Asn1[]): Asn1 =>
  asn1.create(Class.CONTEXT_SPECIFIC, n as forge.asn1.Type, true, items);

/** Primitive context tag [n] IMPLICIT over raw content bytes (n = 0 or 1: forge trims content under 2). */
export const contextBytes = (n: 0 | 1, content: Uint8Array): Asn1 =>
  asn1.create(Class.CONTEXT_SPECIFIC, n as forge.asn1.Type, false, binary(content));

/** INTEGER from an unsigned big-endian number, of any length; the sign byte is added when needed. */
export function integer(value: number | Uint8Array): Asn1 {
  const bytes = typeof value === 'number' ? Buffer.from(evenHex(value.toString(16)), 'hex') : value;
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const trimmed = binary(bytes.subarray(start));
  return universal(Type.INTEGER, trimmed.charCodeAt(0) >= 0x80 ? `\0${trimmed}` : trimmed);
}

const evenHex = (hex: string): string => (hex.length % 2 === 0 ? hex : `0${hex}`);

/** OBJECT IDENTIFIER from its dotted form; arcs of any size (2.25 arcs are 128 bits long). */
export function oid(dotted: string): Asn1 {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  const bytes = [first * 40n + second, ...rest].flatMap((arc) => {
    const groups = [Number(arc & 0x7fn)];
    for (let left = arc >> 7n; left > 0n; left >>= 7n) groups.unshift(Number(left & 0x7fn) | 0x80);
    return groups;
  });
  return universal(Type.OID, binary(Uint8Array.from(bytes)));
}

/** OCTET STRING. */
export const octetString = (bytes: Uint8Array): Asn1 => universal(Type.OCTETSTRING, binary(bytes));

/** BIT STRING of whole bytes (a signature, a public key). */
export const bitString = (bytes: Uint8Array): Asn1 => universal(Type.BITSTRING, `\0${binary(bytes)}`);

/** BIT STRING of named bits, trailing zero bits removed as DER asks (X.690 §11.2.2). */
export function namedBits(...bits: number[]): Asn1 {
  const highest = Math.max(...bits);
  const bytes = new Uint8Array((highest >> 3) + 1);
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return universal(Type.BITSTRING, String.fromCharCode(7 - (highest & 7)) + binary(bytes));
}

/** BOOLEAN TRUE; FALSE is always a default in what we write, hence absent. */
export const isTrue = (): Asn1 => universal(Type.BOOLEAN, '\xff');

/** NULL. */
export const nothing = (): Asn1 => universal(Type.NULL, '');

/** UTF8String. */
export const utf8 = (text: string): Asn1 =>
  universal(Type.UTF8, Buffer.from(text, 'utf8').toString('latin1'));

/** PrintableString: for countryName, which allows nothing else. */
export const printable = (text: string): Asn1 => universal(PRINTABLE_STRING, text);

/** BMPString, as PKCS#12 asks for friendly names. */
export const bmp = (text: string): Asn1 => universal(Type.BMPSTRING, text);

const digits = (date: Date): string => `${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;

/** GeneralizedTime, UTC, whole seconds (a fraction is cut, never rounded up). */
export const generalizedTime = (date: Date): Asn1 => universal(GENERALIZED_TIME, digits(date));

/** Time of a certificate: UTCTime until 2049, GeneralizedTime from 2050 on (RFC 5280 §4.1.2.5). */
export const certificateTime = (date: Date): Asn1 =>
  date.getUTCFullYear() < 2050 ? universal(Type.UTCTIME, digits(date).slice(2)) : generalizedTime(date);
