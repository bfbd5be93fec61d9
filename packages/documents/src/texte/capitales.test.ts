import { estImprimable } from '@delib/pdf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enCapitales } from './capitales';

describe('a surname in capitals', () => {
  it.each([
    ['Évêque', 'ÉVÊQUE'],
    ['évêque', 'ÉVÊQUE'],
    ['Lœuvre-Æsir', 'LŒUVRE-ÆSIR'],
    ['de La Fontaine', 'DE LA FONTAINE'],
    ['N’Diaye', 'N’DIAYE'],
    ['Groß', 'GROSS'],
    ['ŉaba', 'ʼNABA'],
    ['oﬃcier', 'OFFICIER'],
    ['Nguyễn', 'NGUYỄN'],
    ['Iğdır', 'IĞDIR'],
    // Typed as letter and accent: one letter.
    ['Ele\u0301onore', 'ELÉONORE'],
    ['ÿ', 'Ÿ'],
    ['\u0390', '\u03aa\u0301'],
  ])('%s is posted %s', (nom, affiche) => {
    expect(enCapitales(nom)).toBe(affiche);
  });

  it('is stable, and never makes a letter that the fonts do not have of one that they have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (nom) => {
        const affiche = enCapitales(nom);
        expect(enCapitales(affiche)).toBe(affiche);
        if (estImprimable(nom.normalize('NFC'))) expect(estImprimable(affiche)).toBe(true);
      }),
    );
  });
});
