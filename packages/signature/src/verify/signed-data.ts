import { contextTag, type Der, fields, hexOf, isAscending, oidOf, only, TAG } from './der';
import { DIGESTS, HEX } from './oids';
import { exiger, VerificationRefusee } from './refus';

/** A SignedData with its one signer (RFC 5652 §5), structure checked, nothing believed yet. */
export interface SignedData {
  readonly version: number;
  readonly contentType: string;
  /** Content carried inside; null for a detached signature. */
  readonly content: Uint8Array | null;
  /** Certificates (DER), in the order of the file. */
  readonly certificates: readonly Uint8Array[];
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  /** Digest of the signed attributes and of the content, node's name. */
  readonly digest: string;
  /** Signed attributes by object identifier. */
  readonly signed: ReadonlyMap<string, Der>;
  /** Bytes that the signer signed. */
  readonly signedBytes: Uint8Array;
  readonly signatureAlgorithm: Der;
  readonly signature: Uint8Array;
  readonly unsigned: ReadonlyMap<string, Der>;
}

const CODE = 'cms_inattendu';

/** Reads a ContentInfo that is decoded already. Refusals are those of `RefusSignatureCms`. */
export function readSignedData(contentInfo: Der): SignedData {
  const outer = fields(contentInfo, TAG.sequence, CODE);
  exiger(oidOf(outer.take(TAG.oid)) === HEX.signedData, CODE);
  const explicit = outer.take(contextTag(0));
  outer.end();

  const data = fields(only(explicit, CODE), TAG.sequence, CODE);
  const version = data.take(TAG.integer).content;
  const announced = only(data.take(TAG.set), 'algorithme_refuse');
  const encapsulated = fields(data.take(TAG.sequence), TAG.sequence, CODE);
  const contentType = oidOf(encapsulated.take(TAG.oid));
  const inner = encapsulated.optional(contextTag(0));
  encapsulated.end();
  const certificates = data.optional(contextTag(0));
  // No revocation lists [1]: a single-use certificate has none (RFC 9608), and they would be unsigned.
  const signers = data.take(TAG.set);
  data.end();
  exiger(version.length === 1 && signers.children.length > 0, CODE);
  exiger(signers.children.length === 1, 'plusieurs_signataires');
  exiger(certificates === undefined || isAscending(certificates.children, true), 'certificat_superflu');

  const signer = readSigner(only(signers, CODE));
  exiger(digestOf(announced) === signer.digest, 'algorithme_refuse');
  return {
    version: version[0] ?? 0,
    contentType,
    content: inner === undefined ? null : readContent(inner),
    certificates: (certificates?.children ?? []).map(({ raw }) => raw),
    ...signer,
  };
}

function readContent(inner: Der): Uint8Array {
  const octets = only(inner, 'contenu_inattendu');
  exiger(octets.tag === TAG.octetString, 'contenu_inattendu');
  return octets.content;
}

type Signer = Omit<SignedData, 'version' | 'contentType' | 'content' | 'certificates'>;

function readSigner(value: Der): Signer {
  const info = fields(value, TAG.sequence, CODE);
  exiger(hexOf(info.take(TAG.integer)) === '01', CODE);
  const identifier = fields(info.take(TAG.sequence), TAG.sequence, CODE);
  const issuer = identifier.take(TAG.sequence).raw;
  const serial = identifier.take(TAG.integer).content;
  identifier.end();
  const digest = digestOf(info.take(TAG.sequence));
  const signedSet = info.optional(contextTag(0));
  if (signedSet === undefined) throw new VerificationRefusee('attribut_manquant');
  const signatureAlgorithm = info.take(TAG.sequence);
  const signature = info.take(TAG.octetString).content;
  const unsignedSet = info.optional(contextTag(1));
  info.end();
  // What is signed is the same bytes under the tag of a SET OF (RFC 5652 §5.4).
  const signedBytes = Uint8Array.from(signedSet.raw);
  signedBytes[0] = TAG.set;
  return {
    issuer,
    serial,
    digest,
    signed: readAttributes(signedSet),
    signedBytes,
    signatureAlgorithm,
    signature,
    unsigned: unsignedSet === undefined ? new Map() : readAttributes(unsignedSet),
  };
}

/** Attributes, each once, with one value each, in the order of a DER SET OF. */
function readAttributes(set: Der): ReadonlyMap<string, Der> {
  const attributes = new Map<string, Der>();
  for (const each of set.children) {
    const parts = fields(each, TAG.sequence, CODE);
    const type = oidOf(parts.take(TAG.oid));
    const values = parts.take(TAG.set);
    parts.end();
    exiger(!attributes.has(type) && values.children.length < 2, 'attribut_double');
    attributes.set(type, only(values, 'attribut_faux'));
  }
  exiger(isAscending(set.children, true), 'attributs_desordonnes');
  return attributes;
}

/** Digest that an AlgorithmIdentifier names; refuses SHA-1, MD5 and whatever is not SHA-2. */
export function digestOf(algorithm: Der): string {
  const [type, parameters] = algorithm.children;
  const digest = type === undefined ? undefined : DIGESTS[oidOf(type)];
  exiger(algorithm.tag === TAG.sequence && algorithm.children.length <= 2, 'algorithme_refuse');
  exiger(parameters === undefined || parameters.tag === TAG.nothing, 'algorithme_refuse');
  if (digest === undefined) throw new VerificationRefusee('algorithme_refuse');
  return digest;
}
