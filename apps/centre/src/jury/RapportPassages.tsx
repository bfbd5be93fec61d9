'use client';

import { formatEtat } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import { Fragment, type ReactNode, useEffect, useId, useRef } from 'react';
import type { RapportDePassages } from './rapport';

/** Past so many, jurys that moved are counted: the page shows where they stand now. */
const JURYS_CITES = 100;

/**
 * The report of an act over jurys: each one done, or not done and why. Takes the focus when it appears.
 * @param props.acte names the act where a page may hold the reports of several: « Ouvrir la délibération »
 */
export function RapportPassages({
  rapport,
  acte,
}: {
  readonly rapport: RapportDePassages;
  readonly acte?: string;
}): ReactNode {
  const id = useId();
  const cadre = useRef<HTMLElement>(null);
  // A new report takes the focus once the dialog that asked for it has given it back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new report, not only the first
  useEffect(() => {
    const later = setTimeout(() => cadre.current?.focus());
    return () => clearTimeout(later);
  }, [rapport]);
  const { refuses } = rapport;
  const faits = rapport.faits.reduce((somme, { jurys }) => somme + jurys.length, 0);
  const ton = refuses.length === 0 ? 'success' : faits === 0 ? 'error' : 'warning';
  return (
    <section ref={cadre} tabIndex={-1} aria-labelledby={id} className={`fr-alert fr-alert--${ton} fr-mb-3w`}>
      <h2 id={id} className="fr-alert__title">
        {typo(`Compte-rendu${acte === undefined ? '' : `, « ${acte} »`} : ${resume(faits, refuses.length)}`)}
      </h2>
      <ul>
        {refuses.slice(0, JURYS_CITES).map(({ jury, refus }) => (
          <li key={jury}>
            <strong>Jury {jury}</strong>
            {typo(' : non modifié. ')}
            {phraseRefus(refus)}
          </li>
        ))}
        {refuses.length > JURYS_CITES ? (
          <li>{typo(`Et ${compter(refuses.length - JURYS_CITES, 'autre', 'autres')} : non modifiés.`)}</li>
        ) : null}
        {rapport.faits.map(({ vers, jurys }) =>
          faits > JURYS_CITES ? (
            <li key={vers}>
              {typo(`${compter(jurys.length, 'jury', 'jurys')} : à l’état ${formatEtat(vers)}.`)}
            </li>
          ) : (
            <Fragment key={vers}>
              {jurys.map((jury) => (
                <li key={jury}>
                  <strong>Jury {jury}</strong>
                  {typo(` : passé à l’état ${formatEtat(vers)}.`)}
                </li>
              ))}
            </Fragment>
          ),
        )}
      </ul>
    </section>
  );
}

function resume(faits: number, refuses: number): string {
  const passes = compter(faits, 'jury modifié', 'jurys modifiés');
  return refuses === 0 ? passes : `${passes}, ${compter(refuses, 'jury non modifié', 'jurys non modifiés')}`;
}
