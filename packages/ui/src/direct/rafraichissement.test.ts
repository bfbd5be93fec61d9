import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { creerRafraichissement, PAUSE_MS, urgenceDe } from './rafraichissement';

describe('how soon a page is asked for again', () => {
  const LISTE = { portee: undefined, lignes: new Set(['jury-1', 'jury-2']) };
  const COMPTES = { portee: undefined, lignes: new Set<string>() };
  const UN_JURY = { portee: ['jury-1'], lignes: new Set<string>() };

  test.each([
    ['a list, for one of its rows', LISTE, ['jury-9', 'jury-2'], 'aussitot'],
    ['a list, for a jury that it does not show: its counts may tell of it', LISTE, ['jury-9'], 'ensuite'],
    ['a list, for more than could be named', LISTE, null, 'aussitot'],
    ['a page that only counts, for any jury', COMPTES, ['jury-1'], 'ensuite'],
    ['a page that only counts, for more than could be named', COMPTES, null, 'ensuite'],
    ['the page of a jury, for it', UN_JURY, ['jury-1', 'jury-9'], 'aussitot'],
    ['the page of a jury, for another', UN_JURY, ['jury-9'], 'jamais'],
    ['the page of a jury, for more than could be named', UN_JURY, null, 'aussitot'],
  ] as const)('%s', (_quoi, montre, objets, urgence) => {
    expect(urgenceDe(objets, montre)).toBe(urgence);
  });
});

describe('when it is asked for', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('at once; not again while it is on its way; once more after, for all that came meanwhile', () => {
    const demander = vi.fn();
    const { changer, finir } = creerRafraichissement(demander);
    for (let n = 0; n < 100; n += 1) {
      changer('aussitot');
      vi.advanceTimersByTime(10);
    }
    expect(demander).toHaveBeenCalledTimes(1);
    expect(finir()).toBe(true);
    expect(demander).toHaveBeenCalledTimes(2);
    expect(finir()).toBe(true);
    vi.advanceTimersByTime(10 * PAUSE_MS);
    expect(demander).toHaveBeenCalledTimes(2);
  });

  test('for what the page does not show: the first at once, then at a slower pace, and always after the last', () => {
    let vu = 0;
    let etat = 0;
    const demander = vi.fn(() => {
      vu = etat;
      setTimeout(() => suivi.finir(), 300);
    });
    const suivi = creerRafraichissement(demander);
    for (let seconde = 0; seconde < 60; seconde += 1) {
      etat += 1;
      suivi.changer('ensuite');
      vi.advanceTimersByTime(1000);
    }
    expect(demander.mock.calls.length).toBeGreaterThanOrEqual(5);
    expect(demander.mock.calls.length).toBeLessThanOrEqual(7);
    vi.advanceTimersByTime(2 * PAUSE_MS);
    expect(vu).toBe(60);
  });

  test('what it shows does not wait for the slower pace, and takes what waited with it', () => {
    const demander = vi.fn();
    const { changer, finir } = creerRafraichissement(demander);
    changer('ensuite');
    finir();
    changer('ensuite');
    expect(demander).toHaveBeenCalledTimes(1);
    changer('aussitot');
    expect(demander).toHaveBeenCalledTimes(2);
    finir();
    vi.advanceTimersByTime(2 * PAUSE_MS);
    expect(demander).toHaveBeenCalledTimes(2);
  });

  test('what came while it was on its way, of no row of its, waits for the slower pace', () => {
    const demander = vi.fn();
    const { changer, finir } = creerRafraichissement(demander);
    changer('aussitot');
    changer('ensuite');
    finir();
    expect(demander).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(PAUSE_MS);
    expect(demander).toHaveBeenCalledTimes(2);
  });

  test('not for what is no concern of it, nor once nobody looks', () => {
    const demander = vi.fn();
    const { changer, finir, arreter } = creerRafraichissement(demander);
    changer('jamais');
    expect(demander).not.toHaveBeenCalled();
    changer('aussitot');
    changer('aussitot');
    arreter();
    finir();
    changer('ensuite');
    arreter();
    vi.advanceTimersByTime(2 * PAUSE_MS);
    expect(demander).toHaveBeenCalledTimes(1);
  });

  test('a page that came for another reason is no answer to it', () => {
    expect(creerRafraichissement(() => {}).finir()).toBe(false);
  });
});
