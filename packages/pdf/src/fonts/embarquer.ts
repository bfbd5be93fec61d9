import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Every font file and the module it becomes. */
export const POLICES_EMBARQUEES = [
  ['Marianne-Regular.woff', 'marianne-regular.ts'],
  ['Marianne-Medium.woff', 'marianne-medium.ts'],
  ['Marianne-Bold.woff', 'marianne-bold.ts'],
  ['NotoSans-Regular.woff', 'noto-sans-regular.ts'],
  ['NotoSans-Bold.woff', 'noto-sans-bold.ts'],
  ['IBMPlexMono-Medium.ttf', 'ibm-plex-mono-medium.ts'],
] as const;

/** The text of the module that carries one font. @param bytes the font file */
export function moduleOfFont(file: string, bytes: Uint8Array): string {
  const data = Buffer.from(bytes).toString('base64');
  return `// Written by packages/pdf/src/fonts/embarquer.ts from fonts/${file}: do not edit.\n/** The font file, base64. */\nexport const POLICE =\n  '${data}';\n`;
}

/** Writes all modules under `src/fonts/embarquees/`. */
async function embedFonts(): Promise<void> {
  for (const [file, module] of POLICES_EMBARQUEES) {
    const bytes = await readFile(new URL(`../../fonts/${file}`, import.meta.url));
    await writeFile(new URL(`embarquees/${module}`, import.meta.url), moduleOfFont(file, bytes));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await embedFonts();
