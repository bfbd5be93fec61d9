import type { Centiemes } from '../nombre/centiemes';
import type { Moyenne } from '../nombre/moyenne';
import type { Resultats } from '../resultat';
import { resumerNotes } from './notes';
import { EFFECTIF_MINIMAL } from './par-decision';

/** Where one note stands among those that the jury reads at the same épreuve. Notes in hundredths. */
export interface PlaceDansLeJury {
  /** 1: nobody has a better note; equal notes share their rank. `null` of who has no note of this session. */
  readonly rang: number | null;
  /** How many have that rank. */
  readonly memeRang: number;
  readonly nombre: number;
  readonly mediane: Moyenne;
  readonly premierQuartile: Centiemes;
  readonly troisiemeQuartile: Centiemes;
}

/**
 * The place of a candidate at one épreuve among the notes of this session: bénéfices, reports and absences are apart, as
 * in the statistics of the jury. @returns `null` of fewer than {@link EFFECTIF_MINIMAL} notes
 * @param jury results of every candidate of the jury, this one's too
 */
export function placeDansLeJury(
  epreuve: string,
  siens: Resultats,
  jury: Iterable<Resultats>,
): PlaceDansLeJury | null {
  const notes: Centiemes[] = [];
  for (const resultats of jury) {
    const resultat = resultats[epreuve];
    if (resultat?.nature === 'note') notes.push(resultat.note);
  }
  const resume = resumerNotes(notes);
  if (resume === null || resume.nombre < EFFECTIF_MINIMAL) return null;
  const sien = siens[epreuve];
  const note = sien?.nature === 'note' ? sien.note : null;
  const { nombre, mediane, premierQuartile, troisiemeQuartile } = resume;
  return {
    rang: note === null ? null : notes.filter((autre) => autre > note).length + 1,
    memeRang: notes.filter((autre) => autre === note).length,
    nombre,
    mediane,
    premierQuartile,
    troisiemeQuartile,
  };
}
