import { typo } from '@delib/francais';
import type { ReactNode } from 'react';

/** One figure of a candidate, in a list of them. */
export function Chiffre(props: {
  readonly titre: string;
  readonly valeur: string;
  readonly detail: string | null;
}): ReactNode {
  return (
    <div>
      <dt>{typo(props.titre)}</dt>
      <dd>
        <strong>{typo(props.valeur)}</strong>
        {props.detail === null ? null : <span className="delib-mention">{typo(props.detail)}</span>}
      </dd>
    </div>
  );
}
