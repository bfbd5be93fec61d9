import { compter, formatEntier, typo } from '@delib/francais';
import Link from 'next/link';
import { type ReactNode, useId } from 'react';
import { LignesMontrees } from '../direct/LignesMontrees';
import { Case } from '../tableau/Case';
import { Cellules } from '../tableau/Cellules';
import { type ColonneDsfr, colonnesVisibles, idEntete } from '../tableau/colonnes';
import type { SelectionTable } from '../tableau/modele';
import type { ChoixCritere, ParametresUrl } from '../url/criteres';
import { adresseListe, type EtatListe, parametresPoses } from '../url/liste';
import { PARAMETRES_TABLE } from '../url/table';
import { ColonnesListe } from './ColonnesListe';
import { EnteteListe } from './EnteteListe';
import { FormulaireListe } from './FormulaireListe';
import { PagesListe } from './PagesListe';

/** A filter offered above the list: one of its values, or any. */
export interface FiltreListe {
  /** Of the column, or of what else the rows are told apart by: `f_etat` in the address. */
  readonly id: string;
  readonly libelle: string;
  readonly choix: readonly ChoixCritere[];
  /** What any value is called: « Tous ». */
  readonly aucun: string;
}

/** One page of a list as the server read it. */
export interface PageDeListe<T> {
  readonly lignes: readonly T[];
  /** Rows that the search and the filters find, on all pages. */
  readonly total: number;
  /** The page that these rows are, from 1: the last one when the address asked for one past it. */
  readonly page: number;
  readonly parPage: number;
}

export interface ListePagineeProps<T> {
  /** What the list holds, read first by a screen reader: « PV de tenue, par jury ». */
  readonly legende: string;
  readonly page: PageDeListe<T>;
  /** Shown as in a `TableDsfr`; its sort and its filters are the server's. */
  readonly colonnes: readonly ColonneDsfr<T>[];
  /** Its id, by which a live link names what changed. */
  readonly cle: (ligne: T) => string;
  /** « jury », « jurys »: what the count is about. */
  readonly nom: readonly [singulier: string, pluriel: string];
  readonly demande: EtatListe;
  /** Of the page's address: what is not of the list stays in it. */
  readonly parametres: ParametresUrl;
  /** Ids of the columns that the server sorts by. */
  readonly triables: readonly string[];
  /** « Jury, qualification ou centre »: what the search looks into. */
  readonly recherche: string;
  readonly filtres: readonly FiltreListe[];
  /** Said when there is nothing at all, and nothing was searched. */
  readonly vide: ReactNode;
  /** Path of what answers the same address with all the rows, as CSV. */
  readonly export?: string;
  /** Of the rows of the page and no others; what acts on more says so. Where it is given, the list is the browser's. */
  readonly selection?: SelectionTable<T>;
  /** Buttons beside the search. */
  readonly complement?: ReactNode;
}

/** Where a change of page leads: to the head of the list, not of the document. */
const ANCRE = 'liste';

/**
 * A list that comes page by page: searched, sorted and filtered by the server, all of it in the address. A form and
 * links, so that it works before any script has loaded, or without.
 */
export function ListePaginee<T>(props: ListePagineeProps<T>): ReactNode {
  const { legende, page, colonnes, cle, nom, demande, parametres, triables, filtres, vide, selection } =
    props;
  const id = useId();
  const { tri, recherche, page: numero, filtre } = PARAMETRES_TABLE;
  const deLaListe = [numero, recherche, ...filtres.map((each) => filtre(each.id))];
  const effacer = adresseListe(parametres, Object.fromEntries(deLaListe.map((each) => [each, null])));
  const cherche = demande.recherche !== '' || Object.keys(demande.filtres).length > 0;
  if (page.total === 0 && !cherche) {
    return (
      <p className="fr-callout fr-py-2w" role="status">
        {typeof vide === 'string' ? typo(vide) : vide}
      </p>
    );
  }
  const visibles = colonnesVisibles(colonnes, demande.colonnes);
  const fixe = idEntete(colonnes);
  return (
    <div className="delib-table" id={ANCRE}>
      <LignesMontrees ids={page.lignes.map(cle)} />
      <div className="delib-outils">
        <FormulaireListe
          recherche={{ libelle: typo(`Rechercher : ${props.recherche}`), valeur: demande.recherche }}
          filtres={filtres.map((each) => ({ ...each, valeur: demande.filtres[each.id] ?? '' }))}
          // A search begins again at the first page; what else the address says goes with it.
          autres={Object.entries(parametresPoses(parametres)).filter(([nom]) => !deLaListe.includes(nom))}
        />
        <div className="delib-outils__rangee">
          <ColonnesListe colonnes={colonnes} demande={demande} parametres={parametres} />
          {props.export === undefined || page.total === 0 ? null : (
            // A file, not a page: the browser fetches it itself.
            <a
              className="fr-btn fr-btn--tertiary fr-icon-download-line fr-btn--icon-left"
              href={`${props.export}${adresseListe(parametres, { [numero]: null })}`}
              download
            >
              Exporter CSV
            </a>
          )}
          {props.complement}
        </div>
        <div className="delib-outils__rangee">
          <p className="fr-mb-0 fr-text--bold" role="status">
            {direCompte(page, nom)}
          </p>
          {cherche ? (
            <Link
              className="fr-link fr-link--sm fr-icon-close-line fr-link--icon-left"
              href={effacer}
              scroll={false}
              prefetch={false}
            >
              Effacer la recherche et les filtres
            </Link>
          ) : null}
        </div>
      </div>
      {page.total === 0 ? (
        <p className="fr-callout fr-py-2w fr-mt-2w" role="status">
          {typo(`Rien n’est trouvé. Cherchez moins de mots, ou retirez un filtre.`)}
        </p>
      ) : (
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
      )}
      <PagesListe
        page={page}
        nom={nom[1]}
        adresse={(rang) =>
          `${adresseListe(parametres, { [numero]: rang === 1 ? null : String(rang) })}#${ANCRE}`
        }
      />
    </div>
  );
}

/** « 50 sur 5 200 jurys, page 2 sur 104 » */
function direCompte(
  { lignes, total, page, parPage }: PageDeListe<unknown>,
  [un, plusieurs]: ListePagineeProps<unknown>['nom'],
) {
  const compte = compter(total, un, plusieurs);
  if (lignes.length === total) return compte;
  return typo(
    `${lignes.length} sur ${compte}, page ${formatEntier(page)} sur ${formatEntier(Math.ceil(total / parPage))}`,
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
