import { typo } from '@delib/francais';

/**
 * A drawing as shapes, neither SVG on a screen nor a PDF: both draw the same. Lengths are units of the drawing, of
 * about a CSS pixel, origin at the top left. Colours are roles, so that each theme and the paper have their own.
 */
export interface Dessin {
  readonly largeur: number;
  readonly hauteur: number;
  readonly formes: readonly Forme[];
}

/** What a colour is for. The four series differ by their pattern too: see `motif`. */
export type Encre = 'texte' | 'discret' | 'grille' | 'seuil' | 'fond' | 'bleu' | 'glycine' | 'terre' | 'gris';

export type Forme =
  | {
      readonly forme: 'rect';
      readonly x: number;
      readonly y: number;
      readonly largeur: number;
      readonly hauteur: number;
      readonly fond: Encre | null;
      readonly contour: Encre | null;
    }
  | {
      readonly forme: 'ligne';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly encre: Encre;
      readonly epaisseur: number;
      readonly tirets: boolean;
    }
  | {
      readonly forme: 'trace';
      /** SVG path data. */
      readonly d: string;
      readonly fond: Encre | null;
      readonly contour: Encre | null;
      readonly epaisseur: number;
    }
  | {
      readonly forme: 'texte';
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly texte: string;
      readonly ancre: 'start' | 'middle' | 'end';
      readonly corps: number;
      readonly gras: boolean;
      readonly encre: Encre;
    };

/** Size of the letters of every drawing, units. */
export const CORPS = 12;

/** To the hundredth of a unit: the server and the browser write the same digits. */
export function arrondi(valeur: number): number {
  return Math.round(valeur * 100) / 100;
}

export function rect(
  boite: { readonly x: number; readonly y: number; readonly largeur: number; readonly hauteur: number },
  { fond = null, contour = null }: { readonly fond?: Encre | null; readonly contour?: Encre | null },
): Forme {
  return {
    forme: 'rect',
    x: arrondi(boite.x),
    y: arrondi(boite.y),
    largeur: arrondi(Math.max(0, boite.largeur)),
    hauteur: arrondi(Math.max(0, boite.hauteur)),
    fond,
    contour,
  };
}

export function ligne(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  encre: Encre,
  { epaisseur = 1, tirets = false }: { readonly epaisseur?: number; readonly tirets?: boolean } = {},
): Forme {
  return {
    forme: 'ligne',
    x1: arrondi(x1),
    y1: arrondi(y1),
    x2: arrondi(x2),
    y2: arrondi(y2),
    encre,
    epaisseur,
    tirets,
  };
}

interface StyleTexte {
  readonly ancre?: 'start' | 'middle' | 'end';
  readonly gras?: boolean;
  readonly encre?: Encre;
  readonly corps?: number;
}

export function texte(
  contenu: string,
  [x, y]: readonly [number, number],
  { ancre = 'start', gras = false, encre = 'texte', corps = CORPS }: StyleTexte = {},
): Forme {
  return { forme: 'texte', texte: contenu, x: arrondi(x), y: arrondi(y), ancre, gras, encre, corps };
}

/** About how wide a text is drawn; the fonts of screen and paper differ, so it is taken on the wide side. */
export function largeurTexte(contenu: string, corps: number = CORPS): number {
  return contenu.length * corps * 0.58;
}

/** A text in lines of at most `largeur` units, broken between words; a word alone that is longer stays whole. */
export function enLignes(contenu: string, largeur: number, corps: number = CORPS): readonly string[] {
  const lignes: string[] = [];
  // Spaces that must not break are not broken at: « Traits fins : » stays together.
  for (const mot of typo(contenu).split(' ')) {
    const derniere = lignes.at(-1);
    if (derniere !== undefined && arrondi(largeurTexte(`${derniere} ${mot}`, corps)) <= arrondi(largeur)) {
      lignes[lignes.length - 1] = `${derniere} ${mot}`;
    } else lignes.push(mot);
  }
  return lignes;
}
