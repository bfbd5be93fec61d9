import { contient } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { type ColonneDsfr, compareValeurs, texteCellule, valeursDistinctes } from './colonnes';
import { celluleCsv, tableEnCsv } from './csv';

interface Ligne {
  readonly nom: string;
  readonly moyenne: number | null;
}
const NOM: ColonneDsfr<Ligne> = { id: 'nom', titre: 'Nom', valeur: ({ nom }) => nom };
const MOYENNE: ColonneDsfr<Ligne> = { id: 'moyenne', titre: 'Moyenne', valeur: ({ moyenne }) => moyenne };

describe('what a table sorts and searches by', () => {
  test('names stand as French readers expect: É with E, 9 before 10', () => {
    expect(['Zola', 'Étienne', 'Dupont', 'étang', 'Eluard'].sort(compareValeurs)).toEqual([
      'Dupont',
      'Eluard',
      'étang',
      'Étienne',
      'Zola',
    ]);
    expect(['Jury 10', 'Jury 9'].sort(compareValeurs)).toEqual(['Jury 9', 'Jury 10']);
    expect([10, 9, 9.5].sort(compareValeurs)).toEqual([9, 9.5, 10]);
  });

  test('a search finds without accents nor case, its words in any order', () => {
    expect(contient('20112 Électrotechnique', 'electro 20112')).toBe(true);
    expect(contient('20112 Électrotechnique', 'électro 20113')).toBe(false);
  });

  test('a number is read with a comma, nothing is an empty text', () => {
    expect(texteCellule(MOYENNE, { nom: 'a', moyenne: 12.35 })).toBe('12,35');
    expect(texteCellule(MOYENNE, { nom: 'a', moyenne: null })).toBe('');
  });

  test('the choices of a filter are the values present, once each', () => {
    const lignes = [{ nom: 'Zoé' }, { nom: 'Ève' }, { nom: 'Zoé' }].map((l) => ({ ...l, moyenne: null }));
    expect(valeursDistinctes(NOM, lignes)).toEqual(['Ève', 'Zoé']);
  });
});

describe('the CSV of what is shown', () => {
  test('opens in a French spreadsheet as is', () => {
    expect(tableEnCsv([NOM, MOYENNE], [{ nom: 'Ève; "dite" Évita', moyenne: 9.5 }])).toBe(
      '\uFEFFNom;Moyenne\r\n"Ève; ""dite"" Évita";9,5\r\n',
    );
  });

  test.each(['=1+1', '+33', '@SUM(A1)', '-cmd|calc', '\t=1'])('%j is never run as a formula', (texte) => {
    expect(celluleCsv(texte).replace(/^"/, '')).toMatch(/^'/);
  });

  test('a negative number stays a number', () => {
    expect(celluleCsv('-3,5')).toBe('-3,5');
  });
});
