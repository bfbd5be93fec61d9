import { type Etat, groupeDe, LIBELLES_ETAT } from '@delib/domain';
import type { ReactNode } from 'react';

export interface EtatJuryProps {
  readonly etat: Etat;
  /** `court` shows the code alone, the libellé staying readable to assistive technologies. */
  readonly forme?: 'complet' | 'court';
}

/** A jury's état: always its code, with its libellé; the colour of the band only repeats the group. */
export function EtatJury({ etat, forme = 'complet' }: EtatJuryProps): ReactNode {
  const ton =
    etat === '198' || etat === '218' ? 'verrouille' : etat === '000' ? 'attente' : `g${groupeDe(etat)}`;
  return (
    <span
      className={`delib-etat delib-etat--${ton}`}
      title={forme === 'court' ? LIBELLES_ETAT[etat] : undefined}
    >
      <span className="delib-etat__code">{etat}</span>{' '}
      <span className={forme === 'court' ? 'fr-sr-only' : undefined}>{LIBELLES_ETAT[etat]}</span>
    </span>
  );
}
