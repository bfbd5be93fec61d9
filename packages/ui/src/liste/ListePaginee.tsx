import { typo } from '@delib/francais';
import { type ReactNode, useId } from 'react';
import { LignesMontrees } from '../direct/LignesMontrees';
import { Case } from '../tableau/Case';
import { Cellules } from '../tableau/Cellules';
import { colonnesVisibles, idEntete } from '../tableau/colonnes';
import type { SelectionTable } from '../tableau/modele';
import { adresseListe } from '../url/liste';
import { PARAMETRES_TABLE } from '../url/table';
import { CadreListe, type CadreListeProps, type PageDeListe } from './CadreListe';
import { EnteteListe } from './EnteteListe';

export interface ListePagineeProps<T> extends CadreListeProps<T> {
  /** What the list holds, read first by a screen reader: « PV de tenue, par jury ». */
  readonly legende: string;
  /** Its id, by which a live link names what changed. */
  readonly cle: (ligne: T) => string;
  /** Ids of the columns that the server sorts by. */
  readonly triables: readonly string[];
  /** Of the rows of the page and no others; what acts on more says so. Where it is given, the list is the browser's. */
  readonly selection?: SelectionTable<T>;
}

/** A list that comes page by page: searched, sorted and filtered by the server, all of it in the address. */
export function ListePaginee<T>(props: ListePagineeProps<T>): ReactNode {
  const { legende, page, colonnes, cle, demande, parametres, triables, selection } = props;
  const id = useId();
  const { tri, page: numero } = PARAMETRES_TABLE;
  const visibles = colonnesVisibles(colonnes, demande.colonnes);
  const fixe = idEntete(colonnes);
  return (
    <CadreListe {...props}>
      <LignesMontrees ids={page.lignes.map(cle)} />
      <div className="fr-table fr-table--sm fr-table--bordered fr-table--no-caption fr-mt-1w">
        <div className="fr-table__wrapper">
          <section
            className="fr-table__container delib-table__cadre"
            aria-labelledby={`${id}-legende`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
          >
            <div className="fr-table__content">
              <table>
                <caption id={`${id}-legende`}>{typo(legende)}</caption>
                <EnteteListe
                  colonnes={visibles}
                  fixe={fixe}
                  tri={demande.tri}
                  triables={triables}
                  adresse={(suite) => adresseListe(parametres, { [tri]: suite, [numero]: null })}
                  toutCocher={selection && <ToutCocher {...{ page, cle, selection, id }} />}
                />
                <tbody>
                  {page.lignes.map((ligne) => (
                    <tr key={cle(ligne)} aria-selected={selection?.choisies.includes(cle(ligne))}>
                      {selection && <Cocher {...{ ligne, cle: cle(ligne), selection, id }} />}
                      <Cellules ligne={ligne} colonnes={visibles} fixe={fixe} />
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        </div>
      </div>
    </CadreListe>
  );
}

interface DeLaSelection<T> {
  readonly selection: SelectionTable<T>;
  readonly id: string;
}

function ToutCocher<T>(
  props: DeLaSelection<T> & { readonly page: PageDeListe<T>; readonly cle: (ligne: T) => string },
): ReactNode {
  const { page, cle, selection, id } = props;
  const cles = page.lignes.map(cle);
  const cochees = cles.filter((each) => selection.choisies.includes(each)).length;
  return (
    <th scope="col" className="delib-cocher">
      <Case
        id={`${id}-tout`}
        libelle="Tout cocher sur cette page"
        cochee={cochees === cles.length}
        partielle={cochees > 0 && cochees < cles.length}
        onChange={(cochee) => selection.onChange(cochee ? cles : [])}
      />
    </th>
  );
}

function Cocher<T>(props: DeLaSelection<T> & { readonly ligne: T; readonly cle: string }): ReactNode {
  const { ligne, cle, selection, id } = props;
  const { choisies, libelle, onChange } = selection;
  return (
    <td className="delib-cocher">
      <Case
        id={`${id}-ligne-${cle}`}
        libelle={`Cocher ${libelle(ligne)}`}
        cochee={choisies.includes(cle)}
        onChange={(cochee) => onChange(cochee ? [...choisies, cle] : choisies.filter((each) => each !== cle))}
      />
    </td>
  );
}
