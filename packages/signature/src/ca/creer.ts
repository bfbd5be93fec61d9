import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { spkiOf } from '../cms/keys';
import { OID } from '../der/oids';
import {
  certificatePem,
  distinguishedName,
  issueCertificate,
  rootExtensions,
  timestampExtensions,
} from './certificates';
import { writePkcs12 } from './pkcs12';
import type { Aleatoire } from './pkcs12-keys';

/** An hour: a new authority serves at once even where another machine's clock is a little behind. */
const CLOCK_MARGIN_MS = 3_600_000;

/**
 * Makes an authority: a P-256 root and, issued by it, a timestamp unit (RFC 3161).
 *
 * Both keys go into one PKCS#12: our own unit answers only where no `TSA_URL` is set (demo, tests), in
 * the process that opens this file anyway, so that a second file and a second secret would protect
 * nothing and could be lost apart.
 *
 * Takes the authority's name (it becomes the root's organisation and common name), the secret that
 * protects the file, the present, a number of years, and a random source. Gives the file's bytes and the
 * root certificate in PEM. Throws for an empty name or secret, or for years outside 1 to 30.
 */
export async function creerAutorite(demande: {
  nom: string;
  secret: string;
  maintenant: Date;
  validiteAnnees: number;
  aleatoire?: Aleatoire;
}): Promise<{ p12: Uint8Array; racinePem: string }> {
  const { nom, secret, maintenant, validiteAnnees, aleatoire = randomBytes } = demande;
  if (nom.trim() === '' || secret === '') throw new RangeError('an authority needs a name and a secret');
  if (!Number.isInteger(validiteAnnees) || validiteAnnees < 1 || validiteAnnees > 30) {
    throw new RangeError('an authority is valid from 1 to 30 years');
  }
  const notBefore = new Date(maintenant.getTime() - CLOCK_MARGIN_MS);
  const notAfter = new Date(maintenant);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + validiteAnnees);

  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rootSpki = spkiOf(root.publicKey);
  const rootName = distinguishedName([OID.organizationName, nom], [OID.commonName, shorten(nom)]);
  const rootCertificate = issueCertificate(
    {
      serial: positiveSerial(aleatoire(16)),
      issuer: rootName,
      subject: rootName,
      notBefore,
      notAfter,
      spki: rootSpki,
      extensions: rootExtensions(rootSpki),
    },
    root.privateKey,
  );

  const unit = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const unitSpki = spkiOf(unit.publicKey);
  const unitCertificate = issueCertificate(
    {
      serial: positiveSerial(aleatoire(16)),
      issuer: rootName,
      subject: distinguishedName([OID.organizationName, nom], [OID.commonName, 'Horodatage']),
      notBefore,
      notAfter,
      spki: unitSpki,
      extensions: timestampExtensions(unitSpki, rootSpki),
    },
    root.privateKey,
  );

  const entries = [
    { label: 'autorite', key: root.privateKey, certificate: rootCertificate },
    { label: 'horodatage', key: unit.privateKey, certificate: unitCertificate },
  ];
  return {
    p12: await writePkcs12(entries, secret, aleatoire),
    racinePem: certificatePem(rootCertificate),
  };
}

/** X.520 bounds a common name to 64 characters (RFC 5280 appendix A, ub-common-name). */
export function shorten(text: string): string {
  // A letter is never parted from its marks.
  let short = '';
  for (const { segment } of new Intl.Segmenter('fr').segment(text)) {
    if ([...short, ...segment].length > 64) break;
    short += segment;
  }
  return short;
}

/** Makes random bytes a serial number: positive and not zero (RFC 5280 §4.1.2.2). */
export function positiveSerial(random: Uint8Array): Uint8Array {
  const serial = Uint8Array.from(random);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial;
}
