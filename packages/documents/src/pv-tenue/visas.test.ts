import { REFERENCES } from '@delib/domain';
import { describe, expect, it } from 'vitest';
import { visas } from './visas';

const NOMINATION = { numero: '2026-114', date: '2026-06-01' };

describe('the visas of a PV', () => {
  it('name the code de l’éducation once, with its articles in order', () => {
    const [code = ''] = visas(1, NOMINATION);
    expect(code).toBe(
      'le code de l’éducation, notamment ses articles D643-15, D643-17, D643-20, D643-22, D643-23, D643-24, D643-25, D643-31 et D643-32',
    );
  });

  it('end with the arrêté that names the jury', () => {
    expect(visas(1, NOMINATION).at(-1)).toBe(
      'l’arrêté n° 2026-114 du 1er\u00a0juin 2026 portant nomination du jury',
    );
  });

  it('cite the épreuves de contrôle at the 2nd groupe only', () => {
    const texte = 'arrêté du 3 juin 2022 modifié par l’arrêté du 9 mai 2025, articles 1 à 3';
    expect(visas(2, NOMINATION).filter((visa) => visa.includes(texte))).toHaveLength(1);
    expect(visas(1, NOMINATION).some((visa) => visa.includes(texte))).toBe(false);
  });

  it('name no article that the references do not have', () => {
    const known = Object.values(REFERENCES)
      .map(({ article }) => article)
      .join(' ');
    const named =
      visas(2, NOMINATION)
        .join(' ')
        .match(/[DL]\d{3}-\d+(-\d+)?/g) ?? [];
    expect(named.length).toBeGreaterThan(9);
    for (const article of named) expect(known).toContain(article);
  });
});
