import { zipOf } from './zip-a-la-main';

/** A cell of a workbook written by hand: text, or its XML as it is. */
type Cellule = string | { readonly xml: string };

const esc = (texte: string) => texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An .xlsx with these sheets, or whatever `parties` puts in the place of its parts. */
export function xlsxDe(
  feuilles: Readonly<Record<string, readonly (readonly Cellule[])[]>>,
  parties: Readonly<Record<string, string>> = {},
): Uint8Array {
  const noms = Object.keys(feuilles);
  const dites = new Map<string, string>([
    ['[Content_Types].xml', '<Types/>'],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><sheets>${noms.map((nom, i) => `<sheet name="${esc(nom)}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${noms.map((_, i) => `<Relationship Id="r${i}" Type="x/worksheet" Target="f${i}.xml"/>`).join('')}</Relationships>`,
    ],
  ]);
  for (const [i, nom] of noms.entries()) {
    const lignes = (feuilles[nom] ?? []).map((cells) => `<row>${cells.map(cellule).join('')}</row>`);
    dites.set(`xl/f${i}.xml`, `<worksheet><sheetData>${lignes.join('')}</sheetData></worksheet>`);
  }
  for (const [chemin, texte] of Object.entries(parties)) dites.set(chemin, texte);
  return zipOf(dites);
}

function cellule(une: Cellule): string {
  return typeof une === 'string' ? `<c t="inlineStr"><is><t>${esc(une)}</t></is></c>` : une.xml;
}

/** The rows of a CSV of a test, as cells. */
export function rangees(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .map((ligne) => ligne.split(';').map((cell) => cell.replace(/^"(.*)"$/, '$1')));
}
