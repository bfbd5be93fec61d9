import { type Etat, groupeDe, LIBELLES_ETAT } from '@delib/domain';
import type { ReactNode } from 'react';

/** A jury's état: always its code, with its libellé; the colour of the band only repeats the group. */
export function EtatJury({ etat }: { readonly etat: Etat }): ReactNode {
  const ton =
    etat === '198' || etat === '218' ? 'verrouille' : etat === '000' ? 'attente' : `g${groupeDe(etat)}`;
  return (
    <span className={`delib-etat delib-etat--${ton}`}>
      <span className="delib-etat__code">{etat}</span> <span>{LIBELLES_ETAT[etat]}</span>
    </span>
  );
}
