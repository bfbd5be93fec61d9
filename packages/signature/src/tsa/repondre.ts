import forge from 'node-forge';
import { signSha256 } from '../cms/keys';
import { bytesToSign, encodeSignedData, sha256, signedAttributes } from '../cms/signed-data';
import { OID } from '../der/oids';
import { at, bytesOf, childrenOf, isContext, isUniversal, oidOf, readDer, smallIntegerOf } from '../der/read';
import { embed, generalizedTime, integer, namedBits, oid, sequence, toDer } from '../der/write';
import type { Horodatage } from './unite';

/** Policy of our unit: an arc of our own under 2.25, which needs no registration (X.667). */
const POLITIQUE_HORODATAGE = '2.25.23419178408442742165749911835500799069';

/** PKIFailureInfo bits (RFC 3161 §2.4.2). */
const FAILURE = { badAlg: 0, badDataFormat: 5, unacceptedPolicy: 15, unacceptedExtension: 16 } as const;

const { Type } = forge.asn1;

/** Lengths of the digests that we stamp, in bytes; SHA-1 and MD5 are not among them. */
const DIGEST_LENGTH: Readonly<Record<string, number>> = {
  [OID.sha256]: 32,
  '2.16.840.1.101.3.4.2.2': 48,
  '2.16.840.1.101.3.4.2.3': 64,
};

/**
 * Answers a timestamp request (RFC 3161 §2.4). Takes the request's bytes, the unit, the present (cut to
 * the second) and a serial number never used before. Gives the reply's bytes: a token, or a rejection
 * with its reason for a request that is not DER, wants a weak digest, another policy or an extension.
 */
export function repondreTsq(
  tsq: Uint8Array,
  unite: Horodatage,
  maintenant: Date,
  serie: Uint8Array,
): Uint8Array {
  const request = readDer(tsq);
  const parts = childrenOf(request);
  const imprint = parts[1];
  if (smallIntegerOf(parts[0]) !== 1 || imprint === undefined) return rejection(FAILURE.badDataFormat);
  const expectedLength = DIGEST_LENGTH[oidOf(at(imprint, 0, 0))];
  if (expectedLength === undefined) return rejection(FAILURE.badAlg);
  if (bytesOf(at(imprint, 1)).length !== expectedLength) return rejection(FAILURE.badDataFormat);
  const options = parts.slice(2);
  if (options.some((option) => isContext(option, 0))) return rejection(FAILURE.unacceptedExtension);
  const policy = options.find((option) => isUniversal(option, Type.OID));
  if (policy !== undefined && oidOf(policy) !== POLITIQUE_HORODATAGE) {
    return rejection(FAILURE.unacceptedPolicy);
  }
  const nonce = options.find((option) => isUniversal(option, Type.INTEGER));
  const wantsCertificates = options.some((option) => isUniversal(option, Type.BOOLEAN));

  const info = toDer(
    sequence(
      integer(1),
      oid(POLITIQUE_HORODATAGE),
      imprint,
      integer(serie),
      generalizedTime(maintenant),
      sequence(integer(1)), // accuracy: genTime is cut to the second
      nonce,
    ),
  );
  return granted(token(info, unite, wantsCertificates));
}

function token(info: Uint8Array, unite: Horodatage, withCertificates: boolean): Uint8Array {
  const [signerCertificate] = unite.certificats;
  if (signerCertificate === undefined) throw new Error('timestamp unit has no certificate');
  const attributes = signedAttributes(OID.tstInfo, sha256(info), signerCertificate);
  return encodeSignedData({
    version: 3,
    contentType: OID.tstInfo,
    content: info,
    certificates: withCertificates ? unite.certificats : [],
    signerCertificate,
    key: unite.cle,
    attributes,
    signature: signSha256(unite.cle, bytesToSign(attributes)),
  });
}

const granted = (tokenDer: Uint8Array): Uint8Array => toDer(sequence(sequence(integer(0)), embed(tokenDer)));

const REJECTION = 2;

const rejection = (bit: number): Uint8Array => toDer(sequence(sequence(integer(REJECTION), namedBits(bit))));
