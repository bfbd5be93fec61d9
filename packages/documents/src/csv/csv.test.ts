import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv';

const COLONNES = [
  { titre: 'Nom', cellule: ({ nom }: { nom: string; moyenne: number | null }) => nom },
  { titre: 'Moyenne', cellule: ({ moyenne }: { nom: string; moyenne: number | null }) => moyenne },
];

describe('a CSV file for French spreadsheets', () => {
  it('is UTF-8 with BOM, « ; » between cells, CRLF after every row, comma in numbers', () => {
    expect(
      writeCsv(COLONNES, [
        { nom: 'ÉTIENNE', moyenne: 12.35 },
        { nom: 'ROC', moyenne: null },
      ]),
    ).toBe('\ufeffNom;Moyenne\r\nÉTIENNE;12,35\r\nROC;\r\n');
  });

  it('of a rehearsal says ESSAI first on each row, and of the exam has no such column', () => {
    const lignes = [
      { nom: 'ROC', moyenne: 1 },
      { nom: 'ÈVE', moyenne: 2 },
    ];
    expect(writeCsv(COLONNES, lignes, true)).toBe(
      '\ufeffMention;Nom;Moyenne\r\nESSAI;ROC;1\r\nESSAI;ÈVE;2\r\n',
    );
    // Two sessions in one list: each row is what it is.
    expect(writeCsv(COLONNES, lignes, ({ nom }) => nom === 'ROC')).toContain('ESSAI;ROC;1\r\n;ÈVE;2\r\n');
    expect(writeCsv(COLONNES, lignes, false)).toBe(writeCsv(COLONNES, lignes));
  });

  it('quotes what would break a row', () => {
    expect(writeCsv(COLONNES, [{ nom: 'a;b "c"\nd', moyenne: 1 }])).toContain('"a;b ""c""\nd";1\r\n');
  });

  it.each(['=1+1', '+33 1', '-cmd', '@SUM(A1)', ' =1+1', '\t=1'])(
    'never lets « %s » become a formula',
    (nom) => {
      const [, row = ''] = writeCsv(COLONNES, [{ nom, moyenne: 1 }]).split('\r\n');
      expect(row.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves a negative number a number', () => {
    expect(writeCsv([{ titre: 'x', cellule: (valeur: string) => valeur }], ['-1,50'])).toContain(
      '\r\n-1,50\r\n',
    );
  });

  it('says its columns even without a row', () => {
    expect(writeCsv(COLONNES, [])).toBe('\ufeffNom;Moyenne\r\n');
  });
});
