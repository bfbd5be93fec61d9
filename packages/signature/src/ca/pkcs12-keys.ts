import { createCipheriv, createDecipheriv, createHmac, hash, pbkdf2 as pbkdf2Callback } from 'node:crypto';
import { promisify } from 'node:util';
import { OID } from '../der/oids';
import { at, bytesOf, childrenOf, oidOf, smallIntegerOf } from '../der/read';
import { type Asn1, integer, nothing, octetString, oid, sequence } from '../der/write';

/**
 * How a PKCS#12 is locked by its secret. node-forge's PKCS#12 knows RSA keys only, hence this: PBES2
 * (PBKDF2-HMAC-SHA256, AES-256-CBC) for the contents and HMAC-SHA256 for the whole, as OpenSSL 3 writes.
 */

const pbkdf2 = promisify(pbkdf2Callback);

/**
 * Rounds for contents and MAC alike: a MAC with fewer rounds than the encryption would be the door
 * through which to try secrets.
 */
export const ROUNDS = 100_000;

/** Rounds beyond which a file is refused rather than waited for. */
const MAX_ROUNDS = 5_000_000;

/** Gives so many random bytes. */
export type Aleatoire = (taille: number) => Uint8Array;

/** Encrypts bytes under a secret; gives the AlgorithmIdentifier to write beside them. */
export async function encryptPbes2(
  plain: Uint8Array,
  secret: string,
  aleatoire: Aleatoire,
): Promise<{ algorithm: Asn1; encrypted: Uint8Array }> {
  const salt = aleatoire(16);
  const iv = aleatoire(16);
  const key = await pbkdf2(secret, salt, ROUNDS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const kdf = sequence(octetString(salt), integer(ROUNDS), sequence(oid(OID.hmacSha256), nothing()));
  return {
    algorithm: sequence(
      oid(OID.pbes2),
      sequence(sequence(oid(OID.pbkdf2), kdf), sequence(oid(OID.aes256Cbc), octetString(iv))),
    ),
    encrypted: new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final()])),
  };
}

/** Decrypts what `encryptPbes2` (or OpenSSL 3) wrote; undefined for another scheme or a wrong secret. */
export async function decryptPbes2(
  algorithm: Asn1 | undefined,
  encrypted: Uint8Array,
  secret: string,
): Promise<Uint8Array | undefined> {
  const kdf = at(algorithm, 1, 0);
  const cipher = at(algorithm, 1, 1);
  // keyLength is optional and stands before the pseudo-random function (RFC 8018 appendix A.2).
  const prf = childrenOf(at(kdf, 1)).at(-1);
  const rounds = smallIntegerOf(at(kdf, 1, 1)) ?? 0;
  const known =
    oidOf(at(algorithm, 0)) === OID.pbes2 &&
    oidOf(at(kdf, 0)) === OID.pbkdf2 &&
    oidOf(at(prf, 0)) === OID.hmacSha256 &&
    oidOf(at(cipher, 0)) === OID.aes256Cbc;
  if (!known || rounds < 1 || rounds > MAX_ROUNDS) return undefined;
  const key = await pbkdf2(secret, bytesOf(at(kdf, 1, 0)), rounds, 32, 'sha256');
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, bytesOf(at(cipher, 1)));
    return new Uint8Array(Buffer.concat([decipher.update(encrypted), decipher.final()]));
  } catch {
    return undefined;
  }
}

/** Repeats bytes up to a multiple of SHA-256's 64-byte block. */
function fillBlocks(bytes: Uint8Array): Buffer {
  const size = Math.ceil(bytes.length / 64) * 64;
  return Buffer.alloc(size, bytes);
}

/** Key of the MAC (RFC 7292 appendix B.2, id 3, SHA-256): one block is enough for 32 bytes. */
function macKey(secret: string, salt: Uint8Array, rounds: number): Buffer {
  const password = Buffer.from(`${secret}\0`, 'utf16le').swap16();
  let block = Buffer.concat([Buffer.alloc(64, 3), fillBlocks(salt), fillBlocks(password)]);
  for (let round = 0; round < rounds; round += 1) block = hash('sha256', block, 'buffer');
  return block;
}

/** HMAC-SHA256 over the authenticated safe; undefined when the rounds are out of reason. */
export function pkcs12Mac(
  content: Uint8Array,
  secret: string,
  salt: Uint8Array,
  rounds: number,
): Uint8Array | undefined {
  if (rounds < 1 || rounds > MAX_ROUNDS || salt.length === 0) return undefined;
  return new Uint8Array(
    createHmac('sha256', macKey(secret, salt, rounds))
      .update(content)
      .digest(),
  );
}
