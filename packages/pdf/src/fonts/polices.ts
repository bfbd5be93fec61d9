import { aDesMarques, lettresDe } from '@delib/domain';
import { Font } from '@react-pdf/renderer';
import type { FontkitFont } from '../moteur/fontkit';
import { lirePolice, type NomDePolice } from './fichiers';
import { composerLettres } from './lettres-composees';
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
  if (lettresDe(word).length <= longueur) return [word];
  return word
    .split(/(?<=-)(?=[^-])/)
    .flatMap((part, rang) => [...(rang === 0 ? [] : ['']), ...parTranches(lettresDe(part), longueur)]);
}

function parTranches(lettres: readonly string[], longueur: number): readonly string[] {
  const nombre = Math.max(1, Math.ceil(lettres.length / longueur));
  return Array.from({ length: nombre }, (_, rang) =>
    lettres.slice(rang * longueur, (rang + 1) * longueur).join(''),
  );
}

/** Letters of a text in a row, and whether they need the last font of the stack. */
export interface PartieDeTexte {
  readonly texte: string;
  readonly secours: boolean;
}

/**
 * A text in parts for react-pdf, which chooses a font letter by letter and mark by mark: a letter with its marks must be
 * set in one font, the last of the stack, to have them in their places. What the first font lacks goes with it: react-pdf
 * loses its own choice of a font where another was asked for just before. To be called once the fonts are registered.
 */
export function enPolices(texte: string): readonly PartieDeTexte[] {
  if (!aDesMarques(texte)) return [{ texte, secours: false }];
  const parties: { texte: string; secours: boolean }[] = [];
  for (const lettre of lettresDe(texte)) {
    const secours =
      aDesMarques(lettre) || principale?.hasGlyphForCodePoint(lettre.codePointAt(0) ?? 0) === false;
    const derniere = parties.at(-1);
    if (derniere?.secours === secours) derniere.texte += lettre;
    else parties.push({ texte: lettre, secours });
  }
  return parties;
}

/** The first font, once it is loaded. */
let principale: FontkitFont | null = null;

let registered: Promise<void> | null = null;

/** Makes the fonts known to react-pdf, once per process: read from their files, nothing from the network. */
export function registerPolices(): Promise<void> {
  registered ??= register();
  return registered;
}

async function register(): Promise<void> {
  Font.register({
    family: 'Marianne',
    fonts: [
      { src: dataUrl('Marianne-Regular'), fontWeight: 400 },
      { src: dataUrl('Marianne-Medium'), fontWeight: 500 },
      { src: dataUrl('Marianne-Bold'), fontWeight: 700 },
    ],
  });
  Font.register({
    family: 'Noto Sans',
    fonts: [
      { src: dataUrl('NotoSans-Regular'), fontWeight: 400 },
      { src: dataUrl('NotoSans-Regular'), fontWeight: 500 },
      { src: dataUrl('NotoSans-Bold'), fontWeight: 700 },
    ],
  });
  Font.register({
    family: 'IBM Plex Mono',
    fonts: [400, 500, 700].map((fontWeight) => ({ src: dataUrl('IBMPlexMono-Medium'), fontWeight })),
  });
  // The built-in hyphenation is English; a name or a legal text is never hyphenated. Only what could not fit
  // at all is broken.
  Font.registerHyphenationCallback((word) => couperMot(word, LONGUEUR_MOT));
  principale = await chargerPolice('Marianne', 400);
  for (const fontWeight of [400, 500, 700]) composerLettres(await chargerPolice('Noto Sans', fontWeight));
}

/** A font that was registered, the very object that react-pdf draws with. */
export async function chargerPolice(fontFamily: string, fontWeight: number): Promise<FontkitFont> {
  await Font.load({ fontFamily, fontWeight });
  const police: unknown = Font.getFont({ fontFamily, fontWeight }).data;
  if (police === null) throw new Error(`the font ${fontFamily} ${fontWeight} was not loaded`);
  return police as FontkitFont;
}

function dataUrl(nom: NomDePolice): string {
  const fonte = Buffer.from(deballerWoff(lirePolice(nom)));
  return `data:font/sfnt;base64,${fonte.toString('base64')}`;
}
