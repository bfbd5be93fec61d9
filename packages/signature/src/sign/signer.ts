import { createHash, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import type { Autorite, Signataire } from '../ca/autorite';
import { certificatePem } from '../ca/certificates';
import { signSha256, spkiOf } from '../cms/keys';
import {
  bytesToSign,
  encodeSignedData,
  sha256,
  signedAttributes,
  timestampAttribute,
} from '../cms/signed-data';
import { OID } from '../der/oids';
import { type Horodateur, isHorodatageIndisponible } from '../tsa/unite';
import { ecrireTsq, type LectureTsr, lireTsr } from './jeton';
import { RESERVE } from './preparer';

/** Why a document was not signed. Nothing is kept of the attempt: key and certificate are dropped. */
export type RefusSignature =
  | { readonly code: 'document_non_prepare' }
  | { readonly code: 'autorite_expiree' }
  | { readonly code: 'autorite_indisponible' }
  | { readonly code: 'horodatage_indisponible'; readonly cause: string }
  | { readonly code: 'horodatage_refuse'; readonly statut: number }
  | { readonly code: 'horodatage_incoherent' }
  | { readonly code: 'horloges_ecartees'; readonly jetonLe: Date }
  | { readonly code: 'signature_trop_longue'; readonly octets: number };

/** A signed document, or why there is none. */
export type Signature =
  | {
      readonly ok: true;
      /** The signed PDF. */
      readonly octets: Uint8Array;
      /** SHA-256 of the signed PDF, 64 lower-case hexadecimal digits. */
      readonly sha256: string;
      /** Time of the timestamp token. */
      readonly jetonLe: Date;
      /** The token itself (DER): it also anchors the journal. */
      readonly jeton: Uint8Array;
      /** The signer's single-use certificate. */
      readonly certificatPem: string;
    }
  | { readonly ok: false; readonly refus: RefusSignature };

/** A single-use key pair. */
export type GenerateKey = () => { publicKey: KeyObject; privateKey: KeyObject };

/** What `signPdf` needs beside the document. */
export interface DemandeSignature {
  readonly autorite: Autorite;
  readonly signataire: Signataire;
  readonly horodateur: Horodateur;
  readonly maintenant: Date;
  /** Serial number of the certificate: 16 random bytes; the timestamp's nonce is drawn from it as well. */
  readonly serie: Uint8Array;
  readonly generateKey?: GenerateKey;
}

/**
 * Signs a prepared document: PAdES baseline B-T (ETSI EN 319 142-1), SHA-256, with a key that exists for
 * this one signature and a 15-minute certificate, then an RFC 3161 token over the signature value.
 *
 * CRPA L212-3; meant as an *advanced* signature in the sense of eIDAS article 26, without any claim of
 * RGS conformity.
 *
 * Refusals: the document has no empty field of ours (`document_non_prepare`); the authority gives no
 * certificate; the timestamp service is down, refuses, answers something else, or its clock is outside
 * the certificate's validity. After any of them the document is not signed at all.
 */
export async function signPdf(prepared: Uint8Array, demande: DemandeSignature): Promise<Signature> {
  if (!isPrepared(prepared)) return { ok: false, refus: { code: 'document_non_prepare' } };
  const signer = new SingleUseSigner(demande);
  try {
    const octets = new Uint8Array(await new SignPdf().sign(Buffer.from(prepared), signer));
    if (signer.made === undefined) throw new Error('signature library did not call the signer');
    const { jetonLe, jeton, certificat } = signer.made;
    return {
      ok: true,
      octets,
      sha256: createHash('sha256').update(octets).digest('hex'),
      jetonLe,
      jeton,
      certificatPem: certificatePem(certificat),
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refus: error.refus };
    throw error;
  }
}

/** One field with `preparePdf`'s placeholders, and no newline at the end for the library to cut off. */
function isPrepared(pdf: Uint8Array): boolean {
  const text = Buffer.from(pdf);
  const star = '/**********';
  const range = `/ByteRange [ 0 ${star} ${star} ${star} ]`;
  // The placeholder library fills the field with NUL, which PDF reads as white space.
  const contents = `/Contents <${'\0'.repeat(RESERVE * 2)}>`;
  const position = text.indexOf(range);
  return (
    position >= 0 &&
    text.indexOf('/ByteRange') === position &&
    text.indexOf('/ByteRange', position + 1) < 0 &&
    text.indexOf(contents, position) >= 0 &&
    text.subarray(-5).equals(Buffer.from('%%EOF'))
  );
}

/** Carries a refusal out of the signature library, whose interface knows only bytes or a throw. */
class Refused extends Error {
  readonly refus: RefusSignature;
  constructor(refus: RefusSignature) {
    super(refus.code);
    this.refus = refus;
  }
}

class SingleUseSigner extends Signer {
  made: { jetonLe: Date; jeton: Uint8Array; certificat: Uint8Array } | undefined;
  private readonly demande: DemandeSignature;

  constructor(demande: DemandeSignature) {
    super();
    this.demande = demande;
  }

  /** Takes the document without its gap, gives the CMS to put into the gap. */
  override async sign(document: Buffer): Promise<Buffer> {
    const { autorite, signataire, horodateur, maintenant, serie } = this.demande;
    const key = (this.demande.generateKey ?? newKey)();
    const emission = await autorite.emettre({
      ...signataire,
      spki: spkiOf(key.publicKey),
      maintenant,
      serie,
    });
    if (!emission.ok) throw new Refused(emission.refus);
    const { certificat } = emission;
    const attributes = signedAttributes(OID.data, sha256(document), certificat);
    const signature = signSha256(key.privateKey, bytesToSign(attributes));
    const { jeton, le } = await timestamp(horodateur, signature, serie);
    if (!withinValidity(certificat, le)) throw new Refused({ code: 'horloges_ecartees', jetonLe: le });
    const cms = encodeSignedData({
      version: 1,
      contentType: OID.data,
      certificates: [certificat, ...autorite.chaine],
      signerCertificate: certificat,
      key: key.privateKey,
      attributes,
      signature,
      unsigned: [timestampAttribute(jeton)],
    });
    if (cms.length > RESERVE) throw new Refused({ code: 'signature_trop_longue', octets: cms.length });
    this.made = { jetonLe: le, jeton, certificat };
    return Buffer.from(cms);
  }
}

/** The single-use certificate is worth something only if the token was made while it was valid. */
function withinValidity(certificat: Uint8Array, le: Date): boolean {
  const { validFromDate, validToDate } = new X509Certificate(certificat);
  return le >= validFromDate && le <= validToDate;
}

const newKey: GenerateKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

async function timestamp(
  horodateur: Horodateur,
  signature: Uint8Array,
  serie: Uint8Array,
): Promise<LectureTsr & { ok: true }> {
  const digest = sha256(signature);
  const nonce = sha256(Buffer.concat([Buffer.from('nonce'), serie])).subarray(0, 8);
  const tsr = await askTimestamp(horodateur, ecrireTsq(digest, nonce));
  const read = lireTsr(tsr, digest, nonce);
  if (!read.ok) throw new Refused(read.refus);
  return read;
}

async function askTimestamp(horodateur: Horodateur, tsq: Uint8Array): Promise<Uint8Array> {
  try {
    return await horodateur(tsq);
  } catch (error) {
    if (isHorodatageIndisponible(error)) {
      throw new Refused({ code: 'horodatage_indisponible', cause: error.message });
    }
    throw error;
  }
}
