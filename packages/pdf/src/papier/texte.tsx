/** @jsxRuntime automatic */
import { typo } from '@delib/francais';
import { Text, View } from '@react-pdf/renderer';
import type { ComponentProps, ReactNode } from 'react';
import { imprimable } from '../fonts/imprimable';
import { couperMot, enPolices, TEXTE } from '../fonts/polices';
import { type AvecEtiquette, baliser, paragraphe } from './balise';

type TextStyle = ComponentProps<typeof View>['style'];

interface TexteProps {
  readonly children: string | number | readonly (string | number)[];
  readonly style?: TextStyle;
  /** Words as people gave them: no spacing is added, only what cannot be printed is replaced. */
  readonly brut?: boolean;
  /**
   * The longest word that has room here, in letters; a longer one is broken with a hyphen. `Infinity`: never, for
   * an address with a hyphen put in leads nowhere. Running text has room for the longest names.
   */
  readonly mot?: number;
  /** What it is: `baliser('H1')`. Otherwise a paragraph, or a part of the heading or the cell that it stands in. */
  readonly balise?: AvecEtiquette;
}

/**
 * A text with French spacing, in characters that the fonts have. All text of the documents goes through here.
 * A line feed starts a new paragraph.
 */
export function Texte({ children, style, brut = false, mot, balise }: TexteProps) {
  const [premier = '', ...suite] = prepare(children, brut).split('\n');
  if (suite.length === 0) {
    return (
      <Text
        {...(balise ?? paragraphe())}
        style={style}
        hyphenationCallback={mot === undefined ? undefined : (word) => couperMot(word ?? null, mot)}
      >
        {lettrage(premier)}
      </Text>
    );
  }
  // A line feed inside one Text would be set in an unembedded standard font: no embedded font has a glyph for it.
  return (
    <View {...balise}>
      {[premier, ...suite].map((ligne, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a static document, laid out once
        <Text key={rang} style={style} {...baliser('P')}>
          {ligne === '' ? ' ' : lettrage(ligne)}
        </Text>
      ))}
    </View>
  );
}

/** A prepared text as react-pdf must be given it: letters with marks in the font that places them. */
export function lettrage(texte: string): ReactNode {
  const parties = enPolices(texte);
  if (parties.every(({ secours }) => !secours)) return texte;
  return parties.map((partie, rang) =>
    partie.secours ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a static document, laid out once
      <Text key={rang} style={EN_SECOURS}>
        {partie.texte}
      </Text>
    ) : (
      partie.texte
    ),
  );
}

const EN_SECOURS = { fontFamily: TEXTE.slice(-1) };

/** The same preparation for what is not a `Texte`: bookmarks. */
export function prepare(children: TexteProps['children'], brut = false): string {
  const texte = Array.isArray(children) ? children.join('') : String(children);
  return imprimable(brut ? texte : typo(texte));
}
