/** A column of a CSV file. A number gets its decimal comma here; `null` is an empty cell. */
export interface ColonneCsv<Ligne> {
  readonly titre: string;
  readonly cellule: (ligne: Ligne) => string | number | null;
}

const BOM = '\ufeff';
const FIN_DE_LIGNE = '\r\n';
/** A number a spreadsheet may read as one. */
const NOMBRE = /^-?\d+(?:,\d+)?$/;

/**
 * A CSV file as French spreadsheets open it: UTF-8 with BOM, « ; », CRLF, decimal comma.
 * Text that a spreadsheet would run as a formula gets an apostrophe before it, so that a name never computes.
 * @param essai of a rehearsal, or which rows are: a first column says ESSAI, which no row of the exam has
 * @returns the file as text; encode it in UTF-8
 */
export function writeCsv<Ligne>(
  voulues: readonly ColonneCsv<Ligne>[],
  lignes: Iterable<Ligne>,
  essai: boolean | ((ligne: Ligne) => boolean) = false,
): string {
  const mention: ColonneCsv<Ligne> = {
    titre: 'Mention',
    cellule: (ligne) => (essai === true || (essai !== false && essai(ligne)) ? 'ESSAI' : null),
  };
  const colonnes = essai === false ? voulues : [mention, ...voulues];
  const rows = [colonnes.map(({ titre }) => cell(titre)).join(';')];
  for (const ligne of lignes) rows.push(colonnes.map(({ cellule }) => cell(cellule(ligne))).join(';'));
  return BOM + rows.map((row) => row + FIN_DE_LIGNE).join('');
}

function cell(valeur: string | number | null): string {
  if (valeur === null) return '';
  const texte = typeof valeur === 'number' ? String(valeur).replace('.', ',') : guardFormula(valeur);
  return /[;"\r\n]/.test(texte) || /^\s|\s$/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}

function guardFormula(texte: string): string {
  return /^[\s]*[=+\-@\t\r＝＋－＠]/.test(texte) && !NOMBRE.test(texte) ? `'${texte}` : texte;
}
