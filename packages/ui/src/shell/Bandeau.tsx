import { typo } from '@delib/francais';
import Link from 'next/link';
import type { ReactNode } from 'react';

export interface BandeauProps {
  /** Name of the region, for a screen reader: « Session d’essai ». */
  readonly nom: string;
  /** « ESSAI » */
  readonly titre: string;
  readonly children: string;
  /** Where something can be done about it. */
  readonly lien?: { readonly href: string; readonly libelle: string };
}

/** A warning above the content of every page: a rehearsal, the portail de secours. */
export function Bandeau({ nom, titre, children, lien }: BandeauProps): ReactNode {
  return (
    <section className="fr-notice fr-notice--warning" aria-label={nom}>
      <div className="fr-container">
        <div className="fr-notice__body">
          <p>
            <span className="fr-notice__title">{titre}</span>{' '}
            <span className="fr-notice__desc">{typo(children)}</span>
            {lien ? (
              <>
                {' '}
                <Link className="fr-notice__link" href={lien.href}>
                  {lien.libelle}
                </Link>
              </>
            ) : null}
          </p>
        </div>
      </div>
    </section>
  );
}
