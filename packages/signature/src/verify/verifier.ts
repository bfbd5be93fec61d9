import { createHash, X509Certificate } from 'node:crypto';
import { type Certificat, readCertificate } from './certificat';
import { exigerValidite } from './chaine';
import { controler } from './controles';
import { type Der, decodeFirst } from './der';
import { USAGE } from './extensions';
import { verifierJeton } from './jeton';
import { HEX } from './oids';
import { readSignedFile } from './pdf';
import {
  exiger,
  type RefusSignatureCms,
  type RefusVerification,
  type VerdictNegatif,
  VerificationRefusee,
  verdictOf,
} from './refus';
import { readSignedData, type SignedData } from './signed-data';

/** What a verification answers. */
export type Verdict =
  | {
      readonly verdict: 'authentique';
      /** As the certificate names them (CRPA L212-1). */
      readonly signataire: { readonly prenom: string; readonly nom: string; readonly qualite: string };
      /** Time of the timestamp token: the one that proves. */
      readonly jetonLe: Date;
      /** Time that the signer's clock claimed (`/M`). */
      readonly declareLe: Date;
      /** What was signed, as the signed dictionary says (`/Reason`): ties the bytes to one document. */
      readonly motif: string;
      /** SHA-256 of the whole file, 64 lower-case hexadecimal digits. */
      readonly sha256: string;
      readonly certificatPem: string;
      /** SHA-256 of the trusted root (DER) at the end of the chain. */
      readonly racineSha256: string;
    }
  | {
      readonly verdict: VerdictNegatif;
      readonly code: RefusVerification;
      /** The rule that the timestamp token breaks, for `jeton_refuse` and `jeton_emetteur_inconnu`. */
      readonly detail?: RefusSignatureCms;
      readonly sha256: string | null;
    };

/** Against what a document is verified. */
export interface OptionsVerification {
  /** Trusted roots of signing authorities, PEM. */
  readonly racines: readonly string[];
  /** Trusted roots of timestamp services, PEM; the same roots when left out. */
  readonly racinesHorodatage?: readonly string[];
  /** The present, if a token from the future is to be refused. */
  readonly maintenant?: Date;
}

/** How far a timestamp service's clock may run ahead of ours. */
const CLOCK_MARGIN_MS = 5 * 60_000;

/**
 * Verifies a signed document by a strict profile: it accepts what our own signer writes and nothing else
 * (PAdES B-T, one revision, one signature over every byte, DER throughout, SHA-256 or better, P-256 or
 * RSA ≥ 3072, a chain to one of the roots, valid at the time of a token over this very signature).
 *
 * Takes the bytes of any file at all and never throws for them: what no rule foresaw is refused as
 * `structure_imprevue`. It does throw for a root that is not a certificate, which is a broken setup.
 */
export function verifierPdf(octets: Uint8Array, options: OptionsVerification): Verdict {
  const racines = options.racines.map(readRoot);
  const racinesHorodatage = options.racinesHorodatage?.map(readRoot) ?? racines;
  try {
    return verifier(octets, racines, racinesHorodatage, options.maintenant);
  } catch (error) {
    const refus =
      error instanceof VerificationRefusee ? error : new VerificationRefusee('structure_imprevue');
    const { code, detail } = refus;
    return {
      verdict: verdictOf(code),
      code,
      ...(detail === undefined ? {} : { detail }),
      // A file too large to look into is not hashed either.
      sha256: code === 'fichier_trop_grand' ? null : sha256Hex(octets),
    };
  }
}

function verifier(
  octets: Uint8Array,
  racines: readonly Certificat[],
  racinesHorodatage: readonly Certificat[],
  maintenant: Date | undefined,
): Verdict {
  const file = readSignedFile(octets);
  const contentInfo = decodeFirst(file.contents, 'cms_non_der');
  const padding = file.contents.subarray(contentInfo.raw.length);
  exiger(
    padding.every((byte) => byte === 0),
    'remplissage_non_nul',
  );
  const data = readSignedData(contentInfo);
  exiger(data.content === null, 'contenu_inattendu');
  const chemin = controler(data, {
    version: 1,
    contentType: HEX.data,
    content: file.covered,
    alsoAllowed: new Set(),
    racines,
  });
  const jetonLe = verifierJeton(tokenOf(data), data.signature, racinesHorodatage);
  const latest = maintenant === undefined ? Number.POSITIVE_INFINITY : maintenant.getTime() + CLOCK_MARGIN_MS;
  exiger(jetonLe.getTime() <= latest, 'jeton_futur');
  exigerValidite(chemin, jetonLe);
  const leaf = chemin[0];
  const root = chemin.at(-1);
  if (leaf === undefined || root === undefined) throw new VerificationRefusee('certificat_signataire_absent');
  requireSignerUsage(leaf);
  return {
    verdict: 'authentique',
    signataire: readSigner(leaf),
    jetonLe,
    declareLe: file.claimedTime,
    motif: file.reason,
    sha256: sha256Hex(octets),
    certificatPem: new X509Certificate(leaf.raw).toString(),
    racineSha256: sha256Hex(root.raw),
  };
}

/** The token is the one unsigned attribute there is. */
function tokenOf(data: SignedData): Der {
  const token = data.unsigned.get(HEX.timeStampToken);
  exiger(
    [...data.unsigned.keys()].every((type) => type === HEX.timeStampToken),
    'attribut_inconnu',
  );
  if (token === undefined) throw new VerificationRefusee('horodatage_absent');
  return token;
}

/** digitalSignature and nonRepudiation; emailProtection and documentSigning; no CA; no revocation. */
function requireSignerUsage(leaf: Certificat): void {
  const bits = leaf.keyUsage;
  const signs = bits?.size === 2 && bits.has(USAGE.digitalSignature) && bits.has(USAGE.nonRepudiation);
  const purposes = leaf.extendedUsage?.purposes;
  const forDocuments =
    purposes?.size === 2 && purposes.has(HEX.emailProtection) && purposes.has(HEX.documentSigning);
  exiger(signs === true && forDocuments === true && !leaf.isCa && leaf.noRevAvail, 'usage_refuse');
}

function readSigner(leaf: Certificat): { prenom: string; nom: string; qualite: string } {
  const [prenom, nom, qualite] = [HEX.givenName, HEX.surname, HEX.title].map((type) => {
    const values = leaf.subjectTexts.get(type) ?? [];
    // A second name or qualité would leave open which one signs.
    exiger(values.length === 1 && (values[0] ?? '').trim() !== '', 'certificat_illisible');
    return values[0];
  });
  return { prenom: prenom ?? '', nom: nom ?? '', qualite: qualite ?? '' };
}

const sha256Hex = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

function readRoot(pem: string): Certificat {
  try {
    return readCertificate(new Uint8Array(new X509Certificate(pem).raw));
  } catch (cause) {
    throw new Error('a trusted root is not a certificate that the verifier reads', { cause });
  }
}
