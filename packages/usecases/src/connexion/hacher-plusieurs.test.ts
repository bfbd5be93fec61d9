import { expect, it } from 'vitest';
import { hacherPlusieurs } from './hacher-plusieurs';
import { hacherMotDePasse, verifierMotDePasse } from './mot-de-passe';

it('digests made on threads are those made one by one, in their order', async () => {
  const demandes = ['acdeFGHJkm47', 'été', 'x'].map((motDePasse, rang) => ({
    motDePasse,
    sel: new Uint8Array(16).fill(rang),
  }));
  const empreintes = await hacherPlusieurs(demandes, 2);
  for (const [rang, { motDePasse, sel }] of demandes.entries()) {
    expect(empreintes[rang]).toBe(await hacherMotDePasse(motDePasse, sel));
    expect(await verifierMotDePasse(motDePasse, empreintes[rang] ?? '')).toBe(true);
  }
  expect(await hacherPlusieurs([], 2)).toEqual([]);
});
