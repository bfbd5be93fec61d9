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
export interface FontkitFont {
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
