import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FaitsRythme, finDuCentre, minutesEntre, prevoirFin } from './rythme';

const DEBUT = Date.UTC(2026, 5, 22, 7, 0, 0);
const MINUTE = 60_000;

/** The moments of validations, after intervals in minutes. */
function apres(...minutes: readonly number[]): Date[] {
  const moments = [DEBUT];
  for (const each of minutes) moments.push((moments.at(-1) ?? DEBUT) + each * MINUTE);
  return moments.map((quand) => new Date(quand));
}

function faits(validations: readonly Date[], reste = 10): FaitsRythme {
  return { moment: 'deliberation', reste, validations };
}

const a = (minutes: number) => new Date(DEBUT + minutes * MINUTE);

describe('When a jury will have validated its decisions', () => {
  it('is what is left times the median interval between its validations, from now', () => {
    const prevue = prevoirFin(faits(apres(1, 2, 2, 3, 9)), a(18));
    expect(prevue).toEqual({
      fin: 'prevue',
      reste: 10,
      doubleMediane: 4 * MINUTE,
      minutes: 20,
      vers: a(38),
      enPauseDepuis: null,
    });
  });
  it('takes the middle between two values whole, and rounds up to the minute', () => {
    const prevue = prevoirFin(faits(apres(1, 1, 1, 2, 2, 2), 3), a(10));
    expect(prevue).toMatchObject({ doubleMediane: 3 * MINUTE, minutes: 5, vers: a(15) });
  });
  it('leaves pauses out: lunch is not the pace of a jury', () => {
    const sans = prevoirFin(faits(apres(2, 2, 2, 2, 2)), a(11));
    const avec = prevoirFin(faits(apres(2, 2, 2, 75, 2, 2)), a(86));
    expect(avec).toMatchObject({ doubleMediane: 4 * MINUTE });
    expect(sans).toMatchObject({ doubleMediane: 4 * MINUTE });
  });
  it('fifteen minutes are work, a millisecond more is a pause', () => {
    expect(prevoirFin(faits(apres(15, 15, 15, 15, 15)), a(76)).fin).toBe('prevue');
    const long = 15 + 1 / MINUTE;
    expect(prevoirFin(faits(apres(long, long, long, long, long)), a(76))).toEqual({
      fin: 'inconnue',
      reste: 10,
      intervalles: 0,
    });
  });
  it('is not said before five intervals', () => {
    expect(prevoirFin(faits(apres(2, 2, 2, 2)), a(9))).toMatchObject({ fin: 'inconnue', intervalles: 4 });
    expect(prevoirFin(faits([]), a(9))).toMatchObject({ fin: 'inconnue', intervalles: 0 });
  });
  it('counts candidates validated in one act as one validation', () => {
    const clairs = Array.from({ length: 30 }, () => new Date(DEBUT));
    expect(prevoirFin(faits(clairs), a(1))).toMatchObject({ fin: 'inconnue', intervalles: 0 });
    const ensuite = apres(4, 4, 4, 4, 4);
    expect(prevoirFin(faits([...clairs, ...ensuite]), a(21))).toMatchObject({ doubleMediane: 8 * MINUTE });
  });
  it('is the pace of the last twenty intervals: a morning of easy cases no longer weighs', () => {
    const lents = Array.from({ length: 20 }, () => 6);
    const rapides = Array.from({ length: 40 }, () => 1);
    expect(prevoirFin(faits(apres(...rapides, ...lents)), a(161))).toMatchObject({
      doubleMediane: 12 * MINUTE,
    });
  });
  it('says since when the jury pauses, and counts from now', () => {
    const prevue = prevoirFin(faits(apres(2, 2, 2, 2, 2), 5), a(40));
    expect(prevue).toMatchObject({ enPauseDepuis: a(10), vers: a(50) });
  });
  it('of a jury that is not open, or has nothing left, is no hour', () => {
    expect(prevoirFin({ ...faits([]), moment: 'avant' }, a(0))).toEqual({ fin: 'a_ouvrir' });
    expect(prevoirFin(faits(apres(2, 2, 2, 2, 2), 0), a(11))).toEqual({ fin: 'validee' });
    expect(prevoirFin({ ...faits([], 3), moment: 'apres' }, a(0))).toEqual({ fin: 'validee' });
  });
  it('never depends on the order of the moments, and is a whole minute that more candidates never bring closer', () => {
    const intervalles = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 5, maxLength: 40 });
    const combien = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(intervalles, combien, (minutes, reste) => {
        const validations = apres(...minutes);
        const un = prevoirFin(faits(validations, reste), a(600));
        expect(prevoirFin(faits(validations.toReversed(), reste), a(600))).toEqual(un);
        const plus = prevoirFin(faits(validations, reste + 1), a(600));
        if (un.fin !== 'prevue' || plus.fin !== 'prevue') throw new Error('five intervals are enough');
        expect(Number.isInteger(un.minutes)).toBe(true);
        // Rounded up, and by less than a minute.
        expect(2 * MINUTE * un.minutes).toBeGreaterThanOrEqual(reste * un.doubleMediane);
        expect(2 * MINUTE * (un.minutes - 1)).toBeLessThan(reste * un.doubleMediane);
        expect(plus.minutes).toBeGreaterThanOrEqual(un.minutes);
      }),
    );
  });
});

describe('When a centre will have finished', () => {
  const jury = (code: string, validations: readonly Date[], reste: number) => ({
    code,
    prevue: prevoirFin(faits(validations, reste), a(30)),
  });
  const rapide = jury('20101', apres(1, 1, 1, 1, 1), 5);
  const lent = jury('20102', apres(5, 5, 5, 5, 5), 4);
  const muet = jury('20103', [], 40);
  const fini = jury('20104', [], 0);

  it('is when its last jury will, which is named with what it is late by', () => {
    const fin = finDuCentre([rapide, lent, fini]);
    expect(fin).toMatchObject({ vers: a(50), derniers: [{ code: '20102' }], ecart: 15, inconnus: [] });
  });
  it('names who cannot be counted yet', () => {
    expect(finDuCentre([rapide, muet])).toMatchObject({
      vers: a(35),
      ecart: null,
      inconnus: [{ code: '20103' }],
    });
    expect(finDuCentre([muet])).toMatchObject({ vers: null, derniers: [], inconnus: [{ code: '20103' }] });
    expect(finDuCentre([])).toEqual({ vers: null, derniers: [], ecart: null, inconnus: [], aOuvrir: [] });
  });
});

describe('Whole minutes between two instants', () => {
  it('are rounded down, and none when the clocks of two machines disagree', () => {
    expect(minutesEntre(a(0), new Date(DEBUT + 119_999))).toBe(1);
    expect(minutesEntre(a(5), a(0))).toBe(0);
  });
});
