import type { ActeurRole } from '@delib/domain';
import type { Etape, JurysAccueil, Regle } from './etape';
import { ACADEMIE } from './regles-academie';
import { CENTRE } from './regles-centre';
import { lePlusAncien, parUrgence } from './urgence';

/**
 * What is left to do for both groupes, the most urgent first: each step with the jurys that stand there. A jury may stand
 * at several steps at once (its lists, and ending its groupe). Steps without a jury are left out.
 */
export function resteAFaire(role: ActeurRole, semblables: readonly JurysAccueil[]): readonly Etape[] {
  const etapes = reglesDe(role)
    .map(({ concerne, ...etape }) => {
      const concernes = semblables.filter(concerne);
      return {
        ...etape,
        ancien: lePlusAncien(concernes),
        jurys: concernes.flatMap(({ codes }) => codes).toSorted(),
      };
    })
    .filter((etape) => etape.jurys.length > 0);
  return parUrgence(etapes);
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
