'use client';

import { formatMoyenne, type Moyenne } from '@delib/domain';
import { typo } from '@delib/ui';
import type { ReactNode } from 'react';
import { barreTrompeuse, formatMoyenneTronquee } from '../../../deliberation/ligne';
import { useDeliberation } from './Deliberation';

/** « 9,64 »; where the rounding deceives (9,996 shown 10,00), that it is below the bar all the same. */
export function MoyenneExacte({ moyenne }: { readonly moyenne: Moyenne }): ReactNode {
  const { reglement } = useDeliberation();
  return (
    <>
      {formatMoyenne(moyenne)}
      {barreTrompeuse(moyenne, reglement) === null ? null : (
        <span className="delib-mention">
          {typo(`exactement ${formatMoyenneTronquee(moyenne)}…, sous la barre`)}
        </span>
      )}
    </>
  );
}
