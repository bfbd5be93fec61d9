import { createHash, type KeyObject } from 'node:crypto';
import { OID } from '../der/oids';
import { at, readDer } from '../der/read';
import {
  type Asn1,
  context,
  embed,
  integer,
  octetString,
  oid,
  sequence,
  setOf,
  sortedForSetOf,
  toDer,
} from '../der/write';
import { sha256Algorithm, signatureAlgorithm } from './keys';

/** CMS SignedData (RFC 5652 §5) with one signer, as the PV's signature and the timestamp token share it. */

/** SHA-256 of bytes. */
export const sha256 = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

const attribute = (type: string, value: Asn1): Asn1 => sequence(oid(type), setOf(value));

/**
 * The three signed attributes of a PAdES baseline signature: content-type, message-digest and ESS
 * signing-certificate-v2. Takes the content's type and SHA-256 and the signer's certificate (DER); gives
 * them in DER order. No signing-time: in PAdES the claimed time is `/M` of the dictionary (EN 319 142-1).
 */
export function signedAttributes(contentType: string, digest: Uint8Array, certificate: Uint8Array): Asn1[] {
  // SHA-256 is ESSCertIDv2's default algorithm: DER leaves a default out (RFC 5035 §4).
  const essCertId = sequence(octetString(sha256(certificate)));
  return sortedForSetOf([
    attribute(OID.contentType, oid(contentType)),
    attribute(OID.messageDigest, octetString(digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(essCertId))),
  ]);
}

/** Bytes that the signer signs: the attributes as a SET OF, not under their [0] tag (RFC 5652 §5.4). */
export const bytesToSign = (attributes: readonly Asn1[]): Uint8Array => toDer(setOf(...attributes));

/** Unsigned attribute that holds an RFC 3161 token over the signature value. */
export const timestampAttribute = (token: Uint8Array): Asn1 => attribute(OID.timeStampToken, embed(token));

/** What `encodeSignedData` puts together. */
export interface SignedDataParts {
  /** 1 for a signature over outside data, 3 when the content is not plain `data` (RFC 5652 §5.1). */
  readonly version: 1 | 3;
  readonly contentType: string;
  /** Content carried inside; absent for a detached signature. */
  readonly content?: Uint8Array;
  /** Certificates (DER), signer's included; empty when the asker did not want them. */
  readonly certificates: readonly Uint8Array[];
  readonly signerCertificate: Uint8Array;
  readonly key: KeyObject;
  readonly attributes: readonly Asn1[];
  readonly signature: Uint8Array;
  readonly unsigned?: readonly Asn1[];
}

/** Encodes a ContentInfo around a SignedData with one signer; gives DER. */
export function encodeSignedData(parts: SignedDataParts): Uint8Array {
  const tbs = at(readDer(parts.signerCertificate), 0);
  const serial = at(tbs, 1);
  const issuer = at(tbs, 3);
  if (serial === undefined || issuer === undefined) throw new Error('signer certificate is not readable');
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    sha256Algorithm(),
    context(0, ...parts.attributes),
    signatureAlgorithm(parts.key),
    octetString(parts.signature),
    parts.unsigned === undefined ? undefined : context(1, ...sortedForSetOf(parts.unsigned)),
  );
  const content = parts.content === undefined ? undefined : context(0, octetString(parts.content));
  const certificates =
    parts.certificates.length === 0
      ? undefined
      : context(0, ...sortedForSetOf(parts.certificates.map(embed)));
  const signedData = sequence(
    integer(parts.version),
    setOf(sha256Algorithm()),
    sequence(oid(parts.contentType), content),
    certificates,
    setOf(signerInfo),
  );
  return toDer(sequence(oid(OID.signedData), context(0, signedData)));
}
