import { compter, formatEntier, typo } from '@delib/francais';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ColonneDsfr } from '../tableau/colonnes';
import type { ChoixCritere, ParametresUrl } from '../url/criteres';
import { adresseListe, type EtatListe, parametresPoses } from '../url/liste';
import { PARAMETRES_TABLE } from '../url/table';
import { ColonnesListe } from './ColonnesListe';
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

/** What surrounds the rows of a page: what the address asks for, and what it found. */
export interface CadreListeProps<T> {
  readonly page: PageDeListe<T>;
  readonly colonnes: readonly ColonneDsfr<T>[];
  /** « jury », « jurys »: what the count is about. */
  readonly nom: readonly [singulier: string, pluriel: string];
  readonly demande: EtatListe;
  /** Of the page's address: what is not of the list stays in it. */
  readonly parametres: ParametresUrl;
  /** « Jury, qualification ou centre »: what the search looks into. */
  readonly recherche: string;
  readonly filtres: readonly FiltreListe[];
  /** What the button of the search says, where the page has another « Rechercher ». */
  readonly bouton?: string;
  /** Said when there is nothing at all, and nothing was searched. */
  readonly vide: ReactNode;
  /** Path of what answers the same address with all the rows, as CSV. */
  readonly export?: string;
  /** Buttons beside the search. */
  readonly complement?: ReactNode;
}

/** Where a change of page leads: to the head of the list, not of the document. */
const ANCRE = 'liste';

/**
 * Above the rows of a page their search, filters, columns and count, below them the other pages: all of it in the address.
 * A form and links, so that it works before any script has loaded, or without.
 */
export function CadreListe<T>(props: CadreListeProps<T> & { readonly children: ReactNode }): ReactNode {
  const { page, colonnes, nom, demande, parametres, filtres, vide } = props;
  const { recherche, page: numero, filtre } = PARAMETRES_TABLE;
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
  return (
    <div className="delib-table" id={ANCRE}>
      <div className="delib-outils">
        <FormulaireListe
          recherche={{ libelle: typo(`Rechercher : ${props.recherche}`), valeur: demande.recherche }}
          filtres={filtres.map((each) => ({ ...each, valeur: demande.filtres[each.id] ?? '' }))}
          bouton={props.bouton ?? 'Rechercher'}
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
        props.children
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
  [un, plusieurs]: CadreListeProps<unknown>['nom'],
) {
  const compte = compter(total, un, plusieurs);
  if (lignes.length === total) return compte;
  return typo(
    `${lignes.length} sur ${compte}, page ${formatEntier(page)} sur ${formatEntier(Math.ceil(total / parPage))}`,
  );
}
