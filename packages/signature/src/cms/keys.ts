import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { OID } from '../der/oids';
import { type Asn1, nothing, oid, sequence } from '../der/write';

/** Smallest RSA modulus accepted, in bits (RGS annex B1, ANSSI: 3072 beyond 2030). */
const MIN_RSA_BITS = 3072;

/** True when a public or private key is one we work with: P-256, or RSA of 3072 bits or more. */
export function isAcceptedKey(key: KeyObject): boolean {
  const details = key.asymmetricKeyDetails;
  if (key.asymmetricKeyType === 'ec') return details?.namedCurve === 'prime256v1';
  return key.asymmetricKeyType === 'rsa' && (details?.modulusLength ?? 0) >= MIN_RSA_BITS;
}

/** AlgorithmIdentifier of a digest; parameters are absent for SHA-2 (RFC 5754 §2). */
export const sha256Algorithm = (): Asn1 => sequence(oid(OID.sha256));

/** AlgorithmIdentifier of what `signSha256` writes with this key. */
export const signatureAlgorithm = (key: KeyObject): Asn1 =>
  key.asymmetricKeyType === 'rsa' ? sequence(oid(OID.rsaSha256), nothing()) : sequence(oid(OID.ecdsaSha256));

/** Signs bytes with SHA-256, in DER form for ECDSA; throws for a key that we do not work with. */
export function signSha256(key: KeyObject, bytes: Uint8Array): Uint8Array {
  if (!isAcceptedKey(key)) throw new Error('key is neither P-256 nor RSA of 3072 bits or more');
  return new Uint8Array(sign('sha256', bytes, key));
}

/** SubjectPublicKeyInfo (DER) of a key, private ones included. */
export const spkiOf = (key: KeyObject): Uint8Array =>
  new Uint8Array(
    (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'der', type: 'spki' }),
  );
