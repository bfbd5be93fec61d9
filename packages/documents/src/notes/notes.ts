import {
  arretesPremierGroupe,
  type Dossier,
  type Epreuve,
  formatCentiemes,
  formatTotal,
  isResultatNote,
  orauxArretes,
  pointsApportes,
  type Reglement,
  type Resultat,
  type Resultats,
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

/** The orals with those that were chosen and have no mark yet as missing: they are not absences. */
export function orauxAttendus(oraux: Resultats, choix: readonly string[]): Resultats {
  const manquants = choix.filter((code) => oraux[code] === undefined);
  return {
    ...oraux,
    ...Object.fromEntries(manquants.map((code) => [code, { nature: 'manquante' as const }])),
  };
}

/** A settled mark; one that the jury raised tells what was received: « 12,00 (reçue 11,50) ». */
function direNoteArretee(recue: Resultat | undefined, arretee: Resultat | undefined): string {
  const dite = abregerResultat(arretee);
  if (recue === arretee || recue === undefined || !isResultatNote(recue)) return dite;
  return `${dite} (reçue ${formatCentiemes(recue.note)})`;
}

/** What an épreuve brings to the total: « 37,50 », « +8,00 » for a facultative, nothing where nothing counts. */
function direPoints(epreuve: Epreuve, resultat: Resultat | undefined): string {
  const points = pointsApportes(epreuve, resultat);
  if (points === null) return '–';
  return `${epreuve.nature === 'facultative' ? '+' : ''}${formatTotal(points)}`;
}

/**
 * The slots of the marks in the 1er groupe: note or code, points, of every épreuve.
 * @param dire how a settled mark is said beside the one received; alone for the candidate
 */
export function valeursPremierGroupe(
  reglement: Reglement,
  dossier: Dossier,
  dire: 'avec_recue' | 'seule' = 'avec_recue',
): Valeurs {
  const arretes = arretesPremierGroupe(dossier);
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
        [CASES_EPREUVE.points(epreuve.code), direPoints(epreuve, arretee)],
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
  const oraux = orauxArretes({ ...dossier, oraux: orauxAttendus(dossier.oraux, choix) });
  const retenues = retenirMeilleures(arretesPremierGroupe(dossier), oraux);
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
        [CASES_EPREUVE.points(code), direPoints(epreuve, retenue)],
      ];
    }),
  );
}
