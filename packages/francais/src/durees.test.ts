import { describe, expect, it } from 'vitest';
import { direDuree, direIntervalle, direVers } from './durees';

const lisible = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');

describe('How long somebody waits', () => {
  it.each([
    [0, 'moins d’une minute'],
    [25, '25 min'],
    [59, '59 min'],
    [60, '1 h 00'],
    [125, '2 h 05'],
    [2879, '47 h 59'],
    [2880, '2 jours'],
    [5000, '3 jours'],
  ])('%i minutes are « %s »', (minutes, dit) => {
    expect(lisible(direDuree(minutes))).toBe(dit);
  });
});

describe('The time between two decisions', () => {
  it.each([
    [45_999, '45 s'],
    [120_000, '2 min'],
    [150_000, '2 min 30 s'],
  ])('of %i milliseconds is « %s »', (duree, dit) => {
    expect(lisible(direIntervalle(duree))).toBe(dit);
  });
});

describe('The hour at which something ends', () => {
  it('bears its day when it is not today', () => {
    expect(lisible(direVers('2026-06-22T16:40', '2026-06-22T14:00'))).toBe('16 h 40');
    expect(lisible(direVers('2026-06-23T09:05', '2026-06-22T14:00'))).toBe('23/06/2026 à 9 h 05');
  });
});
