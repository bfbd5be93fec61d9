import { describe, expect, it } from 'vitest';
import { formatReference, REFERENCES } from './references';

describe('A text of law is cited', () => {
  it('article first, then the code it stands in', () => {
    expect(formatReference('absence')).toBe('D643-24 (code de l’éducation)');
    expect(formatReference('secondGroupe')).toBe(
      'D643-22 (code de l’éducation (décrets 2022-850 et 2024-788))',
    );
  });
  it('an arrêté by its date, then its articles', () => {
    expect(formatReference('epreuvesDeControle')).toBe(
      'arrêté du 3 juin 2022 modifié par l’arrêté du 9 mai 2025, articles 1 à 3',
    );
  });
  it('with the apostrophe of print, everywhere', () => {
    for (const { texte, article } of Object.values(REFERENCES)) expect(texte + article).not.toContain("'");
  });
});
