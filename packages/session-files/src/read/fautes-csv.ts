import type { Faute } from '../format/faute';

const TITRES = ['Fichier', 'Ligne', 'Colonne', 'Valeur', 'Problème', 'Attendu'];

/**
 * Every fault as a CSV that French spreadsheets open (UTF-8 with BOM, « ; », CRLF), piece by piece: a file
 * may have a million of them. A value taken from a file is guarded: it must not compute when it is opened.
 */
export function* writeFautesCsv(fautes: Iterable<Omit<Faute, 'code'>>): Generator<string> {
  let piece = `\ufeff${TITRES.join(';')}\r\n`;
  for (const { fichier, ligne, colonne, valeur, message, attendu } of fautes) {
    const cells = [
      fichier,
      ligne === null ? '' : String(ligne),
      colonne ?? '',
      valeur ?? '',
      message,
      attendu,
    ];
    piece += `${cells.map(cell).join(';')}\r\n`;
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

function cell(texte: string): string {
  const guarded = /^\s*[=+\-@\t\r＝＋－＠]/.test(texte) ? `'${texte}` : texte;
  return /[;"\r\n]/.test(guarded) || /^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
