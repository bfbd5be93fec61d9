import type { Colonne, DefinitionFichier } from '../format/fichier';

const BOM = '\ufeff';

/** One line to write: text for every column of the definition, as the file will show it. */
export type LigneEcrite<Definition> =
  Definition extends DefinitionFichier<infer Colonnes> ? { readonly [Nom in keyof Colonnes]: string } : never;

/** A file of a session: UTF-8 with BOM, « ; », LF: what a French spreadsheet opens and Git compares. */
export function writeFichier<Definition extends DefinitionFichier<Readonly<Record<string, Colonne>>>>(
  definition: Definition,
  lignes: Iterable<LigneEcrite<Definition>>,
): string {
  const noms = Object.keys(definition.colonnes);
  const rows = [noms.join(';')];
  for (const ligne of lignes) {
    const cells: Readonly<Record<string, string>> = ligne;
    rows.push(noms.map((nom) => cell(cells[nom] ?? '')).join(';'));
  }
  return `${BOM}${rows.join('\n')}\n`;
}

function cell(texte: string): string {
  return /[;"]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}
