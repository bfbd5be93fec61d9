import { Font } from '@react-pdf/renderer';
import { POLICE as PLEX_MONO } from './embarquees/ibm-plex-mono-medium';
import { POLICE as MARIANNE_BOLD } from './embarquees/marianne-bold';
import { POLICE as MARIANNE_MEDIUM } from './embarquees/marianne-medium';
import { POLICE as MARIANNE_REGULAR } from './embarquees/marianne-regular';
import { POLICE as NOTO_BOLD } from './embarquees/noto-sans-bold';
import { POLICE as NOTO_REGULAR } from './embarquees/noto-sans-regular';
import { deballerWoff } from './woff';

/** Marianne first; Noto Sans prints what Marianne lacks, the narrow no-break space before all. */
export const TEXTE = ['Marianne', 'Noto Sans'];

/** For passwords and digests: every character as wide as the others and unlike them. */
export const CHASSE_FIXE = ['IBM Plex Mono', 'Noto Sans'];

/** A word longer than a line of running text, which is about 70 capitals wide. */
const LONGUEUR_MOT = 60;

/**
 * A word in pieces of at most `longueur` letters; a word that fits stays whole. It ends a line at its own hyphens
 * first, then anywhere, with a hyphen put in. An empty piece is where react-pdf may end a line and puts none in.
 */
export function couperMot(word: string | null, longueur: number): string[] {
  if (word === null) return [''];
  if (word.length <= longueur) return [word];
  return word
    .split(/(?<=-)(?=[^-])/)
    .flatMap((part, rang) => [
      ...(rang === 0 ? [] : ['']),
      ...(part.match(new RegExp(`.{1,${longueur}}`, 'gsu')) ?? [part]),
    ]);
}

let registered = false;

/** Makes the fonts known to react-pdf, once per process. Nothing is read from disk or network. */
export function registerPolices(): void {
  if (registered) return;
  registered = true;
  Font.register({
    family: 'Marianne',
    fonts: [
      { src: dataUrl(MARIANNE_REGULAR), fontWeight: 400 },
      { src: dataUrl(MARIANNE_MEDIUM), fontWeight: 500 },
      { src: dataUrl(MARIANNE_BOLD), fontWeight: 700 },
    ],
  });
  Font.register({
    family: 'Noto Sans',
    fonts: [
      { src: dataUrl(NOTO_REGULAR), fontWeight: 400 },
      { src: dataUrl(NOTO_REGULAR), fontWeight: 500 },
      { src: dataUrl(NOTO_BOLD), fontWeight: 700 },
    ],
  });
  Font.register({
    family: 'IBM Plex Mono',
    fonts: [400, 500, 700].map((fontWeight) => ({ src: dataUrl(PLEX_MONO), fontWeight })),
  });
  // The built-in hyphenation is English; a name or a legal text is never hyphenated. Only what could not fit
  // at all is broken.
  Font.registerHyphenationCallback((word) => couperMot(word, LONGUEUR_MOT));
}

function dataUrl(police: string): string {
  const fonte = Buffer.from(deballerWoff(Buffer.from(police, 'base64')));
  return `data:font/sfnt;base64,${fonte.toString('base64')}`;
}
