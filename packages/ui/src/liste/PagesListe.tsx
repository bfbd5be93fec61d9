import { formatEntier } from '@delib/francais';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** Links to the pages of a list: the first, those around, the last. */
export function PagesListe(props: {
  readonly page: { readonly page: number; readonly total: number; readonly parPage: number };
  /** « jurys » */
  readonly nom: string;
  readonly adresse: (page: number) => string;
}): ReactNode {
  const { nom, adresse } = props;
  const { page, total, parPage } = props.page;
  const derniere = Math.max(1, Math.ceil(total / parPage));
  if (derniere === 1) return null;
  const rangs = rangsAffiches(page, derniere);
  return (
    <nav className="fr-pagination fr-mt-2w" aria-label={`Pages de la liste des ${nom}`}>
      <ul className="fr-pagination__list">
        {page === 1 ? null : <Voisine sens="prev" libelle="Page précédente" adresse={adresse(page - 1)} />}
        {rangs.map((rang, i) => [
          rang - (rangs[i - 1] ?? 0) > 1 ? (
            <li key={`avant ${rang}`}>
              <span className="fr-pagination__link">…</span>
            </li>
          ) : null,
          <li key={rang}>
            {rang === page ? (
              <span className="fr-pagination__link" aria-current="page">
                <span className="fr-sr-only">Page </span>
                {formatEntier(rang)}
              </span>
            ) : (
              <Link
                className="fr-pagination__link"
                href={adresse(rang)}
                title={`Page ${rang} sur ${derniere}`}
                prefetch={false}
              >
                {formatEntier(rang)}
              </Link>
            )}
          </li>,
        ])}
        {page === derniere ? null : (
          <Voisine sens="next" libelle="Page suivante" adresse={adresse(page + 1)} />
        )}
      </ul>
    </nav>
  );
}

function Voisine(props: {
  readonly sens: 'prev' | 'next';
  readonly libelle: string;
  readonly adresse: string;
}): ReactNode {
  return (
    <li>
      <Link
        className={`fr-pagination__link fr-pagination__link--${props.sens} fr-pagination__link--lg-label`}
        href={props.adresse}
        prefetch={false}
      >
        {props.libelle}
      </Link>
    </li>
  );
}

/** 1, the page and its neighbours, the last: in order, each once. */
function rangsAffiches(page: number, derniere: number): readonly number[] {
  const voulus = [1, page - 1, page, page + 1, derniere];
  return [...new Set(voulus)].filter((rang) => rang >= 1 && rang <= derniere).sort((a, b) => a - b);
}
