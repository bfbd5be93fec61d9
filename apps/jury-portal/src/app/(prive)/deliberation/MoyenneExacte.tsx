'use client';

import { direMoyenneGenerale, type Moyenne } from '@delib/domain';
import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { useDeliberation } from './Deliberation';

/** « 9,64 »; where the rounding deceives (9,996 shown 10,00), that it is below the bar all the same. */
export function MoyenneExacte({ moyenne }: { readonly moyenne: Moyenne }): ReactNode {
  const { reglement } = useDeliberation();
  const { affichee, reserve } = direMoyenneGenerale(moyenne, reglement);
  return (
    <>
      {affichee}
      {reserve === null ? null : <span className="delib-mention">{typo(reserve.phrase)}</span>}
    </>
  );
}
