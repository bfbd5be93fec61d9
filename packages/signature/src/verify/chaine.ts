import { type Certificat, hasSigned, keyKindOf, same } from './certificat';
import { USAGE } from './extensions';
import { exiger, VerificationRefusee } from './refus';

/** From an end certificate up to a root that we trust (RFC 5280 §6, for chains without revocation). */

/** Certificates from the end certificate (first) to the trusted root (last). */
export type Chemin = readonly Certificat[];

/** An end certificate, at most three CAs between, a root. */
const MAX_LENGTH = 5;

/**
 * Finds the way from an end certificate to one of the roots, through the certificates given along.
 * Every step is a checked signature by a certificate that may issue. Refusals: `emetteur_inconnu`;
 * `emetteur_homonyme` when a root of the issuer's very name exists but did not sign; `emetteur_sans_droit`.
 */
export function cheminVersRacine(
  feuille: Certificat,
  fournis: readonly Certificat[],
  racines: readonly Certificat[],
): Chemin {
  const path = [feuille];
  for (let current = feuille; path.length < MAX_LENGTH; ) {
    const root = issuerOf(current, racines);
    if (root !== undefined) {
      requireIssuer(root, path.length - 1);
      // A root used as end certificate stands for itself only.
      return same(root.raw, current.raw) ? path : [...path, root];
    }
    const namesake = racines.some((each) => same(each.subject, current.issuer));
    const parent = issuerOf(current, fournis);
    if (parent === undefined || path.includes(parent)) {
      throw new VerificationRefusee(namesake ? 'emetteur_homonyme' : 'emetteur_inconnu');
    }
    requireIssuer(parent, path.length - 1);
    path.push(parent);
    current = parent;
  }
  throw new VerificationRefusee('emetteur_inconnu');
}

function issuerOf(certificate: Certificat, among: readonly Certificat[]): Certificat | undefined {
  const { signatureAlgorithm, tbs, signature } = certificate;
  const kind = keyKindOf(signatureAlgorithm);
  exiger(kind !== undefined, 'algorithme_refuse');
  // A namesake whose key is of another kind did not sign: that is no fault of the algorithm.
  return among.find(
    (each) =>
      same(each.subject, certificate.issuer) &&
      each.key.asymmetricKeyType === kind &&
      hasSigned(each.key, signatureAlgorithm, tbs, signature),
  );
}

/** CA:TRUE, keyCertSign, and a path length that leaves room for the CAs below. */
function requireIssuer(issuer: Certificat, casBelow: number): void {
  exiger(issuer.isCa && issuer.keyUsage?.has(USAGE.keyCertSign) === true, 'emetteur_sans_droit');
  exiger(issuer.pathLength === null || issuer.pathLength >= casBelow, 'emetteur_sans_droit');
}

/** Every certificate of the way must be valid at a time: that of the timestamp. */
export function exigerValidite(chemin: Chemin, le: Date): void {
  chemin.forEach((certificate, index) => {
    const valid = le >= certificate.notBefore && le <= certificate.notAfter;
    exiger(valid, index === 0 ? 'certificat_hors_validite' : 'emetteur_hors_validite');
  });
}

/**
 * Every certificate that came along must be one of the way. They are not covered by any signature: one
 * more would be a change to the file that nothing else would show.
 */
export function exigerSansSuperflu(chemin: Chemin, fournis: readonly Certificat[]): void {
  const all = fournis.every((each) => chemin.some((step) => same(step.raw, each.raw)));
  exiger(all, 'certificat_superflu');
}
