import { describe, expect, it } from 'vitest';
import { graphiqueEchelle, type PlaceSurEchelle } from './echelle';

const SEUILS = [1000, 800];
const sur22 = (points: number) => ({ total: points * 100, coefficients: 2200 });
const lisible = (texte: string) => texte.replace(/\s/g, ' ');

function dessiner(place: PlaceSurEchelle, largeur = 300) {
  const dessin = graphiqueEchelle(place).dessiner?.(largeur);
  if (!dessin) throw new Error('always drawn');
  const traces = dessin.formes.flatMap((forme) => (forme.forme === 'trace' ? [forme] : []));
  // A circle begins at its left.
  const [premier] = traces.map(({ d }) => Number(/^M([\d.]+)/.exec(d)?.[1]) + 7);
  const seuils = dessin.formes.flatMap((forme) =>
    forme.forme === 'ligne' && forme.tirets ? [forme.x1] : [],
  );
  const textes = dessin.formes.flatMap((forme) => (forme.forme === 'texte' ? [forme] : []));
  return { dessin, traces, premier, seuils, textes };
}

describe('The scale of one candidate', () => {
  it('says what lacks to each bar, and which are reached', () => {
    const dire = (points: number, seuils = SEUILS) =>
      lisible(graphiqueEchelle({ moyenne: sur22(points), avant: sur22(points), seuils }).constat);
    expect(dire(21200)).toBe('Il manque 8,00 points pour 10, la barre de 8 est atteinte.');
    expect(dire(17000)).toBe('Il manque 50,00 points pour 10, il manque 6,00 points pour 8.');
    expect(dire(22000, [1000])).toBe('La barre de 10 est atteinte.');
  });

  it('draws 9,996 before the line of 10, where it is and not where it rounds', () => {
    const moyenne = { total: 2_199_120, coefficients: 2200 };
    const { premier, seuils, textes } = dessiner({ moyenne, avant: moyenne, seuils: SEUILS }, 680);
    expect(premier).toBeLessThan(Math.max(...seuils));
    expect(textes.map(({ texte }) => texte)).toContain('9,996');
    const atteinte = { total: 2_200_000, coefficients: 2200 };
    const juste = dessiner({ moyenne: atteinte, avant: atteinte, seuils: SEUILS }, 680);
    expect(juste.premier).toBeCloseTo(Math.max(...juste.seuils), 1);
  });

  it('shows where the mean stood before the jury only if it moved', () => {
    const reste = dessiner({ moyenne: sur22(21200), avant: sur22(21200), seuils: SEUILS });
    const bouge = dessiner({ moyenne: sur22(22000), avant: sur22(21200), seuils: SEUILS });
    // Each point with its key.
    expect([reste.traces.length, bouge.traces.length]).toEqual([2, 4]);
    expect(bouge.textes.map(({ texte }) => texte)).toContain('Avant le jury');
    const { donnees } = graphiqueEchelle({ moyenne: sur22(22000), avant: sur22(21200), seuils: SEUILS });
    expect(donnees.lignes).toEqual([
      ['Notes arrêtées', '10,00'],
      ['Avant le jury', '9,64'],
    ]);
  });

  it.each([0, 1, 1.9, 5, 7.99, 8, 9.64, 10, 12, 17.9, 18.5, 20, 21])(
    'keeps within its width at %d',
    (note) => {
      const moyenne = { total: Math.round(note * 100) * 2200, coefficients: 2200 };
      for (const largeur of [300, 440, 680]) {
        const { dessin } = dessiner({ moyenne, avant: sur22(21200), seuils: SEUILS }, largeur);
        for (const forme of dessin.formes) {
          if (forme.forme !== 'texte') continue;
          const large = forme.texte.length * forme.corps * 0.58;
          const gauche = forme.x - { start: 0, middle: 0.5, end: 1 }[forme.ancre] * large;
          expect(gauche, forme.texte).toBeGreaterThanOrEqual(0);
          expect(gauche + large, forme.texte).toBeLessThanOrEqual(largeur + 1);
        }
      }
    },
  );
});
