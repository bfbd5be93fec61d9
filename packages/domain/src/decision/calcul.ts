import type { Centiemes } from '../nombre/centiemes';
import type { Moyenne } from '../nombre/moyenne';
import type { Epreuve, Reglement } from '../reglement/reglement';
import { noteComptee, type Resultat, type Resultats } from '../resultat';

/** What the rules look at: every figure of a candidate, computed once and exactly. */
export interface Calcul {
  /** `null` when an absence, an annulation, a `non_passee` or nothing counted leaves no mean. */
  readonly moyenne: Moyenne | null;
  /** Mean over the professional épreuves that count; `null` when none does. Points de jury are not in it. */
  readonly professionnelle: Moyenne | null;
  /** Σ points above 10 of the facultatives × coefficient, in ten-thousandths. */
  readonly pointsFacultatifs: number;
  /** Codes of the obligatory épreuves missed without justification. */
  readonly absences: readonly string[];
  /** Codes of the obligatory épreuves, or orals of the 2nd groupe, that the commission de discipline annulled. */
  readonly annulations: readonly string[];
  /** Codes of the obligatory épreuves not passed this session (forme progressive). */
  readonly nonPassees: readonly string[];
  /** Codes of the obligatory épreuves without a mark or a code. */
  readonly manquantes: readonly string[];
  /** Codes of the obligatory épreuves with a note ≥ 10: what the attestation of blocs de compétences names (D643-15). */
  readonly unitesAcquises: readonly string[];
  /** Codes of the obligatory épreuves dispensed (D643-17, D643-18): no note, so not acquired, and said apart. */
  readonly unitesDispensees: readonly string[];
}

const BARRE_FACULTATIVE: Centiemes = 1000;
const BARRE_UNITE: Centiemes = 1000;

/**
 * What an épreuve brings to the total, in ten-thousandths: note × coefficient, of a facultative only what is above 10
 * (D643-22 al. 3); `null` when its result counts nothing.
 */
export function pointsApportes(
  { nature, coefficient }: Epreuve,
  resultat: Resultat | undefined,
): number | null {
  const note = resultat ? noteComptee(resultat) : null;
  if (note === null) return null;
  return (nature === 'facultative' ? Math.max(0, note - BARRE_FACULTATIVE) : note) * coefficient;
}

/**
 * Σ note × coefficient over the obligatory épreuves that count, plus the facultative points above 10, plus
 * the points de jury, over Σ coefficients (D643-22; al. 3 for the facultatives).
 * @param pointsJury points granted on the total, in hundredths of a point, ≥ 0. They are the jury's act on
 *   the general mean; the professional mean moves only by a raised mark.
 */
export function calculer(reglement: Reglement, resultats: Resultats, pointsJury: Centiemes = 0): Calcul {
  let total = 0;
  let coefficients = 0;
  let totalPro = 0;
  let coefficientsPro = 0;
  let pointsFacultatifs = 0;
  const absences: string[] = [];
  const annulations: string[] = [];
  const nonPassees: string[] = [];
  const manquantes: string[] = [];
  const unitesAcquises: string[] = [];
  const unitesDispensees: string[] = [];

  for (const epreuve of reglement.epreuves) {
    const resultat = resultats[epreuve.code];
    if (epreuve.nature === 'facultative') {
      // Absence or nothing at a facultative blocks nothing and never lowers (D643-22 al. 3). Nor does its nullity: it
      // is that of the épreuve (D643-32-1 ff.), which brings no point; a commission that annuls the whole exam
      // does so épreuve by épreuve.
      pointsFacultatifs += pointsApportes(epreuve, resultat) ?? 0;
      continue;
    }
    if (!resultat || resultat.nature === 'manquante') manquantes.push(epreuve.code);
    else if (resultat.nature === 'absent') absences.push(epreuve.code);
    else if (resultat.nature === 'annulee') annulations.push(epreuve.code);
    else if (resultat.nature === 'non_passee') nonPassees.push(epreuve.code);
    else if (resultat.nature === 'dispense') unitesDispensees.push(epreuve.code);
    else {
      const points = pointsApportes(epreuve, resultat) ?? 0;
      total += points;
      coefficients += epreuve.coefficient;
      if (epreuve.domaine === 'professionnel') {
        totalPro += points;
        coefficientsPro += epreuve.coefficient;
      }
      if ((noteComptee(resultat) ?? 0) >= BARRE_UNITE) unitesAcquises.push(epreuve.code);
    }
  }

  const sansMoyenne =
    coefficients === 0 || [absences, annulations, nonPassees, manquantes].some(({ length }) => length > 0);
  return {
    moyenne: sansMoyenne ? null : { total: total + pointsFacultatifs + pointsJury * 100, coefficients },
    professionnelle: coefficientsPro === 0 ? null : { total: totalPro, coefficients: coefficientsPro },
    pointsFacultatifs,
    absences,
    annulations,
    nonPassees,
    manquantes,
    unitesAcquises,
    unitesDispensees,
  };
}
