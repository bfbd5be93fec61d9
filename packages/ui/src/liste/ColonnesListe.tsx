import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ColonneDsfr, colonnesVisibles, estMasquable, idsParDefaut } from '../tableau/colonnes';
import type { ParametresUrl } from '../url/criteres';
import { adresseListe, type EtatListe } from '../url/liste';
import { PARAMETRES_TABLE } from '../url/table';

/** « Colonnes »: a link for each column that may be hidden, to the list with it or without. */
export function ColonnesListe<T>(props: {
  readonly colonnes: readonly ColonneDsfr<T>[];
  readonly demande: EtatListe;
  readonly parametres: ParametresUrl;
}): ReactNode {
  const { colonnes, demande, parametres } = props;
  const visibles = colonnesVisibles(colonnes, demande.colonnes).map(({ id }) => id);
  const parDefaut = idsParDefaut(colonnes).join(',');
  return (
    <details className="delib-colonnes">
      <summary className="fr-btn fr-btn--tertiary">Colonnes</summary>
      <ul className="fr-raw-list delib-colonnes__choix">
        {colonnes
          .filter((colonne) => estMasquable(colonne, colonnes))
          .map(({ id, titre }) => {
            const montree = visibles.includes(id);
            const suite = colonnes
              .map((autre) => autre.id)
              .filter((autre) => (autre === id ? !montree : visibles.includes(autre)))
              .join(',');
            return (
              <li key={id}>
                <Link
                  className={`fr-link fr-link--sm fr-link--icon-left ${montree ? 'fr-icon-checkbox-fill' : 'fr-icon-checkbox-line'}`}
                  href={adresseListe(parametres, {
                    [PARAMETRES_TABLE.colonnes]: suite === parDefaut ? null : suite,
                  })}
                  scroll={false}
                  prefetch={false}
                >
                  {montree ? 'Masquer' : 'Afficher'} {titre}
                </Link>
              </li>
            );
          })}
      </ul>
    </details>
  );
}
