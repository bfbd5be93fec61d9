import { describe, expect, it } from 'vitest';
import { estImprimable, imprimable } from './imprimable';

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
