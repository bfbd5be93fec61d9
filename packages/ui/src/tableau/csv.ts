import { type ColonneDsfr, texteCellule } from './colonnes';

const BOM = '\uFEFF';

/**
 * A cell of a CSV that a spreadsheet opens as is. A text that it would take for a formula is given an apostrophe:
 * a name typed as `=HYPERLINK(…)` must not run on the reader's machine. A negative number stays a number.
 */
export function celluleCsv(texte: string): string {
  const formule = /^[=+@\t\r]/.test(texte) || (texte.startsWith('-') && !/^-\d+(,\d+)?$/.test(texte));
  const sur = formule ? `'${texte}` : texte;
  return /[";\r\n]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}

/**
 * What the table shows, as CSV: its visible columns, its rows in their order and after the filters.
 * UTF-8 with BOM, `;` between cells, CRLF between rows, decimal comma.
 */
export function tableEnCsv<T>(colonnes: readonly ColonneDsfr<T>[], lignes: readonly T[]): string {
  const rangees = [
    colonnes.map(({ titre }) => celluleCsv(titre)),
    ...lignes.map((ligne) => colonnes.map((colonne) => celluleCsv(texteCellule(colonne, ligne)))),
  ];
  return `${BOM}${rangees.map((rangee) => rangee.join(';')).join('\r\n')}\r\n`;
}

/** Offers a text as a file of the browser. Nothing leaves the machine. */
export function telechargerCsv(nom: string, contenu: string): void {
  const url = URL.createObjectURL(new Blob([contenu], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nom.endsWith('.csv') ? nom : `${nom}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
