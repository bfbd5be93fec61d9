'use client';

import { typo } from '@delib/francais';
import { memo, type ReactNode } from 'react';
import { texteCellule } from '../tableau/colonnes';
import { Champ } from './Champ';
import { type ColonneSaisie, texteSaisi } from './colonnes-saisie';
import type { ActeSaisie, LigneModifiee, ValeursDeLigne } from './etat-saisie';
import { SuitesSaisie } from './SuitesSaisie';
import type { Edition, ParcoursGrille } from './useParcoursGrille';

interface LigneSaisieProps<T> {
  readonly ligne: T;
  readonly cle: string;
  readonly colonnes: readonly ColonneSaisie<T>[];
  readonly fixe: string | undefined;
  readonly modif: LigneModifiee | undefined;
  readonly stockees: ValeursDeLigne | undefined;
  /** The column of this row that holds the tab stop; `null` when another row does. */
  readonly arret: string | null;
  readonly edition: Edition | null;
  /** Why nothing of this row can be typed in, as a sentence. */
  readonly raison: string | null;
  readonly parcours: { readonly current: ParcoursGrille };
  readonly dispatch: (acte: ActeSaisie) => void;
}

/** One row of a grid that is typed in. Renders again only when something of it changes. */
export const LigneSaisie = memo(function LigneSaisie<T>(props: LigneSaisieProps<T>): ReactNode {
  const { ligne, cle, colonnes, fixe, modif, stockees, arret, edition, raison, parcours, dispatch } = props;
  return (
    <tr className={raison === null ? undefined : 'delib-ligne--grisee'}>
      {colonnes.map((colonne) => {
        const { id, saisie } = colonne;
        const place = { cle, colonne: id };
        const stocke = stockees?.[id] ?? saisie?.valeur(ligne) ?? '';
        const valeur = modif?.voulu[id] ?? stocke;
        const ouverte = saisie?.ouverte(ligne) === true;
        const enEdition = edition?.colonne === id;
        const modifiee = modif?.voulu[id] !== undefined;
        const refusee = modif?.refus.some((refus) => refus.colonne === id) === true;
        const contenu =
          saisie === undefined
            ? (colonne.rendu?.(ligne) ?? texteCellule(colonne, ligne))
            : texteSaisi(saisie, ligne, valeur);
        const cellule = {
          'data-ligne': cle,
          'data-colonne': id,
          tabIndex: arret === id && !enEdition ? 0 : -1,
          className: [
            colonne.alignement === 'droite' ? 'fr-cell--right' : '',
            colonne.multiligne === true ? 'fr-cell--multiline' : '',
            id === fixe ? 'fr-cell--fixed' : '',
            ouverte ? 'delib-cellule--ouverte' : '',
            modifiee ? 'delib-cellule--modifiee' : '',
            refusee ? 'delib-cellule--refusee' : '',
          ].join(' '),
          onFocus: () => parcours.current.setCourante(place),
          onClick: ouverte && !enEdition ? () => parcours.current.ouvrir(place) : undefined,
          onKeyDown: enEdition
            ? undefined
            : (event: React.KeyboardEvent<HTMLElement>) => parcours.current.surCellule(event, place),
        };
        if (id === fixe) {
          return (
            <th key={id} scope="row" {...cellule}>
              {contenu}
              {raison === null ? null : <span className="delib-refus">{typo(raison)}</span>}
              <SuitesSaisie cle={cle} modif={modif} ligne={ligne} colonnes={colonnes} dispatch={dispatch} />
            </th>
          );
        }
        return (
          <td key={id} {...cellule} aria-invalid={refusee || undefined}>
            {saisie !== undefined && enEdition ? (
              <Champ
                saisie={saisie}
                ligne={ligne}
                valeur={valeur}
                edition={edition}
                onChange={(nouvelle) =>
                  dispatch({ type: 'ecrire', cle, colonne: id, valeur: nouvelle, stocke })
                }
                onFin={(suite) =>
                  suite === 'quitter' ? parcours.current.fermer() : parcours.current[suite](place)
                }
              />
            ) : (
              <>
                {contenu === '' && saisie !== undefined ? '–' : contenu}
                {modifiee ? <span className="fr-sr-only"> (non enregistré)</span> : null}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}) as <T>(props: LigneSaisieProps<T>) => ReactNode;
