import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { OID } from '@delib/signature/der/oids';
import {
  type Asn1,
  bitString,
  certificateTime,
  context,
  embed,
  integer,
  isTrue,
  namedBits,
  nothing,
  octetString,
  oid,
  sequence,
  setOf,
  toDer,
  utf8,
} from '@delib/signature/der/write';

/**
 * A fake authority for tests: it issues whatever it is asked for, right or wrong. It writes its
 * certificates itself, so that a fault of the real authority cannot hide in both.
 */

/** Noon of a deliberation day: the present of these tests. */
export const MIDI = new Date('2026-06-30T12:00:00Z');

/** The present, some minutes later or earlier. */
export const minutes = (count: number): Date => new Date(MIDI.getTime() + count * 60_000);

/** A certificate with its private key. */
export interface Porteur {
  readonly nom: Asn1;
  readonly cle: KeyObject;
  readonly certificat: Uint8Array;
}

/** What a fake certificate says; everything has an honest default but who it is. */
export interface FauxCertificat {
  readonly nom: Asn1;
  /** Who signs it; itself when left out. */
  readonly emetteur?: Porteur;
  readonly cles?: { publicKey: KeyObject; privateKey: KeyObject };
  readonly du?: Date;
  readonly au?: Date;
  readonly extensions: readonly Asn1[];
  readonly serie?: number;
  readonly empreinte?: 'sha256' | 'sha1';
}

/** A P-256 key pair. */
export const p256 = (): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A name of (type, value) pairs. */
export const name = (...parts: [type: string, value: string][]): Asn1 =>
  sequence(...parts.map(([type, value]) => setOf(sequence(oid(type), utf8(value)))));

/** One extension. */
export const extension = (type: string, critical: boolean, value: Asn1): Asn1 =>
  sequence(oid(type), critical ? isTrue() : undefined, octetString(toDer(value)));

const ECDSA_SHA1 = '1.2.840.10045.4.1';
const RSA_SHA1 = '1.2.840.113549.1.1.5';

/** AlgorithmIdentifier of a signature by this key. */
export function algorithm(key: KeyObject, digest: 'sha256' | 'sha1' | 'md5'): Asn1 {
  if (key.asymmetricKeyType === 'rsa') {
    return sequence(oid(digest === 'sha1' ? RSA_SHA1 : OID.rsaSha256), nothing());
  }
  return sequence(oid(digest === 'sha1' ? ECDSA_SHA1 : OID.ecdsaSha256));
}

let nextSerial = 1000;

/** Issues a certificate. */
export function fauxCertificat(wanted: FauxCertificat): Porteur {
  const { nom, extensions, empreinte = 'sha256' } = wanted;
  const { publicKey, privateKey } = wanted.cles ?? p256();
  const issuerKey = wanted.emetteur?.cle ?? privateKey;
  nextSerial += 1;
  const tbs = sequence(
    context(0, integer(2)),
    integer(wanted.serie ?? nextSerial),
    algorithm(issuerKey, empreinte),
    wanted.emetteur?.nom ?? nom,
    sequence(certificateTime(wanted.du ?? minutes(-2)), certificateTime(wanted.au ?? minutes(13))),
    nom,
    embed(new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }))),
    extensions.length === 0 ? undefined : context(3, sequence(...extensions)),
  );
  const signature = new Uint8Array(sign(empreinte, toDer(tbs), issuerKey));
  const certificat = toDer(sequence(tbs, algorithm(issuerKey, empreinte), bitString(signature)));
  return { nom, cle: privateKey, certificat };
}

/** Extensions by what they allow. */
export const ext = {
  ca: (pathLength?: number): Asn1 =>
    extension(
      OID.basicConstraints,
      true,
      sequence(isTrue(), pathLength === undefined ? undefined : integer(pathLength)),
    ),
  notCa: (): Asn1 => extension(OID.basicConstraints, true, sequence()),
  keyUsage: (...bits: number[]): Asn1 => extension(OID.keyUsage, true, namedBits(...bits)),
  purposes: (critical: boolean, ...purposes: string[]): Asn1 =>
    extension(OID.extendedKeyUsage, critical, sequence(...purposes.map(oid))),
  noRevAvail: (): Asn1 => extension(OID.noRevAvail, false, nothing()),
};

const YEAR = 365 * 24 * 60;

/** A root that may issue. */
export const fausseRacine = (commonName: string, change: Partial<FauxCertificat> = {}): Porteur =>
  fauxCertificat({
    nom: name([OID.commonName, commonName]),
    du: minutes(-YEAR),
    au: minutes(YEAR),
    extensions: [ext.ca(), ext.keyUsage(5, 6)],
    ...change,
  });

/** A timestamp unit of a root. */
export const fausseUnite = (emetteur: Porteur, change: Partial<FauxCertificat> = {}): Porteur =>
  fauxCertificat({
    nom: name([OID.commonName, 'Horodatage']),
    emetteur,
    du: minutes(-YEAR),
    au: minutes(YEAR),
    extensions: [ext.notCa(), ext.keyUsage(0), ext.purposes(true, OID.timeStamping), ext.noRevAvail()],
    ...change,
  });

/** Name of the signer in these tests. */
export const SIGNATAIRE = { prenom: 'Maëlle', nom: 'QUÉMÉNEUR', qualite: 'présidente du jury' } as const;

/** Extensions of an honest signer's certificate. */
export const signerExtensions = (): Asn1[] => [
  ext.notCa(),
  ext.keyUsage(0, 1),
  ext.purposes(false, OID.emailProtection, OID.documentSigning),
  ext.noRevAvail(),
];

/** A signer's certificate of a root. */
export const fauxSignataire = (emetteur: Porteur, change: Partial<FauxCertificat> = {}): Porteur =>
  fauxCertificat({
    nom: name(
      [OID.surname, SIGNATAIRE.nom],
      [OID.givenName, SIGNATAIRE.prenom],
      [OID.title, SIGNATAIRE.qualite],
      [OID.commonName, `${SIGNATAIRE.prenom} ${SIGNATAIRE.nom}`],
    ),
    emetteur,
    extensions: signerExtensions(),
    ...change,
  });

/** PEM of a certificate. */
export const pem = (porteur: Porteur): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(porteur.certificat).toString('base64')}\n-----END CERTIFICATE-----\n`;
