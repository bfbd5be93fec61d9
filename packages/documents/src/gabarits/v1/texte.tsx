/** @jsxRuntime automatic */
import { Text, View } from '@react-pdf/renderer';
import type { ComponentProps } from 'react';
import { imprimable } from '../../texte/imprimable';
import { typo } from '../../texte/typo';

type TextStyle = ComponentProps<typeof View>['style'];

interface TexteProps {
  readonly children: string | number | readonly (string | number)[];
  readonly style?: TextStyle;
  /** Words as people gave them: no spacing is added, only what cannot be printed is replaced. */
  readonly brut?: boolean;
}

/**
 * A text with French spacing, in characters that the fonts have. All text of the documents goes through here.
 * A line feed starts a new paragraph.
 */
export function Texte({ children, style, brut = false }: TexteProps) {
  const [premier = '', ...suite] = prepare(children, brut).split('\n');
  if (suite.length === 0) return <Text style={style}>{premier}</Text>;
  // A line feed inside one Text would be set in an unembedded standard font: no embedded font has a glyph for it.
  return (
    <View>
      {[premier, ...suite].map((paragraphe, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a static document, laid out once
        <Text key={rang} style={style}>
          {paragraphe === '' ? ' ' : paragraphe}
        </Text>
      ))}
    </View>
  );
}

/** The same preparation for what is not a `Texte`: bookmarks. */
export function prepare(children: TexteProps['children'], brut = false): string {
  const texte = Array.isArray(children) ? children.join('') : String(children);
  return imprimable(brut ? texte : typo(texte));
}
