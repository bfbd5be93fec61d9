import type { Centiemes } from '../nombre/centiemes';
import type { Epreuve, Reglement } from '../reglement/reglement';
import type { NatureResultat } from '../resultat';
import type { CandidatStatistique } from './candidat-statistique';
import { type Classe, POINT, repartir } from './classes';
import { type ResumeNotes, resumerNotes } from './notes';

/** What « reached » means for one note. */
const BARRE: Centiemes = 1000;

/**
 * One épreuve of the jury. Figures are those of the notes of this session; bénéfices, reports, dispenses and absences
 * are told apart. The sum of `natures` and `nonInscrits` is the number of candidates.
 */
export interface StatistiquesEpreuve {
  readonly epreuve: Pick<Epreuve, 'code' | 'intitule' | 'coefficient' | 'nature'>;
  readonly natures: Readonly<Record<NatureResultat, number>>;
  /** A facultative that the candidate did not take. */
  readonly nonInscrits: number;
  /** `null` when nobody has a note of this session. */
  readonly resume: ResumeNotes | null;
  /** How many notes of this session are at least 10. */
  readonly auMoinsDix: number;
  /** By point. */
  readonly repartition: readonly Classe[];
}

/** Every épreuve of the règlement, in its order; a facultative that nobody takes is left out. */
export function statistiquesParEpreuve(
  reglement: Reglement,
  candidats: readonly CandidatStatistique[],
): readonly StatistiquesEpreuve[] {
  return reglement.epreuves
    .map((epreuve) => statistiquesEpreuve(epreuve, candidats))
    .filter(({ epreuve, nonInscrits }) => epreuve.nature === 'obligatoire' || nonInscrits < candidats.length);
}

function statistiquesEpreuve(
  epreuve: Epreuve,
  candidats: readonly CandidatStatistique[],
): StatistiquesEpreuve {
  const natures: Record<NatureResultat, number> = {
    note: 0,
    benefice: 0,
    report: 0,
    dispense: 0,
    absent_justifie: 0,
    absent: 0,
    annulee: 0,
    non_passee: 0,
    manquante: 0,
  };
  const notes: Centiemes[] = [];
  let nonInscrits = 0;
  for (const { resultats } of candidats) {
    const resultat = resultats[epreuve.code];
    if (!resultat && epreuve.nature === 'facultative') nonInscrits += 1;
    else natures[resultat?.nature ?? 'manquante'] += 1;
    if (resultat?.nature === 'note') notes.push(resultat.note);
  }
  const { code, intitule, coefficient, nature } = epreuve;
  return {
    epreuve: { code, intitule, coefficient, nature },
    natures,
    nonInscrits,
    resume: resumerNotes(notes),
    auMoinsDix: notes.filter((note) => note >= BARRE).length,
    repartition: repartir(
      notes.map((note) => ({ total: note, coefficients: 1 })),
      POINT,
    ),
  };
}
