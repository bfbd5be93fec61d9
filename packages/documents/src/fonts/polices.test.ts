import { readFile } from 'node:fs/promises';
import { Font } from '@react-pdf/renderer';
import { describe, expect, it } from 'vitest';
import { estImprimable } from '../texte/imprimable';
import { moduleOfFont, POLICES_EMBARQUEES } from './embarquer';
import { registerPolices } from './polices';

interface Fonte {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

async function fonte(fontFamily: string, fontWeight: number): Promise<Fonte> {
  registerPolices();
  await Font.load({ fontFamily, fontWeight });
  const source = Font.getFont({ fontFamily, fontWeight }) as unknown as { data: Fonte };
  return source.data;
}

describe('the fonts of the documents', () => {
  it.each(POLICES_EMBARQUEES)('carries %s in the code as the file is', async (file, module) => {
    const bytes = await readFile(new URL(`../../fonts/${file}`, import.meta.url));
    const written = await readFile(new URL(`embarquees/${module}`, import.meta.url), 'utf8');
    expect(written).toBe(moduleOfFont(file, bytes));
  });

  it.each([400, 700])('has a glyph at weight %i for every character that is let through', async (weight) => {
    const stack = [await fonte('Marianne', weight), await fonte('Noto Sans', weight)];
    const missing: string[] = [];
    for (let codePoint = 0x20; codePoint <= 0xffff; codePoint += 1) {
      const char = String.fromCodePoint(codePoint);
      if (!estImprimable(char)) continue;
      if (!stack.some((font) => font.hasGlyphForCodePoint(codePoint))) missing.push(codePoint.toString(16));
    }
    expect(missing).toEqual([]);
  });

  it('has the narrow no-break space, which Marianne lacks', async () => {
    expect((await fonte('Marianne', 400)).hasGlyphForCodePoint(0x202f)).toBe(false);
    expect((await fonte('Noto Sans', 400)).hasGlyphForCodePoint(0x202f)).toBe(true);
  });
});
