'use client';

import type { Result } from '@delib/domain';
import { compter, formatEntier, phraseRefus, typo } from '@delib/francais';
import { type ReactNode, useEffect, useId, useMemo, useReducer, useRef, useState } from 'react';
import { BarreModifications } from '../formulaire/BarreModifications';
import { idEntete } from '../tableau/colonnes';
import { Entete } from '../tableau/Entete';
import { useModeleTable } from '../tableau/modele';
import { Outils } from '../tableau/Outils';
import { useEtatTable } from '../tableau/useEtatTable';
import type { ColonneSaisie } from './colonnes-saisie';
import {
  compterModifs,
  type ReponseDeLigne,
  RIEN_SAISI,
  reduireSaisie,
  type ValeursDeLigne,
} from './etat-saisie';
import { LigneSaisie } from './LigneSaisie';
import { useParcoursGrille } from './useParcoursGrille';

/** One row to save: what was shown and what is wanted of the columns that changed. */
export interface LigneAEnregistrer<T> {
  readonly cle: string;
  readonly ligne: T;
  readonly vu: ValeursDeLigne;
  readonly voulu: ValeursDeLigne;
  /** Every typed column of the row as it was shown. */
  readonly toutVu: ValeursDeLigne;
}

export interface GrilleSaisieProps<T> {
  readonly legende: string;
  readonly lignes: readonly T[];
  /** Defined once, outside the render. */
  readonly colonnes: readonly ColonneSaisie<T>[];
  readonly cle: (ligne: T) => string;
  readonly nom: readonly [singulier: string, pluriel: string];
  /** Why nothing of a row can be typed in, or `null`. */
  readonly raison: (ligne: T) => string | null;
  readonly vide: string;
  readonly enregistrer: (
    lignes: readonly LigneAEnregistrer<T>[],
  ) => Promise<Result<readonly ReponseDeLigne[]>>;
  /** After a saving: fresh rows are to be asked for. */
  readonly onEnregistre: () => void;
  /** With the bar while changes wait: a motif, for instance. */
  readonly complement?: ReactNode;
}

/** Past this many rows, the grid is shown page by page. */
const SEUIL_PAGES = 500;
const PAR_PAGE = 200;

/**
 * A table that is typed in: filters, search and sort of `TableDsfr`, one tab stop, arrows, Enter keeps and goes down,
 * Ctrl+Enter saves; a bar says how many changes wait and leaving the page asks. Each row answers for itself: refused,
 * it says why and keeps what was typed; changed by someone else, it shows both values.
 */
export function GrilleSaisie<T>(props: GrilleSaisieProps<T>): ReactNode {
  const { legende, lignes, colonnes, cle, nom, raison, vide, enregistrer, onEnregistre, complement } = props;
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [etat, actions] = useEtatTable(colonnes);
  const modele = useModeleTable({ colonnes, lignes, cle, etat, selection: undefined });
  const [saisies, dispatch] = useReducer(reduireSaisie, RIEN_SAISI);
  const [enCours, setEnCours] = useState(false);
  const [message, setMessage] = useState<string>();
  const [erreur, setErreur] = useState<string | null>(null);
  const [recues, setRecues] = useState(lignes);
  const [page, setPage] = useState(0);
  if (recues !== lignes) {
    setRecues(lignes);
    dispatch({ type: 'recevoir' });
  }
  const rangees = modele.getRowModel().rows.map(({ original }) => original.ligne);
  const pages = rangees.length > SEUIL_PAGES ? Math.ceil(rangees.length / PAR_PAGE) : 1;
  const pageMontree = Math.min(page, pages - 1);
  const montrees =
    pages === 1 ? rangees : rangees.slice(pageMontree * PAR_PAGE, (pageMontree + 1) * PAR_PAGE);
  // The same array from one key to the next: the rows that nothing changed in are not drawn again.
  const idsVisibles = etat.visibles.join(' ');
  const visibles = useMemo(
    () => colonnes.filter((colonne) => idsVisibles.split(' ').includes(colonne.id)),
    [colonnes, idsVisibles],
  );
  const parCle = new Map(lignes.map((ligne) => [cle(ligne), ligne]));
  const nombre = compterModifs(saisies);

  const stocke = (ligne: T, colonne: ColonneSaisie<T>) =>
    saisies.stockes.get(cle(ligne))?.[colonne.id] ?? colonne.saisie?.valeur(ligne) ?? '';
  const trouver = (place: { readonly cle: string; readonly colonne: string }) => ({
    ligne: parCle.get(place.cle),
    colonne: colonnes.find((colonne) => colonne.id === place.colonne),
  });
  const parcours = useParcoursGrille({
    table,
    cles: montrees.map(cle),
    colonnes: visibles.map((colonne) => colonne.id),
    ouverte: (place) => {
      const { ligne, colonne } = trouver(place);
      return ligne !== undefined && colonne?.saisie?.ouverte(ligne) === true;
    },
    onVider: (place) => {
      const { ligne, colonne } = trouver(place);
      if (ligne === undefined || colonne === undefined) return;
      dispatch({ type: 'ecrire', ...place, valeur: '', stocke: stocke(ligne, colonne) });
    },
  });
  const parcoursCourant = useRef(parcours);
  useEffect(() => {
    parcoursCourant.current = parcours;
  });

  async function envoyer(): Promise<void> {
    if (nombre === 0 || enCours) return;
    setEnCours(true);
    setErreur(null);
    setMessage(undefined);
    const demandes = [...saisies.modifs].flatMap(([cleLigne, { vu, voulu }]) => {
      const ligne = parCle.get(cleLigne);
      if (ligne === undefined) return [];
      const shown = colonnes.flatMap((colonne) =>
        colonne.saisie ? [[colonne.id, vu[colonne.id] ?? stocke(ligne, colonne)] as const] : [],
      );
      return [{ cle: cleLigne, ligne, vu, voulu, toutVu: Object.fromEntries(shown) }];
    });
    try {
      const done = await enregistrer(demandes);
      if (done.ok) {
        dispatch({ type: 'repondre', reponses: done.valeur });
        setMessage(bilan(done.valeur, nom));
        onEnregistre();
      } else setErreur(phraseRefus(done.refus));
    } catch {
      setErreur(
        'Le serveur ne répond pas. Votre saisie est toujours sur cette page : enregistrez de nouveau.',
      );
    }
    setEnCours(false);
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (document.querySelector('dialog[open], .fr-modal--opened') !== null) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void envoyer();
      else if (event.key === '/' && !estSaisie(event.target)) {
        document.querySelector<HTMLInputElement>('[data-touche-recherche]')?.focus();
      } else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  if (lignes.length === 0) {
    return (
      <p className="fr-callout fr-py-2w" role="status">
        {typo(vide)}
      </p>
    );
  }
  const premiere = montrees[0];
  const arretParDefaut = visibles.find(({ saisie }) => saisie !== undefined) ?? visibles[0];
  const arret =
    parcours.courante ??
    (premiere === undefined ? null : { cle: cle(premiere), colonne: arretParDefaut?.id ?? '' });
  return (
    <div className="delib-table" aria-busy={enCours}>
      <Outils
        colonnes={colonnes}
        etat={etat}
        actions={actions}
        affichees={rangees.length}
        total={lignes.length}
        nomSingulier={nom[0]}
        nomPluriel={nom[1]}
      />
      <p className="fr-hint-text fr-mb-1w">
        {typo(
          'Flèches pour se déplacer, Entrée pour saisir puis descendre, Échap pour reprendre l’ancienne valeur, Ctrl + Entrée pour enregistrer.',
        )}
      </p>
      <div className="fr-table fr-table--sm fr-table--bordered fr-table--no-caption delib-saisie fr-mt-1w">
        <div className="fr-table__wrapper">
          <div className="fr-table__container delib-table__cadre">
            <div className="fr-table__content">
              {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on its own HTML element */}
              <table ref={table} role="grid" aria-labelledby={`${id}-legende`}>
                <caption id={`${id}-legende`}>{typo(legende)}</caption>
                <Entete colonnes={colonnes} lignes={lignes} etat={etat} actions={actions} />
                <tbody>
                  {montrees.map((ligne) => {
                    const cleLigne = cle(ligne);
                    return (
                      <LigneSaisie
                        key={cleLigne}
                        ligne={ligne}
                        cle={cleLigne}
                        colonnes={visibles}
                        fixe={idEntete(colonnes)}
                        modif={saisies.modifs.get(cleLigne)}
                        stockees={saisies.stockes.get(cleLigne)}
                        arret={arret?.cle === cleLigne ? arret.colonne : null}
                        edition={parcours.edition?.cle === cleLigne ? parcours.edition : null}
                        raison={raison(ligne)}
                        parcours={parcoursCourant}
                        dispatch={dispatch}
                      />
                    );
                  })}
                </tbody>
              </table>
            </div>
          </div>
        </div>
      </div>
      {rangees.length > 0 ? null : (
        <div role="status">
          <p>{typo(`La recherche et les filtres masquent ${compter(lignes.length, nom[0], nom[1])}.`)}</p>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={actions.effacer}>
            Effacer la recherche et les filtres
          </button>
        </div>
      )}
      {pages === 1 ? null : (
        <nav aria-label="Pages du tableau" className="delib-pages">
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--secondary"
            disabled={pageMontree === 0}
            onClick={() => setPage(pageMontree - 1)}
          >
            Page précédente
          </button>
          <span role="status">{`Page ${formatEntier(pageMontree + 1)} sur ${formatEntier(pages)}`}</span>
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--secondary"
            disabled={pageMontree === pages - 1}
            onClick={() => setPage(pageMontree + 1)}
          >
            Page suivante
          </button>
        </nav>
      )}
      <div role="alert">
        {erreur === null ? null : (
          <p className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w">{typo(erreur)}</p>
        )}
      </div>
      <BarreModifications
        nombre={nombre}
        onEnregistrer={() => void envoyer()}
        onAnnuler={() => dispatch({ type: 'annuler' })}
        enCours={enCours}
        complement={complement}
        message={message}
      />
    </div>
  );
}

/** « 12 candidats enregistrés, 1 refusé. » */
function bilan(reponses: readonly ReponseDeLigne[], nom: readonly [string, string]): string {
  const refuses = reponses.filter(({ refus }) => refus.length > 0).length;
  const faits = reponses.filter(({ refus }) => refus.length === 0).length;
  const fait = `${compter(faits, nom[0], nom[1])} ${faits < 2 ? 'enregistré' : 'enregistrés'}`;
  return refuses === 0 ? `${fait}.` : `${fait}, ${refuses} ${refuses < 2 ? 'refusé' : 'refusés'}.`;
}

function estSaisie(cible: EventTarget | null): boolean {
  return (
    cible instanceof HTMLElement &&
    (cible.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(cible.tagName))
  );
}
