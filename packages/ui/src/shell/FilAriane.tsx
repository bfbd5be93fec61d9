import { typo } from '@delib/francais';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { EtapeFil } from './menu';

/**
 * DSFR breadcrumb. Unlike react-dsfr's, a step may have no address: a menu and a section have no page of their own.
 * @param fil from `filAriane`; its last step is the page itself
 */
export function FilAriane({ fil }: { readonly fil: readonly EtapeFil[] }): ReactNode {
  return (
    <nav className="fr-breadcrumb fr-mb-2w" aria-label={typo('vous êtes ici :')}>
      <button
        type="button"
        className="fr-breadcrumb__button"
        aria-expanded="false"
        aria-controls="fil-ariane"
      >
        Voir le fil d’Ariane
      </button>
      <div className="fr-collapse" id="fil-ariane">
        <ol className="fr-breadcrumb__list">
          {fil.map((etape, rang) => (
            <li key={etape.libelle}>
              <Etape etape={etape} courante={rang === fil.length - 1} />
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}

function Etape({ etape, courante }: { readonly etape: EtapeFil; readonly courante: boolean }): ReactNode {
  const libelle = typo(etape.libelle);
  if (courante) {
    return (
      <span className="fr-breadcrumb__link" aria-current="page">
        {libelle}
      </span>
    );
  }
  if (etape.href === undefined) return <span className="fr-breadcrumb__link delib-fil-texte">{libelle}</span>;
  return (
    <Link className="fr-breadcrumb__link" href={etape.href} prefetch={false}>
      {libelle}
    </Link>
  );
}
