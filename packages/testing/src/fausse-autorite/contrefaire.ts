import { createHash, type KeyObject, sign } from 'node:crypto';
import { OID } from '@delib/signature/der/oids';
import { at, readDer } from '@delib/signature/der/read';
import {
  type Asn1,
  context,
  embed,
  generalizedTime,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  setOf,
  sortedForSetOf,
  toDer,
} from '@delib/signature/der/write';
import { algorithm, type Porteur } from './certificats';

/**
 * Signs a prepared document with one thing wrong, or nothing. Written apart from `sign/`: a row of the
 * table of altered documents must fail for the reason it names, not because both share a fault.
 */

type Digest = 'sha256' | 'sha1' | 'md5';

/** Digests that a forger may announce. */
const DIGEST_OID: Record<Digest, string> = {
  sha256: OID.sha256,
  sha1: OID.sha1,
  md5: '1.2.840.113549.2.5',
};

const digestAlgorithm = (digest: Digest): Asn1 =>
  digest === 'md5' ? sequence(oid(DIGEST_OID.md5), nothing()) : sequence(oid(DIGEST_OID[digest]));

const hash = (digest: Digest, bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash(digest).update(bytes).digest());

/** An attribute with its values. */
export const attribute = (type: string, ...values: Asn1[]): Asn1 => sequence(oid(type), setOf(...values));

/** ESS signing-certificate-v2 for a certificate. */
export const ess = (certificate: Uint8Array): Asn1 =>
  attribute(OID.signingCertificateV2, sequence(sequence(sequence(octetString(hash('sha256', certificate))))));

/** A SignedData as a forger wants it. */
export interface FauxSignedData {
  readonly signataire: Porteur;
  readonly certificats: readonly Uint8Array[];
  readonly contentType: string;
  readonly content: Uint8Array;
  readonly embedded: boolean;
  readonly version: number;
  readonly digest?: Digest;
  /** Changes the honest signed attributes; they are sorted afterwards unless `unsorted`. */
  readonly attributes?: (honest: Asn1[]) => Asn1[];
  readonly unsorted?: boolean;
  /** Signs with this key instead of the certified one. */
  readonly signedBy?: KeyObject;
  readonly signature?: (honest: Uint8Array) => Uint8Array;
  /** Unsigned attributes over the signature value. */
  readonly unsigned?: (signature: Uint8Array) => Asn1[];
  readonly secondSigner?: boolean;
  readonly crls?: boolean;
}

/** Encodes it. */
export function fauxSignedData(wanted: FauxSignedData): Uint8Array {
  const { signataire, digest = 'sha256' } = wanted;
  const honest = [
    attribute(OID.contentType, oid(wanted.contentType)),
    attribute(OID.messageDigest, octetString(hash(digest, wanted.content))),
    ess(signataire.certificat),
  ];
  const changed = wanted.attributes?.(honest) ?? honest;
  const attributes = wanted.unsorted ? changed : sortedForSetOf(changed);
  const signed = toDer(context(0, ...attributes));
  signed[0] = 0x31;
  const made = new Uint8Array(sign(digest, signed, wanted.signedBy ?? signataire.cle));
  const signature = wanted.signature?.(made) ?? made;
  const unsigned = wanted.unsigned?.(signature) ?? [];
  const tbs = at(readDer(signataire.certificat), 0);
  const issuer = at(tbs, 3);
  const serial = at(tbs, 1);
  if (issuer === undefined || serial === undefined) throw new Error('fake certificate is not readable');
  const info = (version: number): Asn1 =>
    sequence(
      integer(version),
      sequence(issuer, serial),
      digestAlgorithm(digest),
      attributes.length === 0 ? undefined : context(0, ...attributes),
      algorithm(signataire.cle, digest),
      octetString(signature),
      unsigned.length === 0 ? undefined : context(1, ...sortedForSetOf(unsigned)),
    );
  const data = sequence(
    integer(wanted.version),
    setOf(digestAlgorithm(digest)),
    sequence(oid(wanted.contentType), wanted.embedded ? context(0, octetString(wanted.content)) : undefined),
    context(0, ...sortedForSetOf(wanted.certificats.map(embed))),
    wanted.crls ? context(1, sequence()) : undefined,
    wanted.secondSigner ? setOf(info(1), info(3)) : setOf(info(1)),
  );
  return toDer(sequence(oid(OID.signedData), context(0, data)));
}

/** A timestamp token over bytes, as a unit would give it. */
export function fauxJeton(
  unite: Porteur,
  racine: Porteur,
  over: Uint8Array,
  le: Date,
  change: Partial<FauxSignedData> & { imprintDigest?: Digest } = {},
): Uint8Array {
  const { imprintDigest = 'sha256', ...rest } = change;
  const info = toDer(
    sequence(
      integer(1),
      oid('1.2.3.4.1'),
      sequence(digestAlgorithm(imprintDigest), octetString(hash(imprintDigest, over))),
      integer(7),
      generalizedTime(le),
    ),
  );
  return fauxSignedData({
    signataire: unite,
    certificats: [unite.certificat, racine.certificat],
    contentType: OID.tstInfo,
    content: info,
    embedded: true,
    version: 3,
    ...rest,
  });
}

/** The unsigned attribute that holds a token. */
export const jetonAttribute = (token: Uint8Array): Asn1 => attribute(OID.timeStampToken, embed(token));

/** Fills the gap of a prepared document with a CMS made over the rest of it. */
export function remplir(prepared: Uint8Array, makeCms: (covered: Uint8Array) => Uint8Array): Buffer {
  const file = Buffer.from(prepared);
  const placeholder = /\/ByteRange \[ 0 (\/\*{10} ){3}\]/.exec(file.toString('latin1'));
  const rangeAt = placeholder?.index ?? -1;
  const gapStart = file.indexOf('/Contents <', rangeAt) + '/Contents '.length;
  const gapEnd = file.indexOf('>', gapStart) + 1;
  if (placeholder === null || gapEnd <= gapStart) throw new Error('document is not prepared');
  const range = `/ByteRange [0 ${gapStart} ${gapEnd} ${file.length - gapEnd}]`;
  file.write(range.padEnd(placeholder[0].length), rangeAt, 'latin1');
  const cms = makeCms(Buffer.concat([file.subarray(0, gapStart), file.subarray(gapEnd)]));
  const digits = gapEnd - gapStart - 2;
  file.write(Buffer.from(cms).toString('hex').padEnd(digits, '0'), gapStart + 1, 'latin1');
  return file;
}
