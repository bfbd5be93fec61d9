import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCsv } from './csv';

/** A reader of its own, by RFC 4180 with « ; ». */
function readCsv(texte: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 1; i < texte.length; i += 1) {
    const char = texte[i];
    if (quoted && char === '"' && texte[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (char === '"') quoted = !quoted;
    else if (!quoted && char === ';') {
      row.push(cell);
      cell = '';
    } else if (!quoted && char === '\r' && texte[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i += 1;
    } else cell += char;
  }
  return rows;
}

it('gives back every cell as it was, an apostrophe apart, and never a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { maxLength: 20 }),
      (lignes) => {
        const colonnes = [
          { titre: 'a', cellule: ([a]: [string, string]) => a },
          { titre: 'b', cellule: ([, b]: [string, string]) => b },
        ];
        const rows = readCsv(writeCsv(colonnes, lignes)).slice(1);
        expect(rows).toHaveLength(lignes.length);
        rows.forEach((row, index) => {
          expect(row).toHaveLength(2);
          row.forEach((cell, column) => {
            const original = lignes[index]?.[column];
            expect([original, `'${original}`]).toContain(cell);
            if (/^\s*[=+\-@]/.test(cell)) expect(cell).toMatch(/^-?\d+(,\d+)?$/);
          });
        });
      },
    ),
  );
});
