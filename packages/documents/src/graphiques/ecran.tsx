/** @jsxRuntime automatic */
import { typo } from '@delib/francais';
import { Fragment, type ReactNode } from 'react';
import { attributsLigne, attributsRectangle, attributsTrace } from './attributs';
import type { Dessin, Encre, Forme } from './dessin';
import type { Donnees, Graphique } from './graphique';

/** Widths that a plot is drawn for, units: the page shows the one that fits, so that letters keep their size. */
const LARGEURS = { large: 680, moyen: 440, etroit: 300 } as const;

type Taille = keyof typeof LARGEURS;
const TAILLES = Object.keys(LARGEURS) as readonly Taille[];

export interface FigureProps {
  readonly graphique: Graphique;
  /** Level of the heading that names it; none: the name is a strong text. */
  readonly titre?: 'h3' | 'h4';
  /** Its table stands elsewhere on the page already. */
  readonly sansDonnees?: boolean;
}

/**
 * A plot on a screen: what it states, the drawing, « Voir les données ». Drawn on the server for three widths; no script
 * is needed to see it.
 */
export function Figure({ graphique, titre: Titre, sansDonnees = false }: FigureProps): ReactNode {
  const { titre, constat, dessiner, donnees } = graphique;
  return (
    <figure className="delib-graphique">
      <figcaption>
        {Titre === undefined ? (
          <strong>{typo(titre)}</strong>
        ) : (
          <Titre className="fr-h6 fr-mb-1v">{typo(titre)}</Titre>
        )}
        <p className="fr-mb-1w">{typo(constat)}</p>
      </figcaption>
      {dessiner === null
        ? null
        : TAILLES.map((taille) => (
            <SvgDessin
              key={taille}
              dessin={dessiner(LARGEURS[taille])}
              taille={taille}
              libelle={typo(titre)}
            />
          ))}
      {sansDonnees || donnees.lignes.length === 0 ? null : (
        <details>
          <summary>
            Voir les données<span className="fr-sr-only">{typo(` : ${titre}`)}</span>
          </summary>
          <TableDonnees donnees={donnees} titre={titre} />
        </details>
      )}
    </figure>
  );
}

function SvgDessin(props: {
  readonly dessin: Dessin;
  readonly taille: Taille;
  readonly libelle: string;
}): ReactNode {
  const { dessin, taille, libelle } = props;
  return (
    <svg
      className={`delib-graphique__dessin delib-graphique__dessin--${taille}`}
      role="img"
      aria-label={libelle}
      viewBox={`0 0 ${dessin.largeur} ${dessin.hauteur}`}
      width={dessin.largeur}
      height={dessin.hauteur}
    >
      {dessin.formes.map((forme, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no other name than their place
        <Fragment key={rang}>{tracer(forme)}</Fragment>
      ))}
    </svg>
  );
}

function tracer(forme: Forme): ReactNode {
  switch (forme.forme) {
    case 'rect':
      return <rect {...attributsRectangle(forme, encre)} />;
    case 'ligne':
      return <line {...attributsLigne(forme, encre)} />;
    case 'trace':
      return <path {...attributsTrace(forme, encre)} />;
    case 'texte':
      return (
        <text
          x={forme.x}
          y={forme.y}
          textAnchor={forme.ancre}
          fontSize={forme.corps}
          fontWeight={forme.gras ? 700 : 400}
          fill={encre(forme.encre)}
        >
          {typo(forme.texte)}
        </text>
      );
  }
}

/** The colours of each theme, and of print, are in the style sheet. */
function encre(role: Encre | null): string {
  return role === null ? 'none' : `var(--delib-encre-${role})`;
}

/** A table of figures, as « Voir les données » shows it. */
function TableDonnees(props: { readonly donnees: Donnees; readonly titre: string }): ReactNode {
  const { donnees, titre } = props;
  const [premiere = '', ...autres] = donnees.colonnes;
  return (
    <div className="fr-table fr-table--sm fr-table--bordered fr-table--no-caption fr-my-1w">
      <div className="fr-table__wrapper">
        <section
          className="fr-table__container"
          aria-label={typo(titre)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <div className="fr-table__content">
            <table>
              <caption>{typo(titre)}</caption>
              <thead>
                <tr>
                  <th scope="col">{premiere}</th>
                  {autres.map((colonne) => (
                    <th key={colonne} scope="col" className="fr-cell--right">
                      {colonne}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {donnees.lignes.map(([nom = '', ...cellules], rang) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two candidates may have the same mean
                  <tr key={rang}>
                    <th scope="row" className="fr-cell--multiline">
                      {typo(nom)}
                    </th>
                    {cellules.map((cellule, colonne) => (
                      <td key={autres[colonne] ?? ''} className="fr-cell--right">
                        {typo(cellule)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      </div>
    </div>
  );
}
