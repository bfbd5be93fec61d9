/** A glyph as fontkit gives it; widths in units of the font. */
export interface Glyphe {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface Boite {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** A text in glyphs: where each is drawn, and how far the next one is from it. */
export interface MiseEnLettres {
  readonly glyphs: readonly Glyphe[];
  readonly positions: readonly {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
    readonly advanceWidth: number;
  }[];
}

/** The glyphs that a document uses, in the numbers it gives them. */
export interface SousEnsemble {
  readonly includeGlyph: (id: number) => number;
  readonly encode: () => Uint8Array;
  /** Present for outlines in CFF. */
  readonly cff?: unknown;
  /** For outlines of TrueType: writes one glyph, in `encode`, into the tables below. @returns its number */
  _addGlyph: (id: number) => number;
  readonly font: FontkitFont;
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
  offset: number;
}

/** What we use of a fontkit font; its package brings no types. */
export interface FontkitFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly postscriptName: string;
  readonly bbox: Boite;
  readonly numGlyphs: number;
  /** The tables of its file; « glyf » for outlines of TrueType. */
  readonly directory: { readonly tables: { readonly glyf?: unknown } };
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  readonly getGlyph: (id: number, codePoints?: readonly number[]) => Glyphe & { readonly bbox: Boite };
  layout: (texte: string, ...demande: readonly unknown[]) => MiseEnLettres;
  createSubset: () => SousEnsemble;
}
