import { expect, it } from 'vitest';
import { hacherMotDePasse, verifierMotDePasse } from './mot-de-passe';

const SEL = new Uint8Array(16).fill(7);

/** Argon2id of « acdeFGHJkm47 » with this salt, 46 MiB, one pass, one lane: as `crypto.argon2Sync` of Node 24.9 computes it. */
const TAG = 'djHHBagSC3aJNa/37eUwHaMpFhDSAdzqdO+LRMJrHNc=';

it('a digest is argon2id with the strength asked for, as another implementation computes it too', async () => {
  const empreinte = await hacherMotDePasse('acdeFGHJkm47', SEL);
  const [, algorithme, version, parametres, sel, tag] = empreinte.split('$');
  expect([algorithme, version, parametres]).toEqual(['argon2id', 'v=19', 'm=47104,t=1,p=1']);
  expect(Buffer.from(sel ?? '', 'base64')).toEqual(Buffer.from(SEL));
  expect(Buffer.from(tag ?? '', 'base64').toString('base64')).toBe(TAG);
});

it('a password is itself only, however its accents were typed, and each digest has a salt of its own', async () => {
  const empreinte = await hacherMotDePasse('été');
  expect(await verifierMotDePasse('été'.normalize('NFD'), empreinte)).toBe(true);
  expect(await verifierMotDePasse('ete', empreinte)).toBe(false);
  expect(await hacherMotDePasse('été')).not.toBe(empreinte);
});

it('of an unknown login no password is right', async () => {
  expect(await verifierMotDePasse('', null)).toBe(false);
  expect(await verifierMotDePasse('acdeFGHJkm47', null)).toBe(false);
});

it('an unreadable digest is a bug, and throws', async () => {
  await expect(verifierMotDePasse('x', 'not a digest')).rejects.toThrow();
});
