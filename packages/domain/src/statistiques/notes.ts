import type { Centiemes } from '../nombre/centiemes';
import { arrondirFraction, racineEntiere } from '../nombre/fraction';
import type { Moyenne } from '../nombre/moyenne';

/** What a series of notes comes to. Exact; `moyenne` and `mediane` are fractions of hundredths. */
export interface ResumeNotes {
  readonly nombre: number;
  readonly minimum: Centiemes;
  readonly maximum: Centiemes;
  readonly moyenne: Moyenne;
  /** The note in the middle; of an even number, the mean of the two in the middle. */
  readonly mediane: Moyenne;
  /** The notes of rank ⌈n/4⌉ and ⌈3n/4⌉, as French statistics count them: notes that somebody has. */
  readonly premierQuartile: Centiemes;
  readonly troisiemeQuartile: Centiemes;
  /** Standard deviation of these notes (all of them, not a sample), hundredths rounded half up for display. */
  readonly ecartType: Centiemes;
}

/** Sums up notes in hundredths, in any order. @returns `null` of none */
export function resumerNotes(notes: readonly Centiemes[]): ResumeNotes | null {
  const triees = notes.toSorted((a, b) => a - b);
  const nombre = triees.length;
  const rang = (r: number): Centiemes => {
    const note = triees[r - 1];
    if (note === undefined) throw new Error(`no note of rank ${r} among ${nombre}`);
    return note;
  };
  if (nombre === 0) return null;
  const somme = triees.reduce((total, note) => total + note, 0);
  return {
    nombre,
    minimum: rang(1),
    maximum: rang(nombre),
    moyenne: { total: somme, coefficients: nombre },
    mediane:
      nombre % 2 === 1
        ? { total: rang((nombre + 1) / 2), coefficients: 1 }
        : { total: rang(nombre / 2) + rang(nombre / 2 + 1), coefficients: 2 },
    premierQuartile: rang(plafond(nombre, 4)),
    troisiemeQuartile: rang(plafond(3 * nombre, 4)),
    ecartType: ecartType(triees, somme),
  };
}

/** ⌈a/b⌉ of whole numbers. */
function plafond(a: number, b: number): number {
  return (a + ((b - (a % b)) % b)) / b;
}

/**
 * √(n Σx² − (Σx)²) / n. Twice it, rounded down, then half up: the integer root loses nothing of the rounding.
 */
function ecartType(notes: readonly Centiemes[], somme: number): Centiemes {
  const n = BigInt(notes.length);
  const carres = notes.reduce((total, note) => total + BigInt(note) * BigInt(note), 0n);
  const variance = n * carres - BigInt(somme) * BigInt(somme);
  return arrondirFraction({ numerateur: racineEntiere(4n * variance) / n, denominateur: 2n });
}
