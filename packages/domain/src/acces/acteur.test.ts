import { describe, expect, it } from 'vitest';
import { ACTEURS } from '../test-support/jury';
import { estDansLePerimetre, formatNom } from './acteur';

const JURY = { id: 'jury-20112', centreId: 'C1', academieId: 'A1' };
const AUTRE_JURY = { ...JURY, id: 'jury-20113' };
const AUTRE_CENTRE = { id: 'jury-30001', centreId: 'C2', academieId: 'A1' };
const AUTRE_ACADEMIE = { ...JURY, academieId: 'A2' };

describe('What each role may see at all', () => {
  it.each([
    ['president', [true, false, false, false]],
    ['vice_president', [true, false, false, false]],
    ['chef_de_centre', [true, true, false, false]],
    ['gestionnaire', [true, true, true, false]],
    ['rssi', [false, false, false, false]],
  ] as const)('%s: own jury, same centre, same académie, another académie', (role, seen) => {
    const jurys = [JURY, AUTRE_JURY, AUTRE_CENTRE, AUTRE_ACADEMIE];
    expect(jurys.map((jury) => estDansLePerimetre(ACTEURS[role], jury))).toEqual(seen);
  });
  it('a person is named « prénom nom »', () => {
    expect(formatNom(ACTEURS.president)).toBe('Camille Durand');
  });
});
