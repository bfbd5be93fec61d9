'use client';

import { findEpreuve } from '@delib/domain';
import { direResultat, formatDateHeure, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { ChangementVu } from '../../../../deliberation/candidat';
import { useDeliberation } from '../Deliberation';

/** By code of épreuve, what changed of the marks of a candidate since the opening, in order. */
export function useChangements(candidatId: string): ReadonlyMap<string, readonly ChangementVu[]> {
  const { changements } = useDeliberation();
  return Map.groupBy(changements.get(candidatId) ?? [], ({ epreuve }) => epreuve);
}

/** Beside the mark: before, after, who, when, why. */
export function Change({ changement }: { readonly changement: ChangementVu }): ReactNode {
  return (
    <span className="delib-change">
      <span className="fr-icon-alarm-warning-line fr-icon--sm" aria-hidden="true" /> {direChange(changement)}
    </span>
  );
}

/**
 * « Changé depuis l'ouverture », above the sheet: where to look; in full what has no row in the tables, since the épreuve
 * has no mark any more.
 */
export function Changements(props: {
  readonly candidatId: string;
  /** The épreuves that have a row. */
  readonly affichees: readonly string[];
}): ReactNode {
  const { reglement } = useDeliberation();
  const changements = useChangements(props.candidatId);
  if (changements.size === 0) return null;
  const ailleurs = [...changements].filter(([code]) => !props.affichees.includes(code));
  const aCote = [...changements.keys()].filter((code) => props.affichees.includes(code));
  return (
    <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-3w">
      <p>
        {typo(
          `Changé depuis l’ouverture de la délibération : ${[...changements.keys()].join(', ')}.${aCote.length === 0 ? '' : ' Le détail est à côté de la note.'}`,
        )}
      </p>
      {ailleurs.length === 0 ? null : (
        <ul className="fr-mb-0">
          {ailleurs.flatMap(([code, siens]) =>
            siens.map((changement) => (
              <li key={`${code} ${changement.le}`}>
                {typo(`${code} ${findEpreuve(reglement, code)?.intitule ?? ''} : `)}
                {direChange(changement)}
              </li>
            )),
          )}
        </ul>
      )}
    </div>
  );
}

function direChange({ avant, apres, par, le, motif }: ChangementVu): string {
  return typo(
    `${direResultat(avant)} devient ${direResultat(apres)}, par ${par}, le ${formatDateHeure(le)}. Motif : ${motif}`,
  );
}
