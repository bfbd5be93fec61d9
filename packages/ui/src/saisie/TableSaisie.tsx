'use client';

import { typo } from '@delib/francais';
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { idEntete } from '../tableau/colonnes';
import type { ColonneSaisie } from './colonnes-saisie';
import { LigneSaisie } from './LigneSaisie';
import { useParcoursGrille } from './useParcoursGrille';
import type { SaisieEnCours } from './useSaisie';

/** The table of a grid: one tab stop, arrows, Enter keeps and goes down. */
export function TableSaisie<T>(props: {
  readonly legende: string;
  readonly entete: ReactNode;
  readonly montrees: readonly T[];
  readonly colonnes: readonly ColonneSaisie<T>[];
  /** Ids of the columns to show. */
  readonly idsVisibles: readonly string[];
  readonly cle: (ligne: T) => string;
  /** Why nothing of a row can be typed in, or `null`. */
  readonly raison: (ligne: T) => string | null;
  readonly saisie: SaisieEnCours<T>;
}): ReactNode {
  const { legende, entete, montrees, colonnes, cle, raison, saisie } = props;
  const { saisies, dispatch, stocke } = saisie;
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  // The same array from one key to the next: the rows that nothing changed in are not drawn again.
  const ids = props.idsVisibles.join(' ');
  const visibles = useMemo(
    () => colonnes.filter((colonne) => ids.split(' ').includes(colonne.id)),
    [colonnes, ids],
  );
  const parCle = new Map(montrees.map((ligne) => [cle(ligne), ligne]));
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
  const premiere = montrees[0];
  const arretParDefaut = visibles.find((colonne) => colonne.saisie !== undefined) ?? visibles[0];
  const arret =
    parcours.courante ??
    (premiere === undefined ? null : { cle: cle(premiere), colonne: arretParDefaut?.id ?? '' });
  return (
    <>
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
                {entete}
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
    </>
  );
}
