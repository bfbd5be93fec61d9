import { formatDateHeure, typo } from '@delib/francais';
import type { PlanPrepare } from '@delib/usecases/plan-secours/preparer-plan';
import type { ReactNode } from 'react';
import { direAge, estAncien } from './age';

/** « Âge du plan de secours »: the one thing to know on the morning of the deliberation. */
export function BandeauAge({
  dernier,
  maintenant,
}: {
  readonly dernier: PlanPrepare['dernier'];
  readonly maintenant: Date;
}): ReactNode {
  const [ton, texte] =
    dernier === null
      ? (['warning', 'aucun plan n’a encore été généré pour ce centre et cette session.'] as const)
      : estAncien(dernier.finLe, maintenant)
        ? ([
            'warning',
            `généré ${quand(dernier, maintenant)}. Les notes ont pu changer depuis : générez-le de nouveau.`,
          ] as const)
        : (['info', `généré ${quand(dernier, maintenant)}.`] as const);
  return (
    <section className={`fr-notice fr-notice--${ton} fr-mb-3w`} aria-label="Âge du plan de secours">
      <div className="fr-container">
        <div className="fr-notice__body">
          <p>
            <span className="fr-notice__title">{typo('Âge du plan de secours :')}</span>{' '}
            <span className="fr-notice__desc">{typo(texte)}</span>
          </p>
        </div>
      </div>
    </section>
  );
}

function quand({ finLe, demandePar }: NonNullable<PlanPrepare['dernier']>, maintenant: Date): string {
  return `${direAge(finLe, maintenant)} (${formatDateHeure(finLe.toISOString())}), par ${demandePar}`;
}
