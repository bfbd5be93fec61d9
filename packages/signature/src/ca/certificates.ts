import { createPublicKey, type KeyObject } from 'node:crypto';
import { isAcceptedKey, signatureAlgorithm, signSha256 } from '../cms/keys';
import { sha256 } from '../cms/signed-data';
import { OID } from '../der/oids';
import { at, bytesOf, readDer } from '../der/read';
import {
  type Asn1,
  bitString,
  certificateTime,
  context,
  contextBytes,
  embed,
  integer,
  isTrue,
  namedBits,
  nothing,
  octetString,
  oid,
  printable,
  sequence,
  setOf,
  toDer,
  utf8,
} from '../der/write';

/** X.509 certificates built field by field around the SPKI that node gives (RFC 5280). */

/** A certificate to issue. Times are cut to whole seconds. */
export interface CertificateTemplate {
  /** Positive serial number, big-endian, at most 20 bytes. */
  readonly serial: Uint8Array;
  readonly issuer: Asn1;
  readonly subject: Asn1;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  readonly extensions: readonly Asn1[];
}

/** Distinguished name of one-valued RDNs, French by country; absent values are left out. */
export const distinguishedName = (...parts: [type: string, value: string][]): Asn1 =>
  sequence(
    setOf(sequence(oid(OID.countryName), printable('FR'))),
    ...parts.map(([type, value]) => setOf(sequence(oid(type), utf8(value)))),
  );

/** Encodes and signs a certificate with its issuer's private key; gives DER. */
export function issueCertificate(template: CertificateTemplate, issuerKey: KeyObject): Uint8Array {
  if (template.serial.length > 20) throw new RangeError('serial number beyond 20 bytes (RFC 5280 §4.1.2.2)');
  const algorithm = signatureAlgorithm(issuerKey);
  const tbs = sequence(
    context(0, integer(2)),
    integer(template.serial),
    algorithm,
    template.issuer,
    sequence(certificateTime(template.notBefore), certificateTime(template.notAfter)),
    template.subject,
    embed(template.spki),
    context(3, sequence(...template.extensions)),
  );
  return toDer(sequence(tbs, algorithm, bitString(signSha256(issuerKey, toDer(tbs)))));
}

const extension = (type: string, critical: boolean, value: Asn1): Asn1 =>
  sequence(oid(type), critical ? isTrue() : undefined, octetString(toDer(value)));

/** Key identifier: the leftmost 160 bits of the SHA-256 of the public key (RFC 7093 §2, method 1). */
const keyIdentifier = (spki: Uint8Array): Uint8Array =>
  sha256(bytesOf(at(readDer(spki), 1)).subarray(1)).subarray(0, 20);

const identifiers = (spki: Uint8Array, issuerSpki: Uint8Array): Asn1[] => [
  extension(OID.subjectKeyIdentifier, false, octetString(keyIdentifier(spki))),
  extension(OID.authorityKeyIdentifier, false, sequence(contextBytes(0, keyIdentifier(issuerSpki)))),
];

const KEY_USAGE = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, cRLSign: 6 } as const;

/** Extensions of our root: a CA that issues end certificates only (path length 0). */
export const rootExtensions = (spki: Uint8Array): Asn1[] => [
  extension(OID.basicConstraints, true, sequence(isTrue(), integer(0))),
  extension(OID.keyUsage, true, namedBits(KEY_USAGE.keyCertSign, KEY_USAGE.cRLSign)),
  extension(OID.subjectKeyIdentifier, false, octetString(keyIdentifier(spki))),
];

/** No revocation information will ever exist for this certificate (RFC 9608). */
const noRevocation = (): Asn1 => extension(OID.noRevAvail, false, nothing());

/** Extensions of the timestamp unit: the time stamping usage, critical and alone (RFC 3161 §2.3). */
export const timestampExtensions = (spki: Uint8Array, issuerSpki: Uint8Array): Asn1[] => [
  extension(OID.basicConstraints, true, sequence()),
  extension(OID.keyUsage, true, namedBits(KEY_USAGE.digitalSignature)),
  extension(OID.extendedKeyUsage, true, sequence(oid(OID.timeStamping))),
  ...identifiers(spki, issuerSpki),
  noRevocation(),
];

/**
 * Extensions of a signer's single-use certificate. emailProtection stands beside documentSigning
 * because pdfsig and openssl refuse documentSigning (RFC 9336) alone.
 */
export const signerExtensions = (spki: Uint8Array, issuerSpki: Uint8Array): Asn1[] => [
  extension(OID.basicConstraints, true, sequence()),
  extension(OID.keyUsage, true, namedBits(KEY_USAGE.digitalSignature, KEY_USAGE.nonRepudiation)),
  extension(OID.extendedKeyUsage, false, sequence(oid(OID.emailProtection), oid(OID.documentSigning))),
  ...identifiers(spki, issuerSpki),
  noRevocation(),
];

/** Subject and SPKI of an issued certificate, as nodes to copy into those it issues. */
export function issuerPartsOf(certificate: Uint8Array): { subject: Asn1; spki: Uint8Array } {
  const tbs = at(readDer(certificate), 0);
  const subject = at(tbs, 5);
  const spki = at(tbs, 6);
  if (subject === undefined || spki === undefined) throw new Error('issuer certificate is not readable');
  return { subject, spki: toDer(spki) };
}

/** Throws unless the SPKI (DER) holds a public key that we work with. */
export function assertAcceptedSpki(spki: Uint8Array): void {
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  if (!isAcceptedKey(key)) throw new Error('public key is neither P-256 nor RSA of 3072 bits or more');
}

/** PEM of a certificate (DER), 64 columns. */
export function certificatePem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
