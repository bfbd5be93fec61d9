import forge from 'node-forge';
import { type Asn1, decodeDer } from './write';

/**
 * Reading DER that other parties sent to the *signing* side: a PKCS#12, a timestamp request or reply.
 * The verifier has a reader of its own and does not use this one.
 */

const { asn1 } = forge;

/** Decodes bytes strictly (see `decodeDer`); gives undefined for anything that is not DER. */
export function readDer(bytes: Uint8Array): Asn1 | undefined {
  try {
    return decodeDer(bytes);
  } catch {
    return undefined;
  }
}

/** Children of a constructed node; none for a primitive one. */
export const childrenOf = (node: Asn1 | undefined): Asn1[] =>
  node?.constructed && Array.isArray(node.value) ? node.value : [];

/** Child at a path of indexes, or undefined as soon as one is missing. */
export const at = (node: Asn1 | undefined, ...path: number[]): Asn1 | undefined =>
  path.reduce<Asn1 | undefined>((current, index) => childrenOf(current)[index], node);

/** Content bytes of a primitive node; empty for a constructed or missing one. */
export const bytesOf = (node: Asn1 | undefined): Uint8Array =>
  node !== undefined && typeof node.value === 'string'
    ? new Uint8Array(Buffer.from(node.value, 'latin1'))
    : new Uint8Array();

/** True when a node is universal with this tag number. */
export const isUniversal = (node: Asn1 | undefined, type: forge.asn1.Type): node is Asn1 =>
  node?.tagClass === asn1.Class.UNIVERSAL && node.type === type;

/** True when a node carries the context tag [n]. */
export const isContext = (node: Asn1 | undefined, n: number): node is Asn1 =>
  node?.tagClass === asn1.Class.CONTEXT_SPECIFIC && node.type === (n as forge.asn1.Type);

/** Dotted form of an OBJECT IDENTIFIER; empty when the node is no such thing. */
export function oidOf(node: Asn1 | undefined): string {
  if (!isUniversal(node, asn1.Type.OID)) return '';
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of bytesOf(node)) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [head = 0n, ...rest] = arcs;
  const first = head < 80n ? head / 40n : 2n;
  return [first, head - first * 40n, ...rest].join('.');
}

/** Small non-negative INTEGER; undefined when it is none or beyond 2^31. */
export function smallIntegerOf(node: Asn1 | undefined): number | undefined {
  const bytes = bytesOf(node);
  if (!isUniversal(node, asn1.Type.INTEGER) || bytes.length === 0 || bytes.length > 4) return undefined;
  const value = bytes.reduce((total, byte) => total * 256 + byte, 0);
  return (bytes[0] ?? 0) >= 0x80 ? undefined : value;
}

/** Date of a GeneralizedTime in UTC, with or without fraction; undefined when it is none. */
export function generalizedTimeOf(node: Asn1 | undefined): Date | undefined {
  const text = Buffer.from(bytesOf(node)).toString('latin1');
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text);
  if (!isUniversal(node, asn1.Type.GENERALIZEDTIME) || parts === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
