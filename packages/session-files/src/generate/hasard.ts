/**
 * A reproducible source of chance (SplitMix32): integers only, the same seed gives the same draws on every
 * machine and in every version. Never for secrets.
 */
export interface Hasard {
  /** A whole number from 0 to `borne` − 1. */
  readonly entier: (borne: number) => number;
  /** A whole number from `min` to `max`, both possible. */
  readonly entre: (min: number, max: number) => number;
  /** True `pourCent` times out of 100. */
  readonly arrive: (pourCent: number) => boolean;
  readonly parmi: <T>(liste: readonly T[]) => T;
  /** Another source that shares nothing with this one: what it draws does not depend on how much it draws. */
  readonly branche: (cle: number) => Hasard;
}

/** @param graine a whole number from 0 to 2³² − 1; others are brought back to it */
export function createHasard(graine: number): Hasard {
  const origine = graine >>> 0;
  let etat = origine;
  const next = (): number => {
    etat = (etat + 0x9e3779b9) >>> 0;
    return mix(etat);
  };
  const entier = (borne: number) => {
    if (!Number.isInteger(borne) || borne < 1) throw new Error(`not a bound: ${borne}`);
    // A remainder would favour small numbers by less than one in a million here: no matter for a fiction.
    return next() % borne;
  };
  return {
    entier,
    entre: (min, max) => min + entier(max - min + 1),
    arrive: (pourCent) => entier(100) < pourCent,
    parmi: (liste) => {
      const element = liste[entier(liste.length)];
      if (element === undefined) throw new Error('an empty list has nothing to draw');
      return element;
    },
    branche: (cle) => createHasard(mix((origine ^ mix((cle + 0x85ebca6b) >>> 0)) >>> 0)),
  };
}

function mix(valeur: number): number {
  let z = valeur;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}
