import { describe, expect, it } from 'vitest';
import { formatDateHeure, formatHeure, formatJour, formatJourDe } from './dates';
import { estImprimable, imprimable } from './imprimable';
import { compter, elider, formatEmpreinte, formatEntier, typo } from './typo';

describe('French typography of the documents', () => {
  it('puts a narrow no-break space before ; ! ? % and inside guillemets, a no-break space before a colon', () => {
    expect(typo('Lu : « oui » ; vraiment ? oui ! 50 %')).toBe(
      'Lu\u00a0: «\u202foui\u202f»\u202f; vraiment\u202f? oui\u202f! 50\u202f%',
    );
  });

  it('does nothing to what is already spaced', () => {
    const once = typo('Lu : « oui » ; vraiment ?');
    expect(typo(once)).toBe(once);
  });

  it('leaves an hour and an address alone', () => {
    expect(typo('12:35 https://exemple.fr')).toBe('12:35 https://exemple.fr');
  });

  it('counts in French: 0 and 1 are singular', () => {
    expect(compter(0, 'candidat', 'candidats')).toBe('0\u00a0candidat');
    expect(compter(1, 'candidat', 'candidats')).toBe('1\u00a0candidat');
    expect(compter(2, 'candidat', 'candidats')).toBe('2\u00a0candidats');
    expect(formatEntier(1234567)).toBe('1\u202f234\u202f567');
  });

  it('elides before a vowel', () => {
    expect(elider('Aix-Marseille')).toBe('d’Aix-Marseille');
    expect(elider('Orléans-Tours')).toBe('d’Orléans-Tours');
    expect(elider('Lyon')).toBe('de Lyon');
  });

  it('groups a digest by eight', () => {
    expect(formatEmpreinte('0123456789abcdef')).toBe('01234567 89abcdef');
  });
});

describe('dates and hours of the documents', () => {
  it('gives Paris time in summer and in winter', () => {
    expect(formatDateHeure(new Date('2026-06-16T10:35:00Z'))).toBe('16/06/2026 à\u00a012:35');
    expect(formatDateHeure(new Date('2026-12-31T23:30:00Z'))).toBe('01/01/2027 à\u00a000:30');
    expect(formatJourDe(new Date('2026-12-31T23:30:00Z'))).toBe('1er\u00a0janvier 2027');
  });

  it('writes the first of a month as French does', () => {
    expect(formatJour('2026-06-01')).toBe('1er\u00a0juin 2026');
    expect(formatJour('2026-06-16')).toBe('16\u00a0juin 2026');
    expect(formatHeure('09:05')).toBe('9\u00a0h\u00a005');
  });

  it.each(['', '16/06/2026', '2026-13-40'])('calls « %s » a bug rather than print it', (iso) => {
    expect(() => formatJour(iso)).toThrow('not an ISO date');
  });
});

describe('what can be printed', () => {
  it('composes letters typed as base and accent', () => {
    expect(imprimable('E\u0301TIENNE')).toBe('ÉTIENNE');
  });

  it('keeps the letters of every European Latin name, and Vietnamese ones', () => {
    const names = 'ŁUKASZ ĞÜRKAN ŞTEFAN NGUYỄN ŒUVRARD ÇELIK ŽIŽEK FAŸ ĐẶNG';
    expect(imprimable(names)).toBe(names);
  });

  it('says openly that a letter cannot be printed', () => {
    expect(imprimable('李 A')).toBe('\ufffd A');
  });

  it('takes off control characters and soft hyphens, keeps line feeds', () => {
    expect(imprimable('a\tb\u00adc\r\nd\u0000')).toBe('a bc\nd ');
  });

  it('gives only what can be printed', () => {
    for (const texte of ['𝒜bc', 'ẅ\u0331', 'שלום', '\ud800', '🎓 admis'])
      expect(estImprimable(imprimable(texte))).toBe(true);
  });
});
