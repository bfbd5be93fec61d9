'use client';

import { barresDuGroupe, formatCentiemes, formatCoefficient, pointsManquants } from '@delib/domain';
import type { ReactNode } from 'react';
import type { Ligne } from '../../../../deliberation/ligne';
import { useDeliberation } from '../Deliberation';
import { Chiffre } from './Chiffre';

/** What lacks on the total to each bar, as figures of a list. */
export function PointsManquants({ ligne }: { readonly ligne: Ligne }): ReactNode {
  const { reglement, groupe } = useDeliberation();
  const moyenne = ligne.arretee?.moyenne;
  if (!moyenne) return null;
  return barresDuGroupe(groupe, reglement).map((seuil) => {
    const points = pointsManquants(moyenne, seuil);
    return (
      <Chiffre
        key={seuil}
        titre={`Points manquants pour ${formatCoefficient(seuil)}`}
        valeur={points === 0 ? 'aucun' : formatCentiemes(points)}
        detail={points === 0 ? null : 'au total'}
      />
    );
  });
}
