import type { ActeurRole } from '@delib/domain';
import type { Etape, JurysAccueil, Regle } from './etape';
import { ACADEMIE } from './regles-academie';
import { CENTRE } from './regles-centre';

/**
 * What is left to do for both groupes, in the order of the workflow: each step with the jurys that stand there. A jury
 * may stand at several steps at once (its lists, and ending its groupe). Steps without a jury are left out.
 */
export function resteAFaire(role: ActeurRole, semblables: readonly JurysAccueil[]): readonly Etape[] {
  return reglesDe(role)
    .map(({ concerne, ...etape }) => ({
      ...etape,
      jurys: semblables
        .filter(concerne)
        .flatMap(({ codes }) => codes)
        .toSorted(),
    }))
    .filter((etape) => etape.jurys.length > 0);
}

function reglesDe(role: ActeurRole): readonly Regle[] {
  switch (role) {
    case 'chef_de_centre':
      return CENTRE;
    case 'gestionnaire':
      return ACADEMIE;
    case 'rssi':
    case 'president':
    case 'vice_president':
      return [];
  }
}
