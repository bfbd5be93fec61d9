import { createHash } from 'node:crypto';
import { type Certificat, hasSigned, readCertificate, same } from './certificat';
import { type Chemin, cheminVersRacine, exigerSansSuperflu } from './chaine';
import { type Der, fields, oidOf, TAG } from './der';
import { DIGESTS, HEX } from './oids';
import { exiger, VerificationRefusee } from './refus';
import type { SignedData } from './signed-data';

/** Checks that the document's signature and its timestamp token go through alike. */

/** What is expected of a SignedData. */
export interface Attendu {
  readonly version: number;
  readonly contentType: string;
  /** Bytes that were signed, in pieces. */
  readonly content: readonly Uint8Array[];
  /** Attributes that may stand beside the three required ones. */
  readonly alsoAllowed: ReadonlySet<string>;
  readonly racines: readonly Certificat[];
}

const REQUIRED = [HEX.contentType, HEX.messageDigest, HEX.signingCertificateV2] as const;

/**
 * Checks attributes, ESS, chain to a root, digest and signature, in this order; the times of validity and
 * the usages of the end certificate are the caller's. Gives the way from the signer to the root.
 */
export function controler(data: SignedData, attendu: Attendu): Chemin {
  exiger(data.version === attendu.version && data.contentType === attendu.contentType, 'cms_inattendu');
  for (const type of REQUIRED) exiger(data.signed.has(type), 'attribut_manquant');
  for (const type of data.signed.keys()) {
    exiger(REQUIRED.some((each) => each === type) || attendu.alsoAllowed.has(type), 'attribut_inconnu');
  }
  const leafBytes = signerCertificate(data);
  requireEss(data.signed.get(HEX.signingCertificateV2), leafBytes);
  const certificates = data.certificates.map(readCertificate);
  const leaf = certificates.find((each) => each.raw === leafBytes);
  if (leaf === undefined) throw new VerificationRefusee('certificat_signataire_absent');
  const chemin = cheminVersRacine(leaf, certificates, attendu.racines);
  exigerSansSuperflu(chemin, certificates);

  const type = data.signed.get(HEX.contentType);
  exiger(type !== undefined && oidOf(type) === attendu.contentType, 'attribut_faux');
  const digest = data.signed.get(HEX.messageDigest);
  exiger(digest?.tag === TAG.octetString, 'attribut_faux');
  const hash = createHash(data.digest);
  for (const piece of attendu.content) hash.update(piece);
  exiger(same(hash.digest(), digest.content), 'empreinte_differente');
  const genuine = hasSigned(leaf.key, data.signatureAlgorithm, data.signedBytes, data.signature, data.digest);
  exiger(genuine, 'signature_invalide');
  return chemin;
}

/** The one certificate along that bears the issuer and serial number the signer names. */
function signerCertificate(data: SignedData): Uint8Array {
  const found = data.certificates.filter((raw) => {
    const each = readCertificate(raw);
    return same(each.issuer, data.issuer) && same(each.serial, data.serial);
  });
  const [only] = found;
  if (only === undefined || found.length > 1) throw new VerificationRefusee('certificat_signataire_absent');
  return only;
}

/** ESS signing-certificate-v2 must hold the hash of the signer's certificate, and of nothing else. */
function requireEss(attribute: Der | undefined, leaf: Uint8Array): void {
  const CODE = 'ess_incorrect';
  const outer = fields(attribute, TAG.sequence, CODE);
  const list = outer.take(TAG.sequence);
  outer.end();
  const [first] = list.children;
  exiger(list.children.length === 1, CODE);
  const id = fields(first, TAG.sequence, CODE);
  const algorithm = id.optional(TAG.sequence);
  const hash = id.take(TAG.octetString).content;
  // issuerSerial is optional and says nothing that the hash does not.
  id.optional(TAG.sequence);
  id.end();
  const name = algorithm?.children[0];
  const digest = name === undefined ? 'sha256' : DIGESTS[oidOf(name)];
  if (digest === undefined) throw new VerificationRefusee(CODE);
  exiger(same(createHash(digest).update(leaf).digest(), hash), CODE);
}
