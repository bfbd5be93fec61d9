import { aDesMarques, lettresDe } from '@delib/domain';
import { CHASSE_FIXE, chargerPolice, registerPolices, TEXTE } from '../fonts/polices';
import { creerComposeur } from './composer';
import type { FontkitFont, Glyphe } from './fontkit';

export type Graisse = 400 | 700;

/** One font file, the very object that react-pdf draws the templates with. */
export interface Fonte {
  readonly famille: string;
  readonly graisse: Graisse;
  readonly police: FontkitFont;
  /** Thousandths of the size per unit of the font. fontkit works this and the next out at each asking. */
  readonly echelle: number;
  /** Height of the letters above the line, in thousandths of the size. */
  readonly ascendante: number;
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

/** Which letters a text is set in. */
export interface Lettres {
  readonly graisse: Graisse;
  /** Figures of one width, for what stands in columns. */
  readonly chiffresAlignes: boolean;
  /** Every character as wide as the others, for what is copied by hand: one weight. */
  readonly chasseFixe?: boolean;
}

/** Shapes words: the same letters, figures and kerning as react-pdf's. */
export interface Fontes {
  readonly mot: (texte: string, lettres: Lettres) => Mot;
}

/** Words kept shaped in each kind of letters: marks and codes come back on every page, names do not. */
const MOTS_GARDES = 1500;

let chargees: Promise<Fontes> | null = null;

/** Loads the fonts of the documents, once per process. Nothing is read from disk or network. */
export function chargerFontes(): Promise<Fontes> {
  chargees ??= charger();
  return chargees;
}

async function charger(): Promise<Fontes> {
  await registerPolices();
  const composeurs = new Map<string, (texte: string) => Mot>();
  for (const graisse of [400, 700] as const) {
    const pile = await chargerPile(TEXTE, graisse);
    for (const chiffresAlignes of [false, true]) {
      composeurs.set(
        cleDe({ graisse, chiffresAlignes }),
        garder(creerCompositionDeMots(pile, chiffresAlignes ? ['tnum'] : [])),
      );
    }
  }
  const fixe = { graisse: 400, chiffresAlignes: false, chasseFixe: true } as const;
  composeurs.set(cleDe(fixe), garder(creerCompositionDeMots(await chargerPile(CHASSE_FIXE, 400), [])));
  return {
    mot(texte, lettres) {
      const composer = composeurs.get(cleDe(lettres));
      if (!composer) throw new Error(`no font for the letters ${cleDe(lettres)}`);
      return composer(texte);
    },
  };
}

function cleDe({ graisse, chiffresAlignes, chasseFixe = false }: Lettres): string {
  return `${graisse}${chiffresAlignes ? 't' : ''}${chasseFixe ? 'f' : ''}`;
}

/** The fonts of a family, those that print what it lacks after it. */
async function chargerPile(familles: readonly string[], graisse: Graisse): Promise<readonly Fonte[]> {
  const pile: Fonte[] = [];
  for (const famille of familles) {
    const police = await chargerPolice(famille, graisse);
    const echelle = 1000 / police.unitsPerEm;
    pile.push({ famille, graisse, police, echelle, ascendante: police.ascent * echelle });
  }
  return pile;
}

/** Keeps the last answers; more would be a memory of every name. */
function garder(composer: (texte: string) => Mot): (texte: string) => Mot {
  const mots = new Map<string, Mot>();
  return (texte) => {
    const connu = mots.get(texte);
    if (connu) return connu;
    if (mots.size >= MOTS_GARDES) mots.clear();
    const mot = composer(texte);
    mots.set(texte, mot);
    return mot;
  };
}

function creerCompositionDeMots(pile: readonly Fonte[], features: readonly string[]): (texte: string) => Mot {
  const composeurs = new Map(pile.map((fonte) => [fonte, creerComposeur(fonte.police, features)]));
  const fonteDe = creerChoixDeFonte(pile);
  return (texte) => {
    const morceaux = decouperParFonte(texte, fonteDe).map(({ fonte, texte: part }) => {
      const composer = composeurs.get(fonte);
      if (!composer) throw new Error('a font without its shaper');
      const { glyphes, avances } = composer(part);
      return { fonte, glyphes, avances: avances.map((avance) => avance * fonte.echelle) };
    });
    const largeur = morceaux.reduce((somme, { avances }) => somme + total(avances), 0);
    const espace = texte.endsWith(' ') ? (morceaux.at(-1)?.avances.at(-1) ?? 0) : 0;
    return {
      morceaux,
      largeur,
      largeurNue: largeur - espace,
      ascendante: Math.max(0, ...morceaux.map(({ fonte }) => fonte.ascendante)),
    };
  };
}

/**
 * The first font of the stack that knows a letter; the first of all when none does. A letter with marks is set whole in
 * the last font, which places them all: see `enPolices`, which does the same for react-pdf.
 */
function creerChoixDeFonte(pile: readonly Fonte[]): (lettre: string) => Fonte {
  const choisies = new Map<string, Fonte>();
  return (lettre) => {
    const connue = choisies.get(lettre);
    if (connue) return connue;
    const point = lettre.codePointAt(0) ?? 0;
    const fonte = aDesMarques(lettre)
      ? pile.at(-1)
      : (pile.find(({ police }) => police.hasGlyphForCodePoint(point)) ?? pile[0]);
    if (!fonte) throw new Error('no font of this weight');
    choisies.set(lettre, fonte);
    return fonte;
  };
}

/** Runs of letters of one font. */
function decouperParFonte(
  texte: string,
  fonteDe: (lettre: string) => Fonte,
): readonly { readonly fonte: Fonte; readonly texte: string }[] {
  const parts: { fonte: Fonte; texte: string }[] = [];
  for (const lettre of lettresDe(texte)) {
    const fonte = fonteDe(lettre);
    const dernier = parts.at(-1);
    if (dernier?.fonte === fonte) dernier.texte += lettre;
    else parts.push({ fonte, texte: lettre });
  }
  return parts;
}

function total(valeurs: readonly number[]): number {
  let somme = 0;
  for (const valeur of valeurs) somme += valeur;
  return somme;
}
