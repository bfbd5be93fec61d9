'use client';

import type { ReactNode } from 'react';
import { adresseFiche } from '../../../../deliberation/adresses';
import { ecrireCriteresGrille } from '../../../../deliberation/criteres';
import { useDeliberation } from '../Deliberation';

/** The way to the sheet of another candidate, which the browser opens by itself. */
export function LienFiche({ numeroAnonymat }: { readonly numeroAnonymat: string }): ReactNode {
  const { criteres } = useDeliberation();
  return (
    <a
      href={adresseFiche(numeroAnonymat, ecrireCriteresGrille(criteres))}
      title={`Ouvrir la fiche du candidat ${numeroAnonymat}`}
    >
      {numeroAnonymat}
    </a>
  );
}
