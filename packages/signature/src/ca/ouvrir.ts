import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { isAcceptedKey, spkiOf } from '../cms/keys';
import { OID } from '../der/oids';
import type { Autorite, AutoriteOuverte, DemandeCertificat, Emission } from './autorite';
import {
  assertAcceptedSpki,
  certificatePem,
  distinguishedName,
  issueCertificate,
  issuerPartsOf,
  signerExtensions,
} from './certificates';
import { positiveSerial, shorten } from './creer';
import { readPkcs12 } from './pkcs12';

/** Validity of a signer's certificate: 15 minutes, two of them before now for clocks that differ. */
const BEFORE_MS = 2 * 60_000;
const AFTER_MS = 13 * 60_000;

/** Why an authority file is not opened. */
export type RefusAutorite =
  | { readonly code: 'secret_errone' }
  | { readonly code: 'autorite_expiree'; readonly le: Date }
  | { readonly code: 'autorite_illisible' };

/** An opened authority, or why not. */
export type OuvertureAutorite =
  | ({ readonly ok: true } & AutoriteOuverte)
  | { readonly ok: false; readonly refus: RefusAutorite };

/**
 * Opens an authority file (PKCS#12, ours or the ministry's written by OpenSSL 3) with its secret.
 * Refusals: `secret_errone`; `autorite_expiree` with the day it ended (also given for one that is not
 * valid yet); `autorite_illisible` when the bytes are no PKCS#12 we read, or hold no CA certificate with
 * its P-256 or RSA ≥ 3072 key and its chain up to a root.
 */
export async function ouvrirAutorite(
  p12: Uint8Array,
  secret: string,
  maintenant: Date,
): Promise<OuvertureAutorite> {
  const illegible = { ok: false, refus: { code: 'autorite_illisible' } } as const;
  let read: Awaited<ReturnType<typeof readPkcs12>>;
  let certificates: Certificate[];
  try {
    read = await readPkcs12(p12, secret);
    if (!read.ok) return read;
    certificates = read.contents.certificates.map((der) => ({ der, x509: new X509Certificate(der) }));
  } catch {
    // Node's own parsers throw on keys or certificates that they cannot read.
    return illegible;
  }
  const keys = read.contents.keys.filter(isAcceptedKey);
  const issuer = findPair(certificates, keys, (x509) => x509.ca);
  const chain = issuer === undefined ? undefined : chainOf(issuer.certificate, certificates);
  if (issuer === undefined || chain === undefined) return illegible;
  const ends = chain.map(({ x509 }) => x509.validToDate.getTime());
  const starts = chain.map(({ x509 }) => x509.validFromDate.getTime());
  const expireLe = new Date(Math.min(...ends));
  if (maintenant > expireLe || maintenant.getTime() < Math.max(...starts)) {
    return { ok: false, refus: { code: 'autorite_expiree', le: expireLe } };
  }

  const unit = findPair(certificates, keys, (x509) => x509.keyUsage?.includes(OID.timeStamping) ?? false);
  const unitChain = unit === undefined ? undefined : chainOf(unit.certificate, certificates);
  return {
    ok: true,
    autorite: localAuthority(issuer, chain, expireLe),
    horodatage:
      unit === undefined || unitChain === undefined
        ? null
        : { certificats: unitChain.map(({ der }) => der), cle: unit.key },
  };
}

interface Certificate {
  readonly der: Uint8Array;
  readonly x509: X509Certificate;
}

interface Pair {
  readonly certificate: Certificate;
  readonly key: KeyObject;
}

function findPair(
  certificates: readonly Certificate[],
  keys: readonly KeyObject[],
  wanted: (x509: X509Certificate) => boolean,
): Pair | undefined {
  for (const certificate of certificates) {
    const key = keys.find((each) => certificate.x509.publicKey.equals(createPublicKey(each)));
    if (key !== undefined && wanted(certificate.x509)) return { certificate, key };
  }
  return undefined;
}

/** From a certificate up to its self-signed root; undefined when the file does not hold the whole way. */
function chainOf(start: Certificate, certificates: readonly Certificate[]): Certificate[] | undefined {
  const chain = [start];
  for (let current = start; !isSelfIssued(current); ) {
    const parent = certificates.find(
      (each) =>
        each.x509.ca && current.x509.checkIssued(each.x509) && current.x509.verify(each.x509.publicKey),
    );
    if (parent === undefined || chain.includes(parent)) return undefined;
    chain.push(parent);
    current = parent;
  }
  return chain;
}

const isSelfIssued = ({ x509 }: Certificate): boolean =>
  x509.checkIssued(x509) && x509.verify(x509.publicKey);

function localAuthority(issuer: Pair, chain: readonly Certificate[], expireLe: Date): Autorite {
  const { subject } = issuerPartsOf(issuer.certificate.der);
  const issuerSpki = spkiOf(issuer.key);
  const root = chain.at(-1) ?? issuer.certificate;

  async function emettre(demande: DemandeCertificat): Promise<Emission> {
    const notAfter = new Date(demande.maintenant.getTime() + AFTER_MS);
    const notBefore = new Date(demande.maintenant.getTime() - BEFORE_MS);
    const { prenom, nom, qualite } = demande;
    if ([prenom, nom, qualite].some((part) => part.trim() === '')) {
      throw new RangeError('a signer has a prénom, a nom and a qualité (CRPA L212-1)');
    }
    if (notAfter > expireLe) return { ok: false, refus: { code: 'autorite_expiree' } };
    assertAcceptedSpki(demande.spki);
    const certificat = issueCertificate(
      {
        serial: positiveSerial(demande.serie),
        issuer: subject,
        subject: distinguishedName(
          [OID.surname, nom],
          [OID.givenName, prenom],
          [OID.title, qualite],
          [OID.commonName, shorten(`${prenom} ${nom}`)],
        ),
        notBefore,
        notAfter,
        spki: demande.spki,
        extensions: signerExtensions(demande.spki, issuerSpki),
      },
      issuer.key,
    );
    return { ok: true, certificat };
  }

  return { racinePem: certificatePem(root.der), chaine: chain.map(({ der }) => der), expireLe, emettre };
}
