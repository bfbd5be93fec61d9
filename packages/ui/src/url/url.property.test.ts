import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Critere,
  ecrireCriteres,
  ecrireValeurs,
  lireCriteres,
  lireValeurs,
  type ValeursCriteres,
} from './criteres';
import { ecrireTri, lireTri } from './table';

const CRITERES: readonly Critere[] = [
  {
    id: 'etat',
    libelle: 'État',
    type: 'liste',
    parDefaut: ['130'],
    choix: ['110', '130', 'a,b%2C'].map((valeur) => ({ valeur, libelle: valeur })),
  },
  { id: 'jury', libelle: 'Jury', type: 'texte' },
  { id: 'specialite', libelle: 'Spécialité', type: 'texte', present: false },
  { id: 'nom', libelle: 'Nom', type: 'texte', present: false, personnel: true },
];

const texteCritere = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
const valeursCriteres: fc.Arbitrary<ValeursCriteres> = fc
  .record({
    etat: fc.option(fc.uniqueArray(fc.constantFrom('110', '130', 'a,b%2C')), { nil: undefined }),
    jury: texteCritere,
    specialite: texteCritere,
  })
  .map(({ etat, jury, specialite }) => ({
    ...(etat === undefined ? {} : { etat }),
    ...(jury === undefined ? {} : { jury: [jury] }),
    ...(specialite === undefined ? {} : { specialite: [specialite] }),
  }));

/** The parameters after a browser has written and read them. */
function parUneAdresse(parametres: Readonly<Record<string, string | null>>): Record<string, string> {
  const search = new URLSearchParams();
  for (const [nom, valeur] of Object.entries(parametres)) if (valeur !== null) search.set(nom, valeur);
  return Object.fromEntries(new URLSearchParams(search.toString()));
}

describe('a page can be reloaded, shared and gone back to', () => {
  test('criteria come back from the URL as they were', () => {
    fc.assert(
      fc.property(valeursCriteres, (valeurs) => {
        const relues = lireCriteres(CRITERES, parUneAdresse(ecrireCriteres(CRITERES, valeurs)));
        expect(relues).toEqual(valeurs);
      }),
    );
  });

  test('any values of one parameter come back, commas and percent signs included', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (valeurs) => {
        expect(lireValeurs(ecrireValeurs(valeurs))).toEqual(valeurs);
      }),
    );
  });

  test('a sort comes back, and an unknown column sorts nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('code', 'etat'), fc.boolean(), (colonne, descendant) => {
        const tri = { colonne, descendant };
        expect(lireTri(ecrireTri(tri), ['code', 'etat'])).toEqual(tri);
        expect(lireTri(ecrireTri(tri), ['autre'])).toBeNull();
      }),
    );
  });

  test('the default criteria need no parameter at all', () => {
    expect(parUneAdresse(ecrireCriteres(CRITERES, { etat: ['130'], jury: [] }))).toEqual({});
    expect(lireCriteres(CRITERES, {})).toEqual({ etat: ['130'], jury: [] });
  });

  test('clearing the default value is not the default', () => {
    const adresse = parUneAdresse(ecrireCriteres(CRITERES, { etat: [], jury: [] }));
    expect(adresse).toEqual({ c_etat: '' });
    expect(lireCriteres(CRITERES, adresse)).toEqual({ etat: [], jury: [] });
  });
});

describe('an address holds nothing it should not', () => {
  test('a candidate’s name never enters it, nor is it read from it', () => {
    const parametres = ecrireCriteres(CRITERES, { etat: ['130'], jury: [], nom: ['Durand'] });
    expect(JSON.stringify(parametres)).not.toContain('Durand');
    expect(lireCriteres(CRITERES, { criteres: 'nom', c_nom: 'Durand' })).toEqual({ nom: [] });
  });

  test('an unknown criterion or value of an old link is dropped', () => {
    expect(lireCriteres(CRITERES, { criteres: 'etat,inconnu', c_etat: '130,999' })).toEqual({
      etat: ['130'],
    });
  });
});
