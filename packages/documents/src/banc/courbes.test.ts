import { expect, it } from 'vitest';
import { dessinerCourbes } from './courbes';

const DONNEES = { titre: 'Durée & taille', unite: 'jurys' };
const LINEAIRE = [
  [52, 0.1],
  [520, 1],
  [5200, 10],
] as const;
const EGAL = [
  [52, 0.02],
  [520, 0.02],
  [5200, 0.02],
] as const;

/** The line of each curve, in the order given: its points from left to right. */
function traces(svg: string): readonly (readonly (readonly [number, number])[])[] {
  return [...svg.matchAll(/<path d="M([^"Zah]+)" fill="none"/g)].map(([, d = '']) =>
    d.split('L').map((place) => {
      const [x = 0, y = 0] = place.split(',').map(Number);
      return [x, y] as const;
    }),
  );
}

/** How far each part of a line rises, units. */
const montees = (points: readonly (readonly [number, number])[]) =>
  points.slice(1).map(([, y], rang) => Math.round((points[rang]?.[1] ?? 0) - y));

it('what takes ten times as long of ten times as much rises as the dotted lines do; what does not grow is level', () => {
  const svg = dessinerCourbes(
    [
      { nom: 'import', points: LINEAIRE },
      { nom: 'grille d’un jury', points: EGAL },
    ],
    DONNEES,
  );
  const [lineaire = [], egal = []] = traces(svg);
  const [premiere = 0, seconde = 0] = montees(lineaire);
  expect(premiere).toBeGreaterThan(20);
  expect(Math.abs(premiere - seconde)).toBeLessThanOrEqual(1);
  expect(montees(egal)).toEqual([0, 0]);
  const pointille = /<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"[^>]*stroke-dasharray/.exec(
    svg,
  );
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (pointille ?? []).slice(1).map(Number);
  const [[a = 0] = [], [b = 0] = []] = [lineaire[0] ?? [], lineaire[1] ?? []];
  expect((y1 - y2) / (x2 - x1)).toBeCloseTo(premiere / (b - a), 1);
});

it('names every curve once, one under the other even where they end together', () => {
  const courbes = ['un', 'deux', 'trois'].map((nom) => ({ nom, points: EGAL }));
  const svg = dessinerCourbes(courbes, DONNEES);
  expect(svg).toContain('<title>Durée &amp; taille</title>');
  const hauteurs = courbes.map(({ nom }) => {
    const [, y] = new RegExp(`<text x="[\\d.]+" y="([\\d.]+)"[^>]*>${nom}</text>`).exec(svg) ?? [];
    return Number(y);
  });
  const ecarts = hauteurs.slice(1).map((y, rang) => y - (hauteurs[rang] ?? 0));
  for (const ecart of ecarts) expect(ecart).toBeGreaterThanOrEqual(14);
});
