import { createHash } from 'node:crypto';
import { type Certificat, same } from './certificat';
import { exigerValidite } from './chaine';
import { controler } from './controles';
import { contextTag, type Der, dateOf, decode, fields, hexOf, TAG } from './der';
import { USAGE } from './extensions';
import { HEX } from './oids';
import { exiger, type RefusSignatureCms, VerificationRefusee } from './refus';
import { digestOf, readSignedData } from './signed-data';

/** The RFC 3161 token that says when the signature existed. */

/** Signed attributes that timestamp services add, and that take nothing away. */
const ALSO_ALLOWED = new Set<string>([HEX.signingTime, HEX.algorithmProtection, HEX.signingCertificate]);

/** SignedData holding anything but plain data is version 3 (RFC 5652 §5.1). */
const VERSION = 3;

/**
 * Checks a token over a signature value against the roots of timestamp services; gives its time.
 * Refusals: `jeton_illisible`, `jeton_autre_signature`, `jeton_emetteur_inconnu`, and `jeton_refuse` with
 * the broken rule in its detail.
 */
export function verifierJeton(token: Der, signature: Uint8Array, racines: readonly Certificat[]): Date {
  try {
    return verifier(token, signature, racines);
  } catch (error) {
    if (!(error instanceof VerificationRefusee)) throw error;
    throw asTokenRefusal(error);
  }
}

function asTokenRefusal(refus: VerificationRefusee): VerificationRefusee {
  switch (refus.code) {
    case 'jeton_illisible':
    case 'jeton_autre_signature':
      return refus;
    case 'emetteur_inconnu':
    case 'emetteur_homonyme':
    case 'emetteur_sans_droit':
      return new VerificationRefusee('jeton_emetteur_inconnu', refus.code);
    default:
      return new VerificationRefusee('jeton_refuse', refus.code as RefusSignatureCms);
  }
}

function verifier(token: Der, signature: Uint8Array, racines: readonly Certificat[]): Date {
  const data = readSignedData(token);
  exiger(data.content !== null, 'contenu_inattendu');
  const info = readTstInfo(data.content);
  const expected = createHash(info.digest).update(signature).digest();
  exiger(same(expected, info.imprint), 'jeton_autre_signature');
  exiger(data.unsigned.size === 0, 'attribut_inconnu');
  const chemin = controler(data, {
    version: VERSION,
    contentType: HEX.tstInfo,
    content: [data.content],
    alsoAllowed: ALSO_ALLOWED,
    racines,
  });
  requireTimestampUsage(chemin[0]);
  exigerValidite(chemin, info.le);
  return info.le;
}

/** The time stamping usage, critical and alone (RFC 3161 §2.3). */
function requireTimestampUsage(certificate: Certificat | undefined): void {
  const usage = certificate?.extendedUsage;
  const exclusive =
    usage?.critical === true && usage.purposes.size === 1 && usage.purposes.has(HEX.timeStamping);
  const bits = certificate?.keyUsage;
  const maySign = bits?.has(USAGE.digitalSignature) === true || bits?.has(USAGE.nonRepudiation) === true;
  exiger(exclusive && maySign && certificate?.isCa === false, 'usage_refuse');
}

/** TSTInfo (RFC 3161 §2.4.2). */
function readTstInfo(bytes: Uint8Array): { digest: string; imprint: Uint8Array; le: Date } {
  const CODE = 'cms_inattendu';
  const info = fields(decode(bytes, 'cms_non_der'), TAG.sequence, CODE);
  exiger(hexOf(info.take(TAG.integer)) === '01', CODE);
  info.take(TAG.oid);
  const imprint = fields(info.take(TAG.sequence), TAG.sequence, CODE);
  const digest = digestOf(imprint.take(TAG.sequence));
  const hash = imprint.take(TAG.octetString).content;
  imprint.end();
  info.take(TAG.integer);
  const le = dateOf(info.take(TAG.generalizedTime), CODE);
  info.optional(TAG.sequence); // accuracy
  info.optional(TAG.boolean); // ordering
  info.optional(TAG.integer); // nonce
  info.optional(contextTag(0)); // tsa
  // No extensions [1]: none is defined that a verifier could leave aside.
  info.end();
  return { digest, imprint: hash, le };
}
