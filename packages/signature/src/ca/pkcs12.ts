import { createPrivateKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { sha256Algorithm } from '../cms/keys';
import { sha256 } from '../cms/signed-data';
import { OID } from '../der/oids';
import { at, bytesOf, childrenOf, isContext, oidOf, readDer, smallIntegerOf } from '../der/read';
import {
  type Asn1,
  bmp,
  context,
  contextBytes,
  integer,
  octetString,
  oid,
  sequence,
  setOf,
  toDer,
} from '../der/write';
import { type Aleatoire, decryptPbes2, encryptPbes2, pkcs12Mac, ROUNDS } from './pkcs12-keys';

/** PKCS#12 (RFC 7292): private keys and certificates in one file under one secret. */

/** A key with its certificate, and the name that tools show. */
export interface Entry {
  readonly label: string;
  readonly key: KeyObject;
  readonly certificate: Uint8Array;
}

const bag = (type: string, value: Asn1, attributes: Asn1[]): Asn1 =>
  sequence(oid(type), context(0, value), setOf(...attributes));

const bagAttributes = (entry: Entry): Asn1[] => [
  sequence(oid(OID.friendlyName), setOf(bmp(entry.label))),
  sequence(oid(OID.localKeyId), setOf(octetString(sha256(entry.certificate)))),
];

const dataContent = (bytes: Uint8Array): Asn1 => sequence(oid(OID.data), context(0, octetString(bytes)));

async function keyBag(entry: Entry, secret: string, aleatoire: Aleatoire): Promise<Asn1> {
  const pkcs8 = new Uint8Array(entry.key.export({ format: 'der', type: 'pkcs8' }));
  const { algorithm, encrypted } = await encryptPbes2(pkcs8, secret, aleatoire);
  return bag(OID.shroudedKeyBag, sequence(algorithm, octetString(encrypted)), bagAttributes(entry));
}

const certificateBag = (entry: Entry): Asn1 =>
  bag(
    OID.certBag,
    sequence(oid(OID.x509Certificate), context(0, octetString(entry.certificate))),
    bagAttributes(entry),
  );

/** Writes entries as a PKCS#12 under a secret; gives the file's bytes. */
export async function writePkcs12(
  entries: readonly Entry[],
  secret: string,
  aleatoire: Aleatoire,
): Promise<Uint8Array> {
  const keyBags: Asn1[] = [];
  for (const entry of entries) keyBags.push(await keyBag(entry, secret, aleatoire));
  const certificates = toDer(sequence(...entries.map(certificateBag)));
  const { algorithm, encrypted } = await encryptPbes2(certificates, secret, aleatoire);
  const encryptedInfo = sequence(oid(OID.data), algorithm, contextBytes(0, encrypted));
  const safe = toDer(
    sequence(
      sequence(oid(OID.encryptedData), context(0, sequence(integer(0), encryptedInfo))),
      dataContent(toDer(sequence(...keyBags))),
    ),
  );
  const salt = aleatoire(16);
  const mac = pkcs12Mac(safe, secret, salt, ROUNDS);
  if (mac === undefined) throw new Error('random source gave no salt');
  const macData = sequence(sequence(sha256Algorithm(), octetString(mac)), octetString(salt), integer(ROUNDS));
  return toDer(sequence(integer(3), dataContent(safe), macData));
}

/** What a PKCS#12 holds. */
export interface Contents {
  readonly keys: KeyObject[];
  readonly certificates: Uint8Array[];
}

/**
 * Reads a PKCS#12 that we or OpenSSL 3 wrote (PBES2, AES-256, SHA-256 throughout).
 * Refusals: `secret_errone` when the MAC does not answer to the secret, `autorite_illisible` for bytes
 * that are no such file.
 */
export async function readPkcs12(
  file: Uint8Array,
  secret: string,
): Promise<
  { ok: true; contents: Contents } | { ok: false; refus: { code: 'secret_errone' | 'autorite_illisible' } }
> {
  const illegible = { ok: false, refus: { code: 'autorite_illisible' } } as const;
  const pfx = readDer(file);
  const safe = bytesOf(at(pfx, 1, 1, 0));
  const macData = at(pfx, 2);
  const expected = bytesOf(at(macData, 0, 1));
  if (smallIntegerOf(at(pfx, 0)) !== 3 || oidOf(at(macData, 0, 0, 0)) !== OID.sha256) return illegible;
  // Iterations default to 1 (RFC 7292 §4); nobody writes that any more, so it must be there.
  const mac = pkcs12Mac(safe, secret, bytesOf(at(macData, 1)), smallIntegerOf(at(macData, 2)) ?? 0);
  if (mac === undefined || expected.length !== mac.length) return illegible;
  if (!timingSafeEqual(mac, expected)) return { ok: false, refus: { code: 'secret_errone' } };

  const contents: Contents = { keys: [], certificates: [] };
  for (const part of childrenOf(readDer(safe))) {
    const bags = await safeBags(part, secret);
    if (bags === undefined) return illegible;
    for (const each of bags) {
      if (!(await readBag(each, secret, contents))) return illegible;
    }
  }
  return { ok: true, contents };
}

async function safeBags(part: Asn1, secret: string): Promise<Asn1[] | undefined> {
  const type = oidOf(at(part, 0));
  if (type === OID.data) return childrenOf(readDer(bytesOf(at(part, 1, 0))));
  const info = at(part, 1, 0, 1);
  const encrypted = at(info, 2);
  if (type !== OID.encryptedData || !isContext(encrypted, 0)) return undefined;
  const plain = await decryptPbes2(at(info, 1), bytesOf(encrypted), secret);
  return plain === undefined ? undefined : childrenOf(readDer(plain));
}

async function readBag(each: Asn1, secret: string, contents: Contents): Promise<boolean> {
  const value = at(each, 1, 0);
  switch (oidOf(at(each, 0))) {
    case OID.certBag:
      contents.certificates.push(bytesOf(at(value, 1, 0)));
      return true;
    case OID.shroudedKeyBag: {
      const pkcs8 = await decryptPbes2(at(value, 0), bytesOf(at(value, 1)), secret);
      if (pkcs8 === undefined) return false;
      contents.keys.push(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }));
      return true;
    }
    default:
      return false;
  }
}
