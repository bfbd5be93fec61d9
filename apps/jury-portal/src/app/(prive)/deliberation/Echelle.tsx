import { arrondir, barres, type Issue, type Moyenne, type Reglement } from '@delib/domain';
import type { ReactNode } from 'react';

/** Units of the drawing for one point of twenty. */
const POINT = 5;
const HAUT = 16;

/** Where a mean stands from 0 to 20, with the bars: a drawing beside the figure, which says it to who does not see it. */
export function Echelle(props: {
  readonly moyenne: Moyenne;
  readonly issue: Issue;
  readonly reglement: Reglement;
}): ReactNode {
  const { moyenne, issue, reglement } = props;
  const abscisse = (centiemes: number) => 2 + (centiemes * POINT) / 100;
  return (
    <svg
      className={`delib-echelle delib-issue--${issue}`}
      viewBox={`0 0 ${20 * POINT + 4} ${HAUT}`}
      aria-hidden="true"
    >
      <line className="delib-echelle__axe" x1={2} x2={2 + 20 * POINT} y1={HAUT / 2} y2={HAUT / 2} />
      {[0, ...barres(reglement), 2000].map((repere) => (
        <line
          key={repere}
          className="delib-echelle__barre"
          x1={abscisse(repere)}
          x2={abscisse(repere)}
          y1={2}
          y2={HAUT - 2}
        />
      ))}
      <circle cx={abscisse(arrondir(moyenne))} cy={HAUT / 2} r={3.5} />
    </svg>
  );
}
