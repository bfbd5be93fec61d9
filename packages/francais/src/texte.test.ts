import { describe, expect, it } from 'vitest';
import {
  direDateHeure,
  direHeure,
  direJour,
  direJourDe,
  formatDateHeure,
  formatHeure,
  formatInstant,
  formatJour,
} from './dates';
import { enumerer, enumererChoix } from './listes';
import { compter, formatEmpreinte, formatEntier, formatTaille } from './nombres';
import { elider, fr, typo } from './typographie';

describe('French typography', () => {
  it('spaces before signs of two parts and inside « » never break', () => {
    expect(typo('Terminer ? « Oui » ; non : 12 %')).toBe(
      'Terminer\u202f? «\u202fOui\u202f»\u202f; non\u00a0: 12\u202f%',
    );
    expect(typo('Lu : « oui » ; vraiment ? oui ! 50 %')).toBe(
      'Lu\u00a0: «\u202foui\u202f»\u202f; vraiment\u202f? oui\u202f! 50\u202f%',
    );
    expect(typo('jury – 12 € le n° 4')).toBe('jury\u00a0– 12\u00a0€ le n°\u00a04');
  });
  it('does nothing to what is already spaced', () => {
    const once = typo('Lu : « oui » ; vraiment ?');
    expect(typo(once)).toBe(once);
  });
  it('an hour, an address and a sign without space are left alone', () => {
    expect(typo('à 14:32, https://exemple.fr?a=1')).toBe('à 14:32, https://exemple.fr?a=1');
  });
  it('a template is spaced, and never the values in it', () => {
    expect(fr`Colonne inconnue : « ${'a : b ?'} »`).toBe('Colonne inconnue\u00a0: «\u202fa : b ?\u202f»');
  });
  it('elides before a vowel', () => {
    expect(elider('Aix-Marseille')).toBe('d’Aix-Marseille');
    expect(elider('Orléans-Tours')).toBe('d’Orléans-Tours');
    expect(elider('Lyon')).toBe('de Lyon');
  });
});

describe('Numbers', () => {
  it('zero and one are singular', () => {
    expect([0, 1, 2].map((n) => compter(n, 'jury', 'jurys'))).toEqual([
      '0\u00a0jury',
      '1\u00a0jury',
      '2\u00a0jurys',
    ]);
    expect(compter(4563, 'jury', 'jurys')).toBe('4\u202f563\u00a0jurys');
    expect(formatEntier(1234567)).toBe('1\u202f234\u202f567');
  });
  it('sizes are written as French readers write them', () => {
    expect(formatTaille(999)).toBe('999\u00a0octets');
    expect(formatTaille(12_400)).toBe('12,4\u00a0ko');
    expect(formatTaille(3_123_456)).toBe('3,1\u00a0Mo');
  });
  it('a digest is grouped by eight', () => {
    expect(formatEmpreinte('0123456789abcdef')).toBe('01234567 89abcdef');
  });
  it('what adds up and what is to choose from', () => {
    expect(enumerer(['E2', 'E3', 'E4'])).toBe('E2, E3 et E4');
    expect(enumererChoix(['12', '12,5'])).toBe('12 ou 12,5');
  });
});

describe('Days and hours', () => {
  it('are those of Paris, in summer and in winter', () => {
    expect(formatDateHeure('2026-01-05T23:30:00Z')).toBe('06/01/2026 00:30');
    expect(direDateHeure(new Date('2026-06-16T10:35:00Z'))).toBe('16/06/2026 à\u00a012:35');
    expect(direDateHeure(new Date('2026-12-31T23:30:00Z'))).toBe('01/01/2027 à\u00a000:30');
    expect(direJourDe(new Date('2026-12-31T23:30:00Z'))).toBe('1er\u00a0janvier 2027');
    expect(formatHeure('2026-06-16T10:35:08Z')).toBe('12:35:08');
    expect(formatInstant('2026-06-16T22:35:08Z')).toBe('17/06/2026 00:35:08');
  });
  it('the first of a month is written as French does', () => {
    expect(direJour('2026-06-01')).toBe('1er\u00a0juin 2026');
    expect(direJour('2026-06-16')).toBe('16\u00a0juin 2026');
    expect(direHeure('09:05')).toBe('9\u00a0h\u00a005');
    expect(formatJour('2026-06-22')).toBe('22/06/2026');
  });
  it.each(['', '16/06/2026', '2026-13-40'])('calls « %s » a bug rather than print it', (iso) => {
    expect(() => direJour(iso)).toThrow('not an ISO date');
  });
});
