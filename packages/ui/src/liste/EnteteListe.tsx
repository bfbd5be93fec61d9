import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ColonneDsfr } from '../tableau/colonnes';
import { classesTitre, classesTri, direTri, sensTri } from '../tableau/tri';
import { ecrireTri, type TriTable, triSuivant } from '../url/table';

/** The titles of the columns; those that the server sorts by are links to the same list in that order. */
export function EnteteListe<T>(props: {
  readonly colonnes: readonly ColonneDsfr<T>[];
  /** Id of the column whose cell names the row. */
  readonly fixe: string | undefined;
  readonly tri: TriTable | null;
  readonly triables: readonly string[];
  /** The list in that order, as an address holds it; null: in its own. */
  readonly adresse: (tri: string | null) => string;
  /** The « tick all » cell, when rows can be ticked. */
  readonly toutCocher?: ReactNode;
}): ReactNode {
  const { colonnes, fixe, tri, triables, adresse, toutCocher } = props;
  return (
    <thead className="delib-entete">
      <tr>
        {toutCocher}
        {colonnes.map((colonne) => {
          const { id, titre } = colonne;
          const classes = classesTitre(colonne, id === fixe);
          if (!triables.includes(id)) {
            return (
              <th key={id} scope="col" className={classes}>
                <span className="fr-cell__title">{titre}</span>
              </th>
            );
          }
          const sens = sensTri(tri, id);
          const suivant = triSuivant(tri, id);
          const action = direTri(suivant, titre);
          return (
            <th key={id} scope="col" aria-sort={sens} className={classes}>
              <div className="fr-cell--sort">
                <span className="fr-cell__title">{titre}</span>
                <Link
                  className={classesTri(sens)}
                  href={adresse(ecrireTri(suivant))}
                  title={action}
                  scroll={false}
                  prefetch={false}
                >
                  {action}
                </Link>
              </div>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
