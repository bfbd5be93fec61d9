'use client';

import { findEpreuve } from '@delib/domain';
import { direResultat, formatDateHeure, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { useDeliberation } from '../Deliberation';

/** « Changé depuis l'ouverture »: before, after, who, why. */
export function Changements({ candidatId }: { readonly candidatId: string }): ReactNode {
  const { changements, reglement } = useDeliberation();
  const siens = changements.get(candidatId) ?? [];
  if (siens.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--warning fr-mb-3w">
      <h2 className="fr-alert__title">Changé depuis l’ouverture de la délibération</h2>
      <ul className="fr-mb-0">
        {siens.map(({ epreuve, avant, apres, par, le, motif }) => (
          <li key={`${epreuve} ${le}`}>
            {typo(
              `${epreuve} ${findEpreuve(reglement, epreuve)?.intitule ?? ''} : ${direResultat(avant)} devient ${direResultat(apres)}. Par ${par}, le ${formatDateHeure(le)}. Motif : ${motif}`,
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
