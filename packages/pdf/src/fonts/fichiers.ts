import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The font files, kept once: this folder's `../../fonts`. */
const FICHIERS = {
  'Marianne-Regular': 'Marianne-Regular.woff',
  'Marianne-Medium': 'Marianne-Medium.woff',
  'Marianne-Bold': 'Marianne-Bold.woff',
  'NotoSans-Regular': 'NotoSans-Regular.woff',
  'NotoSans-Bold': 'NotoSans-Bold.woff',
  'IBMPlexMono-Medium': 'IBMPlexMono-Medium.ttf',
} as const;

export type NomDePolice = keyof typeof FICHIERS;

export const NOMS_DE_POLICES = Object.keys(FICHIERS) as readonly NomDePolice[];

/** The bytes of a font file. */
export function lirePolice(nom: NomDePolice): Uint8Array {
  const dossier = join(fileURLToPath(import.meta.url), '../../../fonts');
  return readFileSync(join(/* turbopackIgnore: true */ dossier, FICHIERS[nom]));
}
