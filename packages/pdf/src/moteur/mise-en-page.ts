import type { FontkitFont, Glyphe } from './fontkit';

/** What react-pdf lays out: internal to the pinned version, and only what we read of it. Points, from the top left. */
export interface Noeud {
  readonly type: string;
  readonly box?: Boitage;
  readonly style?: Readonly<Record<string, unknown>>;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Noeud[];
  /** Of a text: its lines. */
  readonly lines?: readonly LignePlacee[];
  readonly alignOffset?: number;
  /** What a transformation turns about, from its parent's corner. */
  readonly origin?: { readonly left: number; readonly top: number } | null;
}

type Boitage = Readonly<
  Partial<
    Record<
      | 'left'
      | 'top'
      | 'width'
      | 'height'
      | 'paddingLeft'
      | 'paddingTop'
      | 'borderTopWidth'
      | 'borderRightWidth'
      | 'borderBottomWidth'
      | 'borderLeftWidth',
      number
    >
  >
>;

export interface LignePlacee {
  readonly box: { readonly x: number; readonly y: number };
  readonly ascent: number;
  readonly xAdvance: number;
  readonly runs: readonly {
    readonly xAdvance: number;
    readonly glyphs?: readonly Glyphe[];
    readonly positions?: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
    readonly attributes: {
      readonly fontSize: number;
      readonly color: string;
      readonly font?: readonly FontkitFont[];
    };
  }[];
}
