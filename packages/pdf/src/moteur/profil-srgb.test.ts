import { expect, it } from 'vitest';
import { profilSrgb } from './profil-srgb';

const profil = Buffer.from(profilSrgb());
/** What stands under a name of four letters. */
function lire(nom: string): Buffer {
  for (let ligne = 132; ligne < 132 + 12 * profil.readUInt32BE(128); ligne += 12) {
    if (profil.toString('latin1', ligne, ligne + 4) !== nom) continue;
    const debut = profil.readUInt32BE(ligne + 4);
    return profil.subarray(debut, debut + profil.readUInt32BE(ligne + 8));
  }
  throw new Error(`no ${nom}`);
}
const xyz = (nom: string) => [8, 12, 16].map((place) => lire(nom).readInt32BE(place) / 65_536);

it('red, green and blue together are white, and the file says its own size', () => {
  expect(profil.readUInt32BE(0)).toBe(profil.length);
  expect(profil.toString('latin1', 36, 40)).toBe('acsp');
  const somme = ['rXYZ', 'gXYZ', 'bXYZ'].map(xyz).reduce((a, b) => a.map((v, rang) => v + (b[rang] ?? 0)));
  for (const [rang, valeur] of xyz('wtpt').entries()) expect(somme[rang]).toBeCloseTo(valeur, 3);
});

it('a number and its light go together without a step, and white is all light', () => {
  const [g = 0, a = 0, b = 0, c = 0, d = 0] = [12, 16, 20, 24, 28].map(
    (p) => lire('gTRC').readInt32BE(p) / 65_536,
  );
  expect((a * d + b) ** g).toBeCloseTo(c * d, 4);
  expect((a + b) ** g).toBeCloseTo(1, 3);
});
