import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ajuster, INTERLIGNE, type StyleCase } from './ajuster';
import { chargerFontes, type Fontes, type Lettres } from './fontes';

const COURANT: Lettres = { graisse: 400, chiffresAlignes: false };
let fontes: Fontes;
beforeAll(async () => {
  fontes = await chargerFontes();
});

const style = (changes: Partial<StyleCase> = {}): StyleCase => ({
  largeur: 100,
  hauteur: 12,
  corps: 10,
  graisse: 400,
  alignement: 'left',
  chiffresAlignes: false,
  ...changes,
});
const largeurDe = (texte: string, corps: number) =>
  ((fontes.mot(texte, COURANT).largeurNue ?? 0) * corps) / 1000;

describe('a value in its slot', () => {
  it('keeps its size when it fits', () => {
    const { corps, lignes } = ajuster('12,35', style(), fontes);
    expect(corps).toBe(10);
    expect(lignes.map(({ texte }) => texte)).toEqual(['12,35']);
  });
  it('shrinks a little rather than wrap', () => {
    const { corps, lignes } = ajuster('absent pour force majeure', style({ largeur: 112 }), fontes);
    expect(lignes).toHaveLength(1);
    expect(corps).toBeLessThan(10);
    expect(corps).toBeGreaterThanOrEqual(8);
  });
  it('wraps at full size where the slot is high enough', () => {
    const { corps, lignes } = ajuster(
      'DE LA FONTAINE DE MONTMORENCY',
      style({ largeur: 115, hauteur: 24 }),
      fontes,
    );
    expect(corps).toBe(10);
    expect(lignes.map(({ texte }) => texte)).toEqual(['DE LA FONTAINE DE', 'MONTMORENCY']);
  });
  it('breaks a word that no line holds', () => {
    const { lignes } = ajuster('R'.repeat(60), style({ hauteur: 60 }), fontes);
    expect(lignes.length).toBeGreaterThan(1);
    expect(lignes.map(({ texte }) => texte).join('')).toBe('R'.repeat(60));
  });
  it('may end a line at a hyphen', () => {
    const { lignes } = ajuster('MONTMORENCY-LUXEMBOURG', style({ hauteur: 24 }), fontes);
    expect(lignes.map(({ texte }) => texte)).toEqual(['MONTMORENCY-', 'LUXEMBOURG']);
  });
  it('keeps what a no-break space holds together', () => {
    const { lignes } = ajuster('moyenne générale\u00a0: dix', style({ largeur: 80, hauteur: 36 }), fontes);
    expect(lignes.some(({ texte }) => texte.startsWith('\u00a0'))).toBe(false);
    expect(lignes.map(({ texte }) => texte).join(' ')).toContain('générale\u00a0:');
  });
  it('that could not be read even so is a bug, not a cut', () => {
    expect(() => ajuster('mot '.repeat(400), style(), fontes)).toThrow('does not fit');
  });

  it('loses no character and stays inside, whatever it is', () => {
    const texte = fc
      .array(fc.stringMatching(/^[A-Za-zéÉçœ’,0-9-]{1,24}$/), { minLength: 1, maxLength: 12 })
      .map((mots) => mots.join(' '));
    fc.assert(
      fc.property(
        texte,
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 12, max: 60 }),
        (valeur, largeur, hauteur) => {
          const place = style({ largeur, hauteur: Math.max(hauteur, (valeur.length * 60) / largeur + 12) });
          const { corps, lignes } = ajuster(valeur, place, fontes);
          expect(
            lignes
              .map((ligne) => ligne.texte)
              .join('')
              .replace(/ /g, ''),
          ).toBe(valeur.replace(/ /g, ''));
          expect(lignes.length * INTERLIGNE * corps).toBeLessThanOrEqual(place.hauteur + 0.1);
          for (const ligne of lignes)
            expect((ligne.largeur * corps) / 1000).toBeLessThanOrEqual(largeur + 0.01);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('shaped words', () => {
  it('take what Marianne lacks from Noto Sans', () => {
    const { morceaux } = fontes.mot('«\u202fÉve\u202f»', COURANT);
    expect(morceaux.map(({ fonte }) => fonte.famille)).toEqual([
      'Marianne',
      'Noto Sans',
      'Marianne',
      'Noto Sans',
      'Marianne',
    ]);
  });
  it('give every figure one width where columns ask for it', () => {
    const chasse = (chiffre: string) => fontes.mot(chiffre, { ...COURANT, chiffresAlignes: true }).largeur;
    expect(new Set([...'0123456789'].map(chasse)).size).toBe(1);
    expect(largeurDe('1', 10)).toBeLessThan(largeurDe('0', 10));
  });
});
