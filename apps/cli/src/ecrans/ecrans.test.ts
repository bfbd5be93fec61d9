import { AIDES_CENTRE, AIDES_PORTAIL } from '@delib/francais';
import { describe, expect, test } from 'vitest';
import { tousLesEcrans } from './ecrans';
import { sommaire } from './sommaire';

const ecrans = tousLesEcrans();

describe('the screens that are looked at', () => {
  test('are every page of both apps, each under a name of its own', () => {
    const adresses = (app: string) => [
      ...new Set(ecrans.filter((each) => each.app === app).map(({ adresse }) => adresse)),
    ];
    expect(adresses('centre').sort()).toEqual(Object.keys(AIDES_CENTRE).sort());
    expect(adresses('jury-portal').sort()).toEqual(Object.keys(AIDES_PORTAIL).sort());
    expect(new Set(ecrans.map(({ nom }) => nom)).size).toBe(ecrans.length);
  });

  test('kept, are about thirty', () => {
    const gardes = ecrans.filter(({ garde }) => garde);
    expect(gardes.length).toBeGreaterThan(25);
    expect(gardes.length).toBeLessThan(40);
  });

  test('each has its line in the index, with the four pictures and what the help says of it', () => {
    const [premier] = ecrans.filter(({ garde, adresse }) => garde && adresse === '/tenue');
    if (!premier) throw new Error('the sitting is not kept');
    const texte = sommaire([{ ...premier, titre: 'Tenue' }], []);
    expect(texte).toContain(AIDES_PORTAIL['/tenue']?.but);
    for (const variante of ['clair-1280', 'clair-320', 'sombre-1280', 'sombre-320']) {
      expect(texte).toContain(`(jury-tenue-${variante}.webp)`);
    }
  });
});
