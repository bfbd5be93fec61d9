import { direMoyenneGenerale, type Moyenne, type Reglement } from '@delib/domain';
import { typo } from '@delib/francais';
import type { ReactNode } from 'react';

/** « 9,64 »; where the rounding deceives (9,996 shown 10,00), that it is below the bar all the same. */
export function MoyenneExacte({
  moyenne,
  reglement,
}: {
  readonly moyenne: Moyenne;
  readonly reglement: Reglement;
}): ReactNode {
  const { affichee, reserve } = direMoyenneGenerale(moyenne, reglement);
  return (
    <>
      {affichee}
      {reserve === null ? null : <span className="delib-mention">{typo(reserve.phrase)}</span>}
    </>
  );
}
