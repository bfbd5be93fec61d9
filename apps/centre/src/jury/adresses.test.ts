import { describe, expect, it } from 'vitest';
import { adresseJurysA, adresseVueDetaillee } from './adresses';

describe('A number of jurys per état leads to those jurys', () => {
  it('of the sessions and of the période that were counted', () => {
    const lien = adresseVueDetaillee('ouvrir_deliberations', '105', {
      sessions: ['2025', '2026'],
      periodeId: 'p-1',
    });
    const { pathname, searchParams } = new URL(lien, 'http://centre.exemple.fr');
    expect(pathname).toBe('/academie/ouverture');
    expect(Object.fromEntries(searchParams)).toEqual({
      vue: 'detaillee',
      c_etat: '105',
      c_session: '2025,2026',
      c_periode: 'p-1',
    });
  });
  it('of the latest session where nothing else was said', () => {
    expect(adresseJurysA('200')).toBe('/avant-2nd-groupe/ouvrir-2nd-groupe?vue=detaillee&c_etat=200');
  });
});
