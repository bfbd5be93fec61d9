import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { CHASSE_FIXE, chargerPolice, registerPolices, TEXTE } from '../fonts/polices';
import { creerComposeur } from './composer';
import type { FontkitFont } from './fontkit';

const polices: FontkitFont[] = [];
beforeAll(async () => {
  await registerPolices();
  for (const fontFamily of new Set([...TEXTE, ...CHASSE_FIXE])) {
    for (const fontWeight of [400, 700]) {
      polices.push(await chargerPolice(fontFamily, fontWeight));
    }
  }
});

/** Letters of names, figures, French marks, letters with marks that no letter of one code holds, what makes ligatures (fi, ffl), fractions and arrows in some fonts. */
const LETTRES = [
  ...'AÀVTWYOÉÈÇŒLÆaâàbcdeéèfghijkllmnoœpqrstuvwxyz0123456789 ,.;:!?’«»/()-–—=><+°%€ffiflct\u00a0\u202f',
  ...['M\u0304', 'i\u030a', 'ɛ\u0303\u0301'],
];

it.each([[[]], [['tnum']]])(
  'a run is what fontkit makes of it, letter by letter and pair by pair (%j)',
  (features) => {
    const composeurs = polices.map((police) => ({ police, composer: creerComposeur(police, features) }));
    const texte = fc
      .array(fc.constantFrom(...LETTRES), { minLength: 1, maxLength: 24 })
      .map((lettres) => lettres.join(''));
    fc.assert(
      fc.property(texte, (valeur) => {
        for (const { police, composer } of composeurs) {
          const { glyphs, positions } = police.layout(valeur, features);
          const { glyphes, avances } = composer(valeur);
          expect(glyphes.map(({ id }) => id)).toEqual(glyphs.map(({ id }) => id));
          expect(avances).toEqual(positions.map(({ xAdvance }) => xAdvance));
        }
      }),
      { numRuns: 400 },
    );
  },
);

it('every pair of the letters above is known after one meeting: fontkit is asked no more', () => {
  for (const police of polices) {
    let demandes = 0;
    const comptee: FontkitFont = {
      ...{ unitsPerEm: police.unitsPerEm },
      layout: (texte: string, features?: readonly string[]) => {
        demandes += 1;
        return police.layout(texte, features);
      },
    } as FontkitFont;
    const composer = creerComposeur(comptee, []);
    composer('12,35 MARTIN');
    const apres = demandes;
    composer('MARTIN 12,35');
    composer('12,35 MARTIN');
    // « N », « 1 » after a space and « 5 » at an end were met, « N 1 » was not.
    expect(demandes - apres).toBeLessThanOrEqual(2);
  }
});
