import { typo } from '@delib/ui';
import type { ReactNode } from 'react';

/** Above every page while a session of the académie is a rehearsal: nothing done on it counts. */
export function BandeauEssai({
  sessions,
}: {
  readonly sessions: readonly { readonly libelle: string; readonly essai: boolean }[];
}): ReactNode {
  const essais = sessions.filter(({ essai }) => essai);
  if (essais.length === 0) return null;
  const noms = new Intl.ListFormat('fr').format(essais.map(({ libelle }) => `« ${libelle} »`));
  return (
    <section className="fr-notice fr-notice--warning" aria-label="Session d’essai">
      <div className="fr-container">
        <div className="fr-notice__body">
          <p>
            <span className="fr-notice__title">ESSAI</span>{' '}
            <span className="fr-notice__desc">
              {typo(`${noms} : répétition sans valeur. Les documents portent la mention ESSAI.`)}
            </span>
          </p>
        </div>
      </div>
    </section>
  );
}
