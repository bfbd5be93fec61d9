import { type ColonneCsv, writeCsv } from '../csv/csv';
import type { ColonneListe } from './colonnes';
import type { LignesParListe, ListeCandidats, SectionListe, TypeListeCandidats } from './liste';
import { MODELES, type ModeleListe } from './modeles';

/**
 * A list of candidates for a spreadsheet: the columns and rows of the printed one, in its order, with the jury
 * before them where the paper has it at the head of a sheet.
 */
export function csvListeCandidats<T extends TypeListeCandidats>(liste: ListeCandidats<T>): string {
  const modele: ModeleListe<T> = MODELES[liste.type];
  const lignes = liste.sections.flatMap(({ jury, lignes: rows }) => rows.map((ligne) => ({ jury, ligne })));
  const jury: ColonneCsv<(typeof lignes)[number]> = {
    titre: 'Jury',
    cellule: (rangee) => rangee.jury?.code ?? null,
  };
  const colonnes = modele.colonnes(liste).filter(({ pour }) => pour !== 'pdf');
  return writeCsv(
    [...(liste.sections.some(aUnJury) ? [jury] : []), ...colonnes.map((colonne) => colonneCsv<T>(colonne))],
    lignes,
    liste.essai,
  );
}

function aUnJury({ jury }: SectionListe<unknown>): boolean {
  return jury !== null;
}

function colonneCsv<T extends TypeListeCandidats>(
  colonne: ColonneListe<LignesParListe[T]>,
): ColonneCsv<{ readonly ligne: LignesParListe[T] }> {
  return { titre: colonne.titre, cellule: ({ ligne }) => (colonne.csv ?? colonne.cellule)(ligne) };
}
