import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIO_SISR } from '../test-support/sio-sisr';
import {
  direPas,
  direPasAPas,
  estSurLePas,
  noteSuivante,
  notesProches,
  PAS_POSSIBLES,
  plusPetiteNote,
} from './pas-des-notes';
import { ecrireReglementStocke, lireReglementStocke } from './reglement';

const pas = fc.constantFrom(...PAS_POSSIBLES);
const note = fc.integer({ min: 0, max: 2000 });

describe('The step of marks', () => {
  it('is a half point in the words of the arrêté of 24 July 1997', () => {
    expect(direPas(50)).toBe('en points entiers ou en demi-points');
    expect([100, 50, 25, 10, 1].map(direPasAPas)).toEqual([
      'de point en point',
      'de demi-point en demi-point',
      'de quart de point en quart de point',
      'par pas de 0,1 point',
      'deux décimales au plus',
    ]);
  });
  it.each([
    [1200, true],
    [1250, true],
    [1225, false],
    [1, false],
    [0, true],
    [2000, true],
  ])('of half points has %i hundredths: %s', (valeur, attendu) => {
    expect(estSurLePas(50, valeur)).toBe(attendu);
  });
  it('names the marks beside one that is off it, and the least above one', () => {
    expect(notesProches(50, 1235)).toEqual([1200, 1250]);
    expect(notesProches(50, 1999)).toEqual([1950, 2000]);
    expect([800, 810, 1999, 2000].map((n) => noteSuivante(50, n))).toEqual([850, 850, 2000, null]);
  });
  it('whatever it is: the least mark that passes is on it, passes, and the one before does not', () => {
    fc.assert(
      fc.property(pas, note, note, (un, barre, min) => {
        const least = plusPetiteNote(un, min, (n) => n >= barre);
        expect(least).not.toBeNull();
        const found = least ?? 0;
        expect(estSurLePas(un, found)).toBe(true);
        expect(found).toBeGreaterThanOrEqual(Math.max(barre, min));
        expect(found - un).toBeLessThan(Math.max(barre, min));
      }),
    );
  });
});

describe('A version of a règlement as it is stored', () => {
  it('from before it could say its step has half points', () => {
    const { pasDesNotes: _, ...ancienne } = SIO_SISR;
    expect(lireReglementStocke(ancienne)).toEqual(SIO_SISR);
  });
  it('with half points is stored as before: its file imported again is no other version', () => {
    const { pasDesNotes: _, ...ancienne } = SIO_SISR;
    expect(ecrireReglementStocke(SIO_SISR)).toEqual(ancienne);
  });
  it('reads back with any step', () => {
    fc.assert(
      fc.property(pas, (pasDesNotes) => {
        const reglement = { ...SIO_SISR, pasDesNotes };
        expect(lireReglementStocke(ecrireReglementStocke(reglement))).toEqual(reglement);
      }),
    );
  });
});
