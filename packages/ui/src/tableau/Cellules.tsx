import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { type ColonneDsfr, texteCellule } from './colonnes';

/** The cells of one row; that of the column `fixe` names it. */
export function Cellules<T>(props: {
  readonly ligne: T;
  /** Those shown. */
  readonly colonnes: readonly ColonneDsfr<T>[];
  readonly fixe: string | undefined;
  /** Why the row cannot be ticked, and the id by which its checkbox says so. */
  readonly refus?: { readonly id: string; readonly phrase: string } | null;
}): ReactNode {
  const { ligne, colonnes, fixe, refus = null } = props;
  return colonnes.map((colonne) => {
    const contenu = colonne.rendu === undefined ? texteCellule(colonne, ligne) : colonne.rendu(ligne);
    const classes = [
      colonne.alignement === 'droite' ? 'fr-cell--right' : '',
      colonne.alignement === 'centre' ? 'fr-cell--center' : '',
      colonne.multiligne === true ? 'fr-cell--multiline' : '',
    ].join(' ');
    if (colonne.id !== fixe) {
      return (
        <td key={colonne.id} className={classes}>
          {contenu}
        </td>
      );
    }
    return (
      <th key={colonne.id} scope="row" className={`fr-cell--fixed ${classes}`}>
        {contenu}
        {refus === null ? null : (
          <span id={refus.id} className="delib-refus">
            {typo(refus.phrase)}
          </span>
        )}
      </th>
    );
  });
}
