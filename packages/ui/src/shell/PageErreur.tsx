import { typo } from '@delib/francais';
import Link from 'next/link';
import type { ReactNode } from 'react';

export interface PageErreurProps {
  /** « Une erreur est survenue », « Page introuvable » */
  readonly titre: string;
  /** What happened to the person's work: « Ce que vous aviez enregistré est conservé. » */
  readonly conserve: string;
  /** What to do now. */
  readonly aFaire: string;
  /** Number to quote to the assistance: the digest of the error or the request id. Never a stack. */
  readonly reference?: string;
  /** « Réessayer », when trying again may help. */
  readonly reessayer?: () => void;
}

/** Error page: what was kept, what to do, a reference number. */
export function PageErreur({ titre, conserve, aFaire, reference, reessayer }: PageErreurProps): ReactNode {
  return (
    <div className="fr-my-6w fr-grid-row">
      <div className="fr-col-12 fr-col-md-8">
        <h1>{typo(titre)}</h1>
        <p className="fr-text--lead fr-mb-2w">{typo(conserve)}</p>
        <p>{typo(aFaire)}</p>
        {reference === undefined ? null : (
          <p className="fr-text--sm">
            {typo('Référence à communiquer à l’assistance :')} <strong>{reference}</strong>
          </p>
        )}
        <ul className="fr-btns-group fr-btns-group--inline-md">
          {reessayer === undefined ? null : (
            <li>
              <button type="button" className="fr-btn" onClick={reessayer}>
                Réessayer
              </button>
            </li>
          )}
          <li>
            <Link className={`fr-btn ${reessayer === undefined ? '' : 'fr-btn--secondary'}`} href="/">
              Revenir à l’accueil
            </Link>
          </li>
        </ul>
      </div>
    </div>
  );
}
