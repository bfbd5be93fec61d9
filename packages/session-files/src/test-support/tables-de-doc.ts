import type { DefinitionFichier } from '../format/fichier';
import { CLES_REGLEMENT } from '../format/reglement-json';

/** The table of one CSV file, as `docs/import.md` must hold it. */
export function tableDeFichier({ colonnes }: DefinitionFichier): string {
  return table(
    ['column', 'filled', 'what it holds', 'expected', 'example'],
    Object.entries(colonnes).map(([nom, { obligatoire, description, cellule, exemple }]) => [
      `\`${nom}\``,
      obligatoire ? 'always' : 'if any',
      description,
      cellule.attendu,
      `\`${exemple}\``,
    ]),
  );
}

/** The table of `reglements.json`. */
export function tableDesReglements(): string {
  return table(
    ['key', 'what it holds', 'expected'],
    Object.entries(CLES_REGLEMENT).map(([cle, { description, attendu }]) => [
      `\`${cle}\``,
      description,
      attendu,
    ]),
  );
}

function table(titres: readonly string[], lignes: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(titres), row(titres.map(() => '---')), ...lignes.map(row)].join('\n');
}
