import { compter, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { type JuryRefuse, parCondition } from './conditions';
import { Raisons } from './Raisons';

/** Those that an act cannot be done on. */
export interface Refuses {
  readonly nombre: number;
  /** By code; all of them, unless there are too many to read. */
  readonly premiers: readonly JuryRefuse[];
}

/** A condition that so few jurys lack is unfolded: nothing is hidden that one reads at a glance. */
const DEPLIES = 4;

/** Each jury that stays where it is, under each condition that it does not meet, with the way to its remedy. */
export function JurysRefuses({ refuses }: { readonly refuses: Refuses }): ReactNode {
  const reste = refuses.nombre - refuses.premiers.length;
  return (
    <>
      {parCondition(refuses.premiers).map(({ code, libelle, jurys }) => (
        <details key={code} className="delib-condition" open={jurys.length <= DEPLIES}>
          <summary>{typo(`${libelle} : ${compter(jurys.length, 'jury', 'jurys')}`)}</summary>
          <ul>
            {jurys.map(({ session, jury, raison }) => (
              <li key={`${session} ${jury}`}>
                <strong>{jury}</strong>
                {typo(' : ')}
                <Raisons raisons={[raison]} jury={jury} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      {reste === 0 ? null : (
        <p>{typo(`Et ${compter(reste, 'autre jury', 'autres jurys')}, à lire dans la Vue détaillée.`)}</p>
      )}
    </>
  );
}

/**
 * « Pourquoi ces jurys sont-ils grisés ? », under a choice of jurys.
 * @param refuses those that cannot be chosen; nothing is said when there is none
 */
export function PourquoiGrises({ refuses }: { readonly refuses: readonly JuryRefuse[] }): ReactNode {
  if (refuses.length === 0) return null;
  return (
    <details className="fr-mb-3w">
      <summary>
        {typo(
          refuses.length === 1
            ? 'Pourquoi ce jury est-il grisé ?'
            : `Pourquoi ${compter(refuses.length, 'jury', 'jurys')} sont-ils grisés ?`,
        )}
      </summary>
      <JurysRefuses refuses={{ nombre: refuses.length, premiers: refuses }} />
    </details>
  );
}
