'use client';

import type { ReactNode } from 'react';
import { useOuvrirProjection } from '../Projecteur';

/** Précédent / Suivant in the order of the grid, and the way back to it. */
export function NavigationFiche(props: {
  readonly rang: number;
  readonly total: number;
  readonly precedent: string | null;
  readonly suivant: string | null;
  readonly grille: string;
  readonly onValiderEtSuivant: (() => void) | null;
  readonly onAide: () => void;
}): ReactNode {
  const { rang, total, precedent, suivant, grille, onValiderEtSuivant, onAide } = props;
  const projeter = useOuvrirProjection();
  return (
    <nav className="delib-navigation" aria-label="Candidats">
      <Voisin href={precedent} libelle="Précédent" icone="fr-icon-arrow-left-line fr-btn--icon-left" />
      <span className="delib-navigation__rang">
        {rang === -1 ? 'hors du tri' : `${rang + 1} sur ${total}`}
      </span>
      <Voisin href={suivant} libelle="Suivant" icone="fr-icon-arrow-right-line fr-btn--icon-right" />
      {onValiderEtSuivant === null ? null : (
        <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={onValiderEtSuivant}>
          Valider et suivant
          <span className="delib-touche" aria-hidden="true">
            Ctrl+Entrée
          </span>
        </button>
      )}
      <a className="fr-btn fr-btn--sm fr-btn--tertiary" href={grille}>
        Revenir à la grille
      </a>
      <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={projeter}>
        Projeter
      </button>
      <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={onAide}>
        Aide clavier
      </button>
    </nav>
  );
}

function Voisin(props: {
  readonly href: string | null;
  readonly libelle: string;
  readonly icone: string;
}): ReactNode {
  const classes = `fr-btn fr-btn--sm fr-btn--secondary ${props.icone}`;
  // A link without an address is DSFR's disabled link.
  return props.href === null ? (
    // biome-ignore lint/a11y/useValidAnchor: DSFR's form of a link that leads nowhere for now
    <a className={classes} aria-disabled="true" role="link">
      {props.libelle}
    </a>
  ) : (
    <a className={classes} href={props.href}>
      {props.libelle}
    </a>
  );
}
