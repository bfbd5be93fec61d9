import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { contextTag, type Der, dateOf, decode, fields, hexOf, oidOf, only, TAG, textOf } from './der';
import { type Extensions, readExtensions } from './extensions';
import { HEX, SIGNATURES } from './oids';
import { exiger, VerificationRefusee } from './refus';

/** A certificate read strictly (RFC 5280). */
export interface Certificat extends Extensions {
  readonly raw: Uint8Array;
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** Values of each subject attribute, by object identifier. */
  readonly subjectTexts: ReadonlyMap<string, readonly string[]>;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly key: KeyObject;
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: Der;
  readonly signature: Uint8Array;
}

const CODE = 'certificat_illisible';

/** Reads a certificate; refusals: `certificat_illisible`, `cle_refusee`, `extension_critique_inconnue`. */
export function readCertificate(der: Uint8Array): Certificat {
  const certificate = fields(decode(der, CODE), TAG.sequence, CODE);
  const tbsNode = certificate.take(TAG.sequence);
  const signatureAlgorithm = certificate.take(TAG.sequence);
  const signature = wholeBytes(certificate.take(TAG.bitString));
  certificate.end();

  const tbs = fields(tbsNode, TAG.sequence, CODE);
  const version = only(tbs.take(contextTag(0)), CODE);
  exiger(version.tag === TAG.integer && hexOf(version) === '02', CODE);
  const serial = tbs.take(TAG.integer).content;
  const innerAlgorithm = tbs.take(TAG.sequence);
  const issuer = tbs.take(TAG.sequence);
  const validity = tbs.take(TAG.sequence);
  const subject = tbs.take(TAG.sequence);
  const spki = tbs.take(TAG.sequence);
  // Unique identifiers [1] and [2] are not for conforming certificates (RFC 5280 §4.1.2.8).
  const extensions = only(tbs.take(contextTag(3)), CODE);
  tbs.end();

  exiger((serial[0] ?? 0x80) < 0x80 && serial.length <= 20 && serial.some((byte) => byte !== 0), CODE);
  exiger(same(innerAlgorithm.raw, signatureAlgorithm.raw), CODE);
  const [start, end] = validity.children;
  if (start === undefined || end === undefined || validity.children.length !== 2)
    throw new VerificationRefusee(CODE);
  return {
    raw: der,
    serial,
    issuer: issuer.raw,
    subject: subject.raw,
    subjectTexts: readName(subject),
    notBefore: dateOf(start, CODE),
    notAfter: dateOf(end, CODE),
    key: readKey(spki),
    tbs: tbsNode.raw,
    signatureAlgorithm,
    signature,
    ...readExtensions(extensions),
  };
}

const wholeBytes = (bits: Der): Uint8Array => {
  exiger(bits.content[0] === 0, CODE);
  return bits.content.subarray(1);
};

function readName(name: Der): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  for (const rdn of name.children) {
    exiger(rdn.tag === TAG.set && rdn.children.length > 0, CODE);
    for (const each of rdn.children) {
      const [type, value] = each.children;
      exiger(each.tag === TAG.sequence && each.children.length === 2 && type?.tag === TAG.oid, CODE);
      const text = value === undefined ? undefined : textOf(value);
      exiger(text !== undefined, CODE);
      texts.set(oidOf(type), [...(texts.get(oidOf(type)) ?? []), text]);
    }
  }
  return texts;
}

/** P-256 uncompressed, or RSA of 3072 bits and more; anything else is refused. */
function readKey(spki: Der): KeyObject {
  const [algorithm, bits] = spki.children;
  const [type, parameters] = algorithm?.children ?? [];
  exiger(bits !== undefined && type !== undefined && spki.children.length === 2, 'cle_refusee');
  exiger(algorithm?.children.length === 2 && parameters !== undefined, 'cle_refusee');
  const isEc = oidOf(type) === HEX.ecPublicKey && oidOf(parameters) === HEX.prime256v1;
  const isRsa = oidOf(type) === HEX.rsaEncryption && parameters.tag === TAG.nothing;
  exiger(isEc || isRsa, 'cle_refusee');
  exiger(!isEc || (bits.content.length === 66 && bits.content[1] === 4), 'cle_refusee');
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.from(spki.raw), format: 'der', type: 'spki' });
  } catch {
    // Not a point of the curve, or not an RSA key.
    throw new VerificationRefusee('cle_refusee');
  }
  if (isRsa) {
    const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
    exiger(modulusLength >= 3072 && modulusLength <= 8192 && publicExponent >= 65_537n, 'cle_refusee');
  }
  return key;
}

/**
 * Checks a signature by a certified key. The algorithm names the key's kind and a digest of SHA-256 or
 * better; `digest` is the one that a SignerInfo announces and must agree with.
 */
export function hasSigned(
  key: KeyObject,
  algorithm: Der,
  signed: Uint8Array,
  signature: Uint8Array,
  digest?: string,
): boolean {
  const [type, parameters] = algorithm.children;
  exiger(type !== undefined && algorithm.children.length <= 2, 'algorithme_refuse');
  // CMS may name plain rsaEncryption and leave the digest to digestAlgorithm (RFC 3370 §3.2).
  const plainRsa = digest !== undefined && oidOf(type) === HEX.rsaEncryption;
  const known = plainRsa ? { key: 'rsa' as const, digest } : SIGNATURES[oidOf(type)];
  if (known === undefined || key.asymmetricKeyType !== known.key)
    throw new VerificationRefusee('algorithme_refuse');
  const rightParameters = known.key === 'rsa' ? parameters?.tag === TAG.nothing : parameters === undefined;
  exiger(rightParameters && (digest === undefined || known.digest === digest), 'algorithme_refuse');
  return verify(known.digest, signed, key, signature);
}

/** Kind of key that a signature algorithm wants; undefined for an algorithm that is refused. */
export const keyKindOf = (algorithm: Der): 'ec' | 'rsa' | undefined => {
  const [type] = algorithm.children;
  return type === undefined ? undefined : SIGNATURES[oidOf(type)]?.key;
};

/** True when two byte strings are equal. */
export const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
