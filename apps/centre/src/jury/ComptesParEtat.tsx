import { Figure, graphiqueEtats } from '@delib/documents/graphiques';
import { type Etat, LIBELLES_ETAT } from '@delib/domain';
import { compter, formatEntier } from '@delib/francais';
import { CadreTableau, EtatJury } from '@delib/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** How many jurys stand at each état, as a bar and in order; each number leads to those jurys. */
export function ComptesParEtat({
  comptes,
  lien,
}: {
  readonly comptes: readonly { readonly etat: Etat; readonly nombre: number }[];
  /** Address of the list of the jurys at an état; absent: numbers only. */
  readonly lien: (etat: Etat) => string;
}): ReactNode {
  const total = comptes.reduce((somme, { nombre }) => somme + nombre, 0);
  return (
    <>
      {total === 0 ? null : <Figure graphique={graphiqueEtats(comptes)} sansDonnees />}
      <CadreTableau legende="Nombre de jurys par état d’avancement" sansLegende serre>
        <thead>
          <tr>
            <th scope="col">État d’avancement</th>
            <th scope="col" className="fr-cell--right">
              Jurys
            </th>
          </tr>
        </thead>
        <tbody>
          {comptes.map(({ etat, nombre }) => (
            <tr key={etat}>
              <th scope="row" className="fr-cell--multiline">
                <EtatJury etat={etat} />
              </th>
              <td className="fr-cell--right">
                <Link className="fr-link" href={lien(etat)} prefetch={false}>
                  {formatEntier(nombre)}
                  <span className="fr-sr-only">
                    {' '}
                    {nombre < 2 ? 'jury' : 'jurys'} à l’état {LIBELLES_ETAT[etat]}
                  </span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td className="fr-cell--right">{compter(total, 'jury', 'jurys')}</td>
          </tr>
        </tfoot>
      </CadreTableau>
    </>
  );
}
