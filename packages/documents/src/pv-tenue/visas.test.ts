import { describe, expect, it } from 'vitest';
import { visas } from './visas';

const NOMINATION = { numero: '2026-114', date: '2026-06-01' };
const ARTICLES = 'D643-14, D643-15, D643-17, D643-18, D643-22, D643-23, D643-24, D643-26 et D643-31';
const CRPA =
  'le code des relations entre le public et l’administration, notamment ses articles L212-1 et L212-3';
const NOMINE = 'l’arrêté n° 2026-114 du 1er\u00a0juin 2026 portant nomination du jury';
const code = (articles: string) => `le code de l’éducation, notamment ses articles ${articles}`;
const controle = (arrete: string) =>
  `l’arrêté du ${arrete} des épreuves de contrôle du brevet de technicien supérieur`;

describe('the visas of a PV', () => {
  it.each([
    [2019, [code(ARTICLES), 'l’arrêté du 4 février 2015', CRPA, NOMINE]],
    [
      2023,
      [
        code(ARTICLES),
        'le décret n° 2022-850 du 3 juin 2022',
        'l’arrêté du 4 février 2015',
        'la note de service du 7 juin 2022',
        CRPA,
        NOMINE,
      ],
    ],
    [
      2026,
      [
        code(ARTICLES),
        'le décret n° 2022-850 du 3 juin 2022',
        'le décret n° 2024-788 du 8 juillet 2024',
        'l’arrêté du 4 février 2015',
        'la note de service ESRS2427314N du 20 septembre 2024',
        CRPA,
        NOMINE,
      ],
    ],
  ])('of the 1er groupe are the texts in force for session %i', (session, attendus) => {
    expect(visas(1, session, NOMINATION)).toEqual(attendus);
  });

  it('name the wording of an article that a later text rewrote', () => {
    const [texte = ''] = visas(1, 2027, NOMINATION);
    expect(texte).toBe(
      code(ARTICLES.replace('D643-15', 'D643-15 (dans sa rédaction en vigueur au 1er janvier 2027)')),
    );
  });

  it.each([
    [2022, controle('3 juin 2022 portant définition')],
    [2023, controle('3 juin 2022 portant définition')],
    [2024, 'l’arrêté du 20 juin 2024 relatif aux épreuves de contrôle du brevet de technicien supérieur'],
    [2025, 'l’arrêté du 9 mai 2025 relatif aux épreuves de contrôle du brevet de technicien supérieur'],
    [2026, 'l’arrêté du 9 mai 2025 relatif aux épreuves de contrôle du brevet de technicien supérieur'],
  ])('of the 2nd groupe of session %i cite one arrêté on the épreuves de contrôle', (session, attendu) => {
    const second = visas(2, session, NOMINATION);
    expect(second.filter((visa) => visa.includes('épreuves de contrôle'))).toEqual([attendu]);
    expect(visas(1, session, NOMINATION).join()).not.toContain('épreuves de contrôle');
  });
});
