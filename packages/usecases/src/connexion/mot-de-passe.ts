import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hash = promisify(argon2);

/** 6-confiance: t=1, m=47104 KiB, p=1 or stronger. Kept in each digest, so that they can grow. */
const PARAMETERS = { memory: 47_104, passes: 1, parallelism: 1 };
const TAG_LENGTH = 32;

/** The argon2id digest of a password, in the usual PHC text form. */
export async function hacherMotDePasse(
  motDePasse: string,
  sel: Uint8Array = randomBytes(16),
): Promise<string> {
  return composerEmpreinte(sel, await compute(motDePasse, sel, PARAMETERS, TAG_LENGTH));
}

/** What today's digests are computed with, as `node:crypto` takes it. */
export const PARAMETRES_ARGON2 = { ...PARAMETERS, tagLength: TAG_LENGTH } as const;

/** The PHC text of a digest computed with {@link PARAMETRES_ARGON2}. */
export function composerEmpreinte(sel: Uint8Array, tag: Uint8Array): string {
  const { memory, passes, parallelism } = PARAMETERS;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(sel)}$${base64(tag)}`;
}

const FORME = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/**
 * Is this the password? Takes the same time whether the login exists or not: with `null` it works on a decoy.
 * @param empreinte what {@link hacherMotDePasse} gave, or `null` for an unknown login
 */
export async function verifierMotDePasse(motDePasse: string, empreinte: string | null): Promise<boolean> {
  const parts = FORME.exec(empreinte ?? DECOY);
  if (!parts) throw new Error('unreadable password digest in the database');
  const [, memory, passes, parallelism, salt, tag] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const expected = Buffer.from(tag, 'base64');
  const actual = await compute(
    motDePasse,
    Buffer.from(salt, 'base64'),
    { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    expected.length,
  );
  return timingSafeEqual(actual, expected) && empreinte !== null;
}

/** A digest of nothing, with today's parameters: the work for an unknown login. */
const DECOY = `$argon2id$v=19$m=${PARAMETERS.memory},t=${PARAMETERS.passes},p=${PARAMETERS.parallelism}$${base64(new Uint8Array(16))}$${base64(new Uint8Array(TAG_LENGTH))}`;

function compute(
  message: string,
  nonce: Uint8Array,
  parameters: typeof PARAMETERS,
  tagLength: number,
): Promise<Buffer> {
  return hash('argon2id', {
    message: message.normalize('NFC'),
    nonce,
    ...parameters,
    tagLength,
  }) as Promise<Buffer>;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
