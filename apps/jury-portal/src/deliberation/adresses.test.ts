import { describe, expect, test } from 'vitest';
import { adresseFiche, adresseGrille, lireAdresse } from './adresses';

describe('what an address of the deliberation names', () => {
  test.each(['20101001', 'A/B', '50 %', 'é?#'])(
    'the sheet of « %s » is found again by its address',
    (numero) => {
      const { pathname, search } = new URL(adresseFiche(numero, '?tri=numero'), 'https://portail.test');
      expect(lireAdresse(pathname)).toEqual({ ecran: 'fiche', numeroAnonymat: numero });
      expect(search).toBe('?tri=numero');
    },
  );

  test('the grid, whatever its criteria', () => {
    const { pathname } = new URL(adresseGrille('?q=12'), 'https://portail.test');
    expect(lireAdresse(pathname)).toEqual({ ecran: 'grille' });
  });

  test('a malformed escape is the sheet of nobody', () => {
    expect(lireAdresse('/deliberation/%E0%A4')).toEqual({ ecran: 'fiche', numeroAnonymat: '' });
  });

  test.each(['/', '/pv', '/deliberations', '/deliberation/', '/deliberation/1/2', '/documents/deliberation'])(
    '%s is another place',
    (pathname) => expect(lireAdresse(pathname)).toBeNull(),
  );
});
