import type { ReactNode } from 'react';
import type { RecitAffiche } from './recit-affiche';

const TONS = { valide: 'success', perime: 'warning', refuse: 'error' } as const;

/** One answer: what it is, what it means, what to do, and the facts. */
export function Recit({ recit }: { readonly recit: RecitAffiche }): ReactNode {
  return (
    <div className={`fr-alert fr-alert--${TONS[recit.issue]} fr-mb-3w`}>
      <h3 className="fr-alert__title">{recit.titre}</h3>
      {recit.phrases.map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
      {recit.details.length === 0 ? null : (
        <dl className="delib-definitions fr-mt-2w fr-mb-0">
          {recit.details.map(({ libelle, valeur }) => (
            <div key={libelle}>
              <dt>{libelle}</dt>
              <dd>{valeur}</dd>
            </div>
          ))}
        </dl>
      )}
      {recit.code === null ? null : (
        <p className="fr-text--xs fr-mb-0 fr-mt-1w">
          Pour l’assistance, règle de contrôle non respectée{'\u00a0'}: <code>{recit.code}</code>
        </p>
      )}
    </div>
  );
}
