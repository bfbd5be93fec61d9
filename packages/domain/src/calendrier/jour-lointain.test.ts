import { describe, expect, it } from 'vitest';
import { refusJourLointain } from './jour-lointain';

describe('A day that somebody signs', () => {
  it.each([
    ['2026-11-29', true],
    ['2025-11-30', true],
    ['2027-11-28', true],
    ['2025-11-29', false],
    ['2027-11-29', false],
    ['2035-06-22', false],
    ['1999-06-22', false],
    ['2026-02-30', false],
    ['20266-06-22', false],
    ['', false],
  ])('is less than a year away: %s', (jour, vraisemblable) => {
    const refus = refusJourLointain('Date', jour, '2026-11-29T09:00');
    expect(refus === null).toBe(vraisemblable);
    if (refus) expect(refus).toMatchObject({ code: 'saisie_invalide', champ: 'Date' });
  });
});
