'use client';

import { formatEtat } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import type { LignePassage } from '@delib/usecases/jury/passer-jurys';
import { type ReactNode, useEffect, useId, useRef } from 'react';

/**
 * The report of an act over jurys: each one done, or not done and why. Takes the focus when it appears.
 * @param props.acte names the act where a page may hold the reports of several: « Ouvrir la délibération »
 */
export function RapportPassages({
  lignes,
  acte,
}: {
  readonly lignes: readonly LignePassage[];
  readonly acte?: string;
}): ReactNode {
  const id = useId();
  const cadre = useRef<HTMLElement>(null);
  // A new report takes the focus once the dialog that asked for it has given it back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new report, not only the first
  useEffect(() => {
    const later = setTimeout(() => cadre.current?.focus());
    return () => clearTimeout(later);
  }, [lignes]);
  const faits = lignes.filter(({ fait }) => fait);
  const refuses = lignes.filter(({ fait }) => !fait);
  const ton = refuses.length === 0 ? 'success' : faits.length === 0 ? 'error' : 'warning';
  return (
    <section ref={cadre} tabIndex={-1} aria-labelledby={id} className={`fr-alert fr-alert--${ton} fr-mb-3w`}>
      <h2 id={id} className="fr-alert__title">
        {typo(
          `Compte-rendu${acte === undefined ? '' : `, « ${acte} »`} : ${resume(faits.length, refuses.length)}`,
        )}
      </h2>
      <ul>
        {refuses.map((ligne) => (
          <li key={ligne.juryId}>
            <strong>Jury {ligne.jury}</strong>
            {typo(' : non modifié. ')}
            {ligne.refus === null ? null : phraseRefus(ligne.refus)}
          </li>
        ))}
        {faits.map((ligne) => (
          <li key={ligne.juryId}>
            <strong>Jury {ligne.jury}</strong>
            {typo(` : passé à l’état ${ligne.vers === null ? '' : formatEtat(ligne.vers)}.`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function resume(faits: number, refuses: number): string {
  const passes = compter(faits, 'jury modifié', 'jurys modifiés');
  return refuses === 0 ? passes : `${passes}, ${compter(refuses, 'jury non modifié', 'jurys non modifiés')}`;
}
