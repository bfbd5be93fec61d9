import { readFileSync, writeFileSync } from 'node:fs';
import { type Courbe, dessinerCourbes } from '@delib/documents/banc';
import type { Mesure } from './mesure';

/** Draws the curves of growth that a bench wrote as JSON. @returns the exit code */
export function ecrireCourbes([source, sortie, ...autres]: readonly string[]): number {
  if (!source || !sortie || autres.length > 0) {
    console.error('Attendu : --courbes FICHIER.json SORTIE.svg');
    return 2;
  }
  const parties = JSON.parse(readFileSync(source, 'utf8')) as readonly {
    readonly mesures: readonly Mesure[];
  }[];
  const mesures = parties.flatMap((partie) => partie.mesures);
  const courbes = courbesDe(mesures);
  if (courbes.length === 0) {
    console.error(`Aucune courbe dans ${source} : c’est la partie « croissance » qui en donne.`);
    return 2;
  }
  writeFileSync(
    sortie,
    dessinerCourbes(courbes, { titre: 'Durée de chaque travail selon le nombre de jurys', unite: 'jurys' }),
  );
  return 0;
}

/** In the order they were measured. */
function courbesDe(mesures: readonly Mesure[]): readonly Courbe[] {
  const points = mesures.flatMap(({ point, valeur }) =>
    point ? [{ ...point, secondes: valeur / 1000 }] : [],
  );
  return [...Map.groupBy(points, ({ courbe }) => courbe)].map(([nom, siens]) => ({
    nom,
    points: siens.map(({ taille, secondes }) => [taille, secondes] as const),
  }));
}
