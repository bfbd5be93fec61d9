import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resultat, Resultats } from '../resultat';
import { placeDansLeJury } from './place';

const un = (resultat: Resultat): Resultats => ({ E1: resultat });
const note = (centiemes: number): Resultats => un({ nature: 'note', note: centiemes });
const JURY = [1200, 800, 1200, 1450, 950, 1100].map(note);

describe('The place of a note in the jury', () => {
  it('counts the better notes; equal ones share their rank', () => {
    const place = (centiemes: number) => {
      const { rang, memeRang, nombre } = placeDansLeJury('E1', note(centiemes), JURY) ?? {};
      return [rang, memeRang, nombre];
    };
    expect([1450, 1200, 1100, 950, 800].map(place)).toEqual([
      [1, 1, 6],
      [2, 2, 6],
      [4, 1, 6],
      [5, 1, 6],
      [6, 1, 6],
    ]);
  });

  it('stands beside the median and the quartiles, exact', () => {
    expect(placeDansLeJury('E1', note(1200), JURY)).toMatchObject({
      mediane: { total: 2300, coefficients: 2 },
      premierQuartile: 950,
      troisiemeQuartile: 1200,
    });
  });

  it('is not told of fewer than five notes of this session', () => {
    const benefice = un({ nature: 'benefice', note: 1000 });
    const quatre = [...JURY.slice(0, 4), benefice, un({ nature: 'absent' }), {}];
    expect(placeDansLeJury('E1', note(1200), quatre)).toBeNull();
    expect(placeDansLeJury('E1', note(1200), [...quatre, note(900)])?.nombre).toBe(5);
  });

  it('has no rank for a mark kept from another session, nor for an absence', () => {
    for (const resultat of [
      { nature: 'benefice', note: 1450 },
      { nature: 'absent' },
    ] as const satisfies Resultat[]) {
      expect(placeDansLeJury('E1', un(resultat), JURY)).toMatchObject({ rang: null, nombre: 6 });
    }
  });

  it('ranks any jury from 1, without a gap but for those who share a rank', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 60 }),
        (demiPoints) => {
          const jury = demiPoints.map((demi) => note(demi * 50));
          const places = jury.map((siens) => placeDansLeJury('E1', siens, jury));
          const tries = places.map((place) => place?.rang ?? 0).sort((a, b) => a - b);
          expect(tries[0]).toBe(1);
          for (const place of places) {
            const { rang = null, memeRang = 0 } = place ?? {};
            expect(tries.filter((each) => each === rang)).toHaveLength(memeRang);
            expect(tries.filter((each) => rang !== null && each < rang)).toHaveLength((rang ?? 0) - 1);
          }
        },
      ),
    );
  });
});
