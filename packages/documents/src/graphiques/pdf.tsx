/** @jsxRuntime automatic */
import { aDesMarques } from '@delib/domain';
import { baliser, prepare, styles, TEXTE, Texte } from '@delib/pdf';
import { Line, Path, Rect, Svg, Text, View } from '@react-pdf/renderer';
import { attributsLigne, attributsRectangle, attributsTrace } from './attributs';
import type { Dessin, Encre, Forme } from './dessin';
import { alternativeDe, type Graphique } from './graphique';
import { ECHELLE, ENCRES } from './papier';

/**
 * A plot on a sheet: its title, what it states, the drawing. Never cut by the end of a page.
 * @param props.niveau of its title
 */
export function FigurePdf(props: {
  readonly graphique: Graphique;
  readonly largeur: number;
  readonly niveau?: 'H2' | 'H3';
}) {
  const { graphique, largeur, niveau = 'H2' } = props;
  const dessin = graphique.dessiner?.(largeur / ECHELLE) ?? null;
  return (
    <View wrap={false} style={{ width: largeur, marginBottom: 10 }}>
      <Texte balise={baliser(niveau)} style={{ fontWeight: 700 }}>
        {graphique.titre}
      </Texte>
      <Texte style={[styles.discret, { marginBottom: 4 }]}>{graphique.constat}</Texte>
      {dessin === null ? null : <DessinPdf dessin={dessin} alt={alternativeDe(graphique)} />}
    </View>
  );
}

function DessinPdf({ dessin, alt }: { readonly dessin: Dessin; readonly alt: string }) {
  return (
    <Svg
      {...baliser('Figure', { alt })}
      width={dessin.largeur * ECHELLE}
      height={dessin.hauteur * ECHELLE}
      viewBox={`0 0 ${dessin.largeur} ${dessin.hauteur}`}
    >
      {dessin.formes.map((forme, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a static document, laid out once
        <FormePdf key={rang} forme={forme} />
      ))}
    </Svg>
  );
}

function FormePdf({ forme }: { readonly forme: Forme }) {
  switch (forme.forme) {
    case 'rect':
      return <Rect {...attributsRectangle(forme, encre)} />;
    case 'ligne':
      return <Line {...attributsLigne(forme, encre)} />;
    case 'trace':
      return <Path {...attributsTrace(forme, encre)} />;
    case 'texte': {
      const contenu = prepare(forme.texte);
      // The parts of a text cannot have fonts of their own in a drawing: one that has marks is whole in the last font.
      const fontFamily = aDesMarques(contenu) ? TEXTE.slice(-1) : TEXTE;
      return (
        <Text
          x={forme.x}
          y={forme.y}
          textAnchor={forme.ancre}
          fill={ENCRES[forme.encre]}
          style={{ fontFamily, fontSize: forme.corps, fontWeight: forme.gras ? 700 : 400 }}
        >
          {contenu}
        </Text>
      );
    }
  }
}

function encre(role: Encre | null): string {
  return role === null ? 'none' : ENCRES[role];
}
