import type { ReactNode } from 'react';

/** Drawn on a square of 16; a circle around it where there is one. */
const TRACES = {
  admis: 'M3 8.5 6.5 12 13 4.5',
  second_groupe: 'M13 6H6a3.5 3.5 0 0 0 0 7h5M10 3l3 3-3 3',
  non_admis: 'M4 4l8 8M12 4l-8 8',
  poursuite: 'M2.5 8h11M9 3.5 13.5 8 9 12.5',
  a_valider: 'M8 4.5V8h3',
  valide: 'M5 8.2 7.2 10.4 11 6',
  a_revalider: 'M13 8a5 5 0 1 1-1.6-3.7M13.5 1.8v3.4h-3.4',
  en_cours: 'M13 8a5 5 0 1 1-1.6-3.7M13.5 1.8v3.4h-3.4',
  gardee: 'M8 4.5v4.2M8 11v.5',
} as const;

const CERCLES: ReadonlySet<string> = new Set(['a_valider', 'valide', 'gardee']);

/**
 * A small sign before a word that says the same. Drawn, where DSFR's are images cut out of a colour: each of those is
 * a layer of its own, and the grid has some hundreds.
 */
export function Picto({ signe }: { readonly signe: keyof typeof TRACES }): ReactNode {
  return (
    <svg className="delib-picto" viewBox="0 0 16 16" aria-hidden="true">
      {CERCLES.has(signe) ? <circle cx={8} cy={8} r={6.25} /> : null}
      <path d={TRACES[signe]} />
    </svg>
  );
}
