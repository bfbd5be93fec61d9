import { Font } from '@react-pdf/renderer';
import { registerPolices, TEXTE } from '../fonts/polices';

export type Graisse = 400 | 700;

/** A glyph as fontkit gives it; widths in units of the font. */
export interface Glyphe {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** The glyphs that a document uses, in the numbers it gives them. */
export interface SousEnsemble {
  readonly includeGlyph: (id: number) => number;
  readonly encode: () => Uint8Array;
  /** Present for outlines in CFF. */
  readonly cff?: unknown;
}

/** What we use of a fontkit font; its package brings no types. */
interface FontkitFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly postscriptName: string;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  readonly layout: (
    texte: string,
    features?: readonly string[],
  ) => { readonly glyphs: readonly Glyphe[]; readonly positions: readonly { readonly xAdvance: number }[] };
  readonly createSubset: () => SousEnsemble;
}

/** One font file, the very object that react-pdf draws the templates with. */
export interface Fonte {
  readonly famille: string;
  readonly graisse: Graisse;
  readonly police: FontkitFont;
}

/** Glyphs of one font in a row. Widths in thousandths of the size. */
export interface Morceau {
  readonly fonte: Fonte;
  readonly glyphes: readonly Glyphe[];
  /** Where the next glyph begins, kerning included. */
  readonly avances: readonly number[];
}

/** A word with the space after it, shaped once. Widths in thousandths of the size. */
export interface Mot {
  readonly morceaux: readonly Morceau[];
  /** Its space included. */
  readonly largeur: number;
  /** Without the space at its end. */
  readonly largeurNue: number;
  /** Height of the letters above the line. */
  readonly ascendante: number;
}

/** Shapes words: the same letters, figures and kerning as react-pdf's. */
export interface Fontes {
  readonly mot: (texte: string, graisse: Graisse, chiffresAlignes: boolean) => Mot;
}

/** Words kept shaped: marks and codes come back on every page, names do not. */
const MOTS_GARDES = 1500;

let chargees: Promise<Fontes> | null = null;

/** Loads the fonts of running text, once per process. Nothing is read from disk or network. */
export function chargerFontes(): Promise<Fontes> {
  chargees ??= charger();
  return chargees;
}

async function charger(): Promise<Fontes> {
  registerPolices();
  const parGraisse = new Map<Graisse, readonly Fonte[]>();
  for (const graisse of [400, 700] as const) {
    const pile: Fonte[] = [];
    for (const famille of TEXTE) {
      const descripteur = { fontFamily: famille, fontWeight: graisse };
      await Font.load(descripteur);
      const police: unknown = Font.getFont(descripteur).data;
      if (police === null) throw new Error(`the font ${famille} ${graisse} was not loaded`);
      pile.push({ famille, graisse, police: police as FontkitFont });
    }
    parGraisse.set(graisse, pile);
  }
  const mots = new Map<string, Mot>();
  return {
    mot(texte, graisse, chiffresAlignes) {
      const cle = `${graisse}${chiffresAlignes ? 't' : ' '}${texte}`;
      const connu = mots.get(cle);
      if (connu) return connu;
      if (mots.size >= MOTS_GARDES) mots.clear();
      const mot = composer(texte, parGraisse.get(graisse) ?? [], chiffresAlignes ? ['tnum'] : []);
      mots.set(cle, mot);
      return mot;
    },
  };
}

function composer(texte: string, pile: readonly Fonte[], features: readonly string[]): Mot {
  const morceaux = decouperParFonte(texte, pile).map(({ fonte, texte: part }) => {
    const { glyphs, positions } = fonte.police.layout(part, features);
    const echelle = 1000 / fonte.police.unitsPerEm;
    return { fonte, glyphes: glyphs, avances: positions.map(({ xAdvance }) => xAdvance * echelle) };
  });
  const largeur = morceaux.reduce((somme, { avances }) => somme + total(avances), 0);
  const espace = texte.endsWith(' ') ? (morceaux.at(-1)?.avances.at(-1) ?? 0) : 0;
  return {
    morceaux,
    largeur,
    largeurNue: largeur - espace,
    ascendante: Math.max(
      0,
      ...morceaux.map(({ fonte: { police } }) => (police.ascent * 1000) / police.unitsPerEm),
    ),
  };
}

/** Runs of characters that one font has: the first of the stack that knows them. */
function decouperParFonte(
  texte: string,
  pile: readonly Fonte[],
): readonly { readonly fonte: Fonte; readonly texte: string }[] {
  const parts: { fonte: Fonte; texte: string }[] = [];
  for (const caractere of texte) {
    const fonte =
      pile.find(({ police }) => police.hasGlyphForCodePoint(caractere.codePointAt(0) ?? 0)) ?? pile[0];
    if (!fonte) throw new Error('no font of this weight');
    const dernier = parts.at(-1);
    if (dernier?.fonte === fonte) dernier.texte += caractere;
    else parts.push({ fonte, texte: caractere });
  }
  return parts;
}

function total(valeurs: readonly number[]): number {
  let somme = 0;
  for (const valeur of valeurs) somme += valeur;
  return somme;
}
