import type { Etape, JurysAccueil } from './etape';

/** An anomaly before anything else; then what is one's own and holds others back, the rest of it, what others do. */
function rang({ nature, retient }: Etape): number {
  if (nature === 'alerte') return 0;
  if (nature === 'attente') return 3;
  return retient === undefined ? 2 : 1;
}

/**
 * The most urgent step first: by what it holds back, then by how long its oldest jury has been waiting. Steps that nothing
 * tells apart stay in the order of the workflow.
 */
export function parUrgence(etapes: readonly Etape[]): readonly Etape[] {
  const depuis = ({ ancien }: Etape) => ancien?.depuis.getTime() ?? Number.POSITIVE_INFINITY;
  return etapes.toSorted((a, b) => {
    if (rang(a) !== rang(b)) return rang(a) - rang(b);
    return depuis(a) === depuis(b) ? 0 : depuis(a) - depuis(b);
  });
}

/** Of several groups of jurys, the one that waits longest. */
export function lePlusAncien(semblables: readonly JurysAccueil[]): JurysAccueil['ancien'] {
  const anciens = semblables.flatMap(({ ancien }) => ancien ?? []);
  return anciens.toSorted((a, b) => a.depuis.getTime() - b.depuis.getTime())[0] ?? null;
}
