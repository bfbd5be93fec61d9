import {
  type Dossier,
  type Epreuve,
  formatCentiemes,
  formatTotal,
  isResultatNote,
  noteComptee,
  type Reglement,
  type Resultat,
  type Resultats,
  resultatsArretes,
  retenirMeilleures,
} from '@delib/domain';
import { abregerResultat } from '@delib/francais';
import type { Valeurs } from '@delib/pdf';

/** The slots of one épreuve's row. */
export const CASES_EPREUVE = {
  note: (code: string) => `note.${code}`,
  oral: (code: string) => `oral.${code}`,
  retenue: (code: string) => `retenue.${code}`,
  points: (code: string) => `points.${code}`,
  choix: (code: string) => `choix.${code}`,
} as const;

/** The marks of the 1er groupe as the jury settled them. */
export function notesArretees({ resultats, reglage }: Dossier): Resultats {
  return resultatsArretes(resultats, reglage.relevements);
}

/** The orals with those that were chosen and have no mark yet as missing: they are not absences. */
export function orauxAttendus(oraux: Resultats, choix: readonly string[]): Resultats {
  const manquants = choix.filter((code) => oraux[code] === undefined);
  return {
    ...oraux,
    ...Object.fromEntries(manquants.map((code) => [code, { nature: 'manquante' as const }])),
  };
}

/** The orals as the jury settled them. */
function orauxArretes({ oraux, reglageSecondGroupe }: Dossier, choix: readonly string[]): Resultats {
  return resultatsArretes(orauxAttendus(oraux, choix), reglageSecondGroupe.relevements);
}

/** A settled mark; one that the jury raised tells what was received: « 12,00 (reçue 11,50) ». */
function direNoteArretee(recue: Resultat | undefined, arretee: Resultat | undefined): string {
  const dite = abregerResultat(arretee);
  if (recue === arretee || recue === undefined || !isResultatNote(recue)) return dite;
  return `${dite} (reçue ${formatCentiemes(recue.note)})`;
}

/** What an épreuve brings to the total: « 37,50 », « +8,00 » for a facultative, nothing where nothing counts. */
function direPoints(epreuve: Epreuve, resultat: Resultat | undefined, barre: number): string {
  const note = resultat === undefined ? null : noteComptee(resultat);
  if (epreuve.nature === 'obligatoire') {
    return note === null
      ? '–'
      : formatTotal({ total: note * epreuve.coefficient, coefficients: epreuve.coefficient });
  }
  if (note === null) return '–';
  const audessus = Math.max(0, note - barre);
  return `+${formatTotal({ total: audessus * epreuve.coefficient, coefficients: epreuve.coefficient })}`;
}

/** A facultative brings its points above 10 (D643-22 al. 3). */
const BARRE_FACULTATIVE = 1000;

/**
 * The slots of the marks in the 1er groupe: note or code, points, of every épreuve.
 * @param dire how a settled mark is said beside the one received; alone for the candidate
 */
export function valeursPremierGroupe(
  reglement: Reglement,
  dossier: Dossier,
  dire: 'avec_recue' | 'seule' = 'avec_recue',
): Valeurs {
  const arretes = notesArretees(dossier);
  return Object.fromEntries(
    reglement.epreuves.flatMap((epreuve) => {
      const arretee = arretes[epreuve.code];
      // A facultative that was not taken has no code: nothing is missing.
      const note =
        arretee === undefined && epreuve.nature === 'facultative'
          ? '–'
          : dire === 'seule'
            ? abregerResultat(arretee)
            : direNoteArretee(dossier.resultats[epreuve.code], arretee);
      return [
        [CASES_EPREUVE.note(epreuve.code), note],
        [CASES_EPREUVE.points(epreuve.code), direPoints(epreuve, arretee, BARRE_FACULTATIVE)],
      ];
    }),
  );
}

/** The slots of the 2nd groupe: the mark of the 1er, the oral beside it, the better of both and its points. */
export function valeursSecondGroupe(
  reglement: Reglement,
  dossier: Dossier,
  choix: readonly string[],
): Valeurs {
  const oraux = orauxArretes(dossier, choix);
  const retenues = retenirMeilleures(notesArretees(dossier), oraux);
  const premieres = valeursPremierGroupe(reglement, dossier);
  return Object.fromEntries(
    reglement.epreuves.flatMap((epreuve) => {
      const { code } = epreuve;
      const oral = oraux[code];
      // An oral annulled leaves neither mark: the first one makes no mean any more.
      const retenue = oral?.nature === 'annulee' ? oral : retenues[code];
      return [
        [CASES_EPREUVE.note(code), premieres[CASES_EPREUVE.note(code)] ?? ''],
        [CASES_EPREUVE.oral(code), oral === undefined ? '' : direNoteArretee(dossier.oraux[code], oral)],
        [
          CASES_EPREUVE.retenue(code),
          oral === undefined || oral.nature === 'manquante' ? '' : abregerResultat(retenue),
        ],
        [CASES_EPREUVE.points(code), direPoints(epreuve, retenue, BARRE_FACULTATIVE)],
      ];
    }),
  );
}
