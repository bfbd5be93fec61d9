import { describe, expect, it } from 'vitest';
import { lirePolice, NOMS_DE_POLICES } from './fichiers';
import { estImprimable } from './imprimable';
import { chargerPolice, couperMot, registerPolices } from './polices';
import { deballerWoff } from './woff';

async function fonte(fontFamily: string, fontWeight: number) {
  await registerPolices();
  return chargerPolice(fontFamily, fontWeight);
}

describe('the fonts of the documents', () => {
  it.each([400, 500, 700])(
    'has a glyph at weight %i for every character that is let through',
    async (weight) => {
      const stack = [await fonte('Marianne', weight), await fonte('Noto Sans', weight)];
      const missing: string[] = [];
      for (let codePoint = 0x20; codePoint <= 0x1ffff; codePoint += 1) {
        const char = String.fromCodePoint(codePoint);
        if (!estImprimable(char)) continue;
        if (!stack.some((font) => font.hasGlyphForCodePoint(codePoint))) missing.push(codePoint.toString(16));
      }
      expect(missing).toEqual([]);
    },
  );

  it('a name too long for its column ends a line at its own hyphens before it is given another', () => {
    expect(couperMot('Jean-Paul', 13)).toEqual(['Jean-Paul']);
    expect(couperMot('Chantefeuille-Croquegenêt', 14)).toEqual(['Chantefeuille-', '', 'Croquegenêt']);
    expect(couperMot('RAKOTOARIMANANA-ROC', 10)).toEqual(['RAKOTOARIM', 'ANANA-', '', 'ROC']);
  });

  it('has the narrow no-break space, which Marianne lacks', async () => {
    expect((await fonte('Marianne', 400)).hasGlyphForCodePoint(0x202f)).toBe(false);
    expect((await fonte('Noto Sans', 400)).hasGlyphForCodePoint(0x202f)).toBe(true);
  });

  it('are plain fonts once unwrapped: every table where the directory says, with the sum it had', () => {
    for (const file of NOMS_DE_POLICES) {
      const sfnt = Buffer.from(deballerWoff(lirePolice(file)));
      expect(['OTTO', '\0\u0001\0\0']).toContain(sfnt.toString('latin1', 0, 4));
      for (let rang = 0; rang < sfnt.readUInt16BE(4); rang += 1) {
        const entree = 12 + 16 * rang;
        // The sum of `head` is taken without a field of its own.
        if (sfnt.toString('latin1', entree, entree + 4) === 'head') continue;
        const [debut, longueur] = [sfnt.readUInt32BE(entree + 8), sfnt.readUInt32BE(entree + 12)];
        const table = Buffer.concat([sfnt.subarray(debut, debut + longueur), Buffer.alloc(-longueur & 3)]);
        let somme = 0;
        for (let place = 0; place < table.length; place += 4)
          somme = (somme + table.readUInt32BE(place)) >>> 0;
        expect(somme, file).toBe(sfnt.readUInt32BE(entree + 4));
      }
    }
  });

  it('of which a file is cut short is a bug, and throws', () => {
    const bytes = lirePolice('Marianne-Regular');
    expect(() => deballerWoff(bytes.subarray(0, 20_000))).toThrow();
  });
});
