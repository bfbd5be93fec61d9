import { type LecteurStocke, ValeurInconnue } from './valeurs';

/**
 * Readers of what is kept as JSON. Each one checks the value it is given and gives the same one back, nothing dropped
 * and nothing copied: what was frozen keeps its digest, and a long document costs one pass over it.
 */

function nature<T>(quoi: string, est: (valeur: unknown) => valeur is T): LecteurStocke<T> {
  return (valeur) => {
    if (!est(valeur)) throw new ValeurInconnue(quoi, valeur);
    return valeur;
  };
}

const estObjet = (valeur: unknown): valeur is Readonly<Record<string, unknown>> =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);

export const texte = nature('a text', (valeur): valeur is string => typeof valeur === 'string');
export const entier = nature('a whole number', (valeur): valeur is number => Number.isInteger(valeur));
export const booleen = nature('true or false', (valeur): valeur is boolean => typeof valeur === 'boolean');

/** What a key that may be left out holds where it is there. */
export interface Facultatif<T> {
  readonly facultatif: LecteurStocke<T>;
}

/** A key that may be left out. */
export const facultatif = <T>(lire: LecteurStocke<T>): Facultatif<T> => ({ facultatif: lire });

/** The reader of each key of `T`; a key that `T` may leave out is {@link facultatif}. */
export type Champs<T> = {
  readonly [K in keyof T]-?: undefined extends T[K]
    ? Facultatif<Exclude<T[K], undefined>>
    : LecteurStocke<T[K]>;
};

/** An object with these keys; others are let through, as they were stored. */
export function objet<T extends object>(quoi: string, champs: Champs<T>): LecteurStocke<T> {
  const lecteurs = Object.entries<LecteurStocke<unknown> | Facultatif<unknown>>(champs).map(([cle, champ]) =>
    typeof champ === 'function'
      ? { cle, lire: champ, requis: true }
      : { cle, lire: champ.facultatif, requis: false },
  );
  return (valeur) => {
    if (!estObjet(valeur)) throw new ValeurInconnue(quoi, valeur);
    for (const { cle, lire, requis } of lecteurs) {
      const lu = valeur[cle];
      if (requis || lu !== undefined) situer(lire, lu, cle, quoi);
    }
    return valeur as T;
  };
}

/** What each value of `C` has beside it. */
export type Variantes<C extends string, T extends Readonly<Record<C, string>>> = {
  readonly [V in T[C]]: LecteurStocke<Omit<Extract<T, Readonly<Record<C, V>>>, C>>;
};

/** One of several objects, that the value under `cle` tells apart. */
export function variante<C extends string, T extends Readonly<Record<C, string>>>(
  quoi: string,
  cle: C,
  variantes: Variantes<C, T>,
): LecteurStocke<T> {
  const lecteurs = new Map<unknown, LecteurStocke<object>>(Object.entries<LecteurStocke<object>>(variantes));
  return (valeur) => {
    if (!estObjet(valeur)) throw new ValeurInconnue(quoi, valeur);
    const lire = lecteurs.get(valeur[cle]);
    if (!lire) throw new ValeurInconnue(`the ${cle} of ${quoi}`, valeur[cle]);
    lire(valeur);
    return valeur as T;
  };
}

/** Any number of the same. */
export function liste<T>(quoi: string, lire: LecteurStocke<T>): LecteurStocke<readonly T[]> {
  return (valeur) => {
    if (!Array.isArray(valeur)) throw new ValeurInconnue(quoi, valeur);
    for (const [rang, element] of valeur.entries()) situer(lire, element, rang + 1, quoi);
    return valeur;
  };
}

/** The same kind of value under any key. */
export function table<T>(quoi: string, lire: LecteurStocke<T>): LecteurStocke<Readonly<Record<string, T>>> {
  return (valeur) => {
    if (!estObjet(valeur)) throw new ValeurInconnue(quoi, valeur);
    for (const cle of Object.keys(valeur)) situer(lire, valeur[cle], cle, quoi);
    return valeur as Readonly<Record<string, T>>;
  };
}

/** Says where it was when it fails; the words are made then only. */
function situer(lire: LecteurStocke<unknown>, valeur: unknown, ou: string | number, quoi: string): void {
  try {
    lire(valeur);
  } catch (error) {
    throw error instanceof ValeurInconnue ? error.dans(`${ou} of ${quoi}`) : error;
  }
}
