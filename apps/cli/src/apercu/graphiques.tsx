/** @jsxRuntime automatic */
import { statistiquesExemple } from '@delib/documents/exemples.fixture';
import { StatistiquesAffichees } from '@delib/documents/graphiques';
import type { Piece } from '@delib/ui/pieces.fixture';
import { renderToStaticMarkup } from 'react-dom/server';

/** The plots of a jury, as screens draw them. */
export function graphiquesAffiches(): readonly Piece[] {
  return statistiquesExemple().jurys.map((jury) => ({
    titre: 'Graphiques',
    html: renderToStaticMarkup(<StatistiquesAffichees jury={jury} presentation="decision" />),
  }));
}
