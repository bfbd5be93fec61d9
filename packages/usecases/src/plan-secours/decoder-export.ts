import { accept, type CauseExportIllisible, type Result, refuse } from '@delib/domain';

/** Largest file taken, in bytes: sixty candidates with everything changed are under a tenth of it. */
const TAILLE_EXPORT_MAX = 900_000;

/** First bytes of what people choose by mistake. */
const DEBUTS: readonly (readonly [debuts: readonly string[], cause: CauseExportIllisible])[] = [
  [['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', '7z\xbc\xaf', 'Rar!'], 'archive'],
  [['%PDF-'], 'pdf'],
  // An old office file, a text with its layout, pictures.
  [['\xd0\xcf\x11\xe0', '{\\rtf', '\x89PNG', '\xff\xd8\xff', 'GIF8'], 'autre_format'],
  // Its mark, or a letter of ASCII beside a zero.
  [['\xff\xfe', '\xfe\xff', '{\0', '\0{'], 'utf16'],
];
const PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|\?xml)/i;

/**
 * The text of a file that should be an export of the offline page, or what the file is instead. A byte that is no
 * UTF-8 is refused, never replaced: a motif would come back with a letter lost.
 * Refusal: export_illisible.
 */
export function decoderExport(octets: Uint8Array): Result<string> {
  const illisible = (cause: CauseExportIllisible) => refuse({ code: 'export_illisible', cause });
  if (octets.length > TAILLE_EXPORT_MAX) return illisible('trop_gros');
  const debut = Buffer.from(octets.subarray(0, 256)).toString('latin1');
  const cause = DEBUTS.find(([debuts]) => debuts.some((premiers) => debut.startsWith(premiers)))?.[1];
  if (cause) return illisible(cause);
  if (PAGE.test(debut)) return illisible('page_web');
  let texte: string;
  try {
    texte = new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return illisible('autre_codage');
  }
  return texte.trim() === '' ? illisible('vide') : accept(texte);
}
