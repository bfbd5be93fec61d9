import type { ReactNode } from 'react';

export interface CadreTableauProps {
  /** Its caption. */
  readonly legende: ReactNode;
  /** Name of a region that scrolls and is reached by the keyboard; none for a table that always fits. */
  readonly region?: string;
  /** Id of the heading that names this region instead. */
  readonly titreId?: string;
  /** The caption is read by screen readers only. */
  readonly sansLegende?: boolean;
  /** Lower rows. */
  readonly serre?: boolean;
  /** Long texts are cut into lines. */
  readonly multiligne?: boolean;
  /** Head and first column stay in sight, and the paper shows the table whole. */
  readonly collant?: boolean;
  readonly enCours?: boolean;
  /** Margins, and what a page's own rules name. */
  readonly className?: string;
  /** `thead` and `tbody`. */
  readonly children: ReactNode;
}

/** A table of fixed rows in DSFR's frame. One that is sorted, filtered or exported is a `TableDsfr`. */
export function CadreTableau(props: CadreTableauProps): ReactNode {
  const { legende, region, titreId, sansLegende, serre, multiligne, collant, enCours, className } = props;
  const classes = [
    'fr-table fr-table--bordered',
    collant && 'delib-table',
    serre && 'fr-table--sm',
    sansLegende && 'fr-table--no-caption',
    multiligne && 'fr-table--multiline',
    className,
  ].filter(Boolean);
  const cadre = collant ? 'fr-table__container delib-table__cadre' : 'fr-table__container';
  const table = (
    <div className="fr-table__content">
      <table>
        <caption>{legende}</caption>
        {props.children}
      </table>
    </div>
  );
  return (
    <div className={classes.join(' ')} aria-busy={enCours}>
      <div className="fr-table__wrapper">
        {region === undefined && titreId === undefined ? (
          <div className={cadre}>{table}</div>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <section className={cadre} aria-label={region} aria-labelledby={titreId} tabIndex={0}>
            {table}
          </section>
        )}
      </div>
    </div>
  );
}
