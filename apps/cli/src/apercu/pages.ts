import type { Piece } from '@delib/ui/pieces.fixture';

/** A document beside the page: `NOM.pdf`, and `NOM.png` when its first page could be drawn. */
export interface DocumentApercu {
  readonly nom: string;
  readonly titre: string;
  readonly image: boolean;
}

const echapper = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const STYLE = `
  body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color: #161616; background: #f6f6f6; }
  .cartes { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.5rem; }
  .cartes a { display: block; padding: 1rem; background: #fff; color: inherit; border: 1px solid #ddd; }
  .cartes img { width: 100%; border: 1px solid #ddd; }
  .themes { display: grid; grid-template-columns: repeat(auto-fit, minmax(30rem, 1fr)); gap: 1.5rem; }
  iframe { width: 100%; height: 60rem; border: 1px solid #ddd; background: #fff; }`;

/** The page that leads to everything else. */
export function sommaire(documents: readonly DocumentApercu[]): string {
  const cartes = documents.map(({ nom, titre, image }) => {
    const dessin = image ? `<img src="${nom}.png" alt="">` : '';
    return `<a href="${nom}.pdf">${dessin}${echapper(titre)}</a>`;
  });
  const themes = [
    ['light', 'Pièces d’écran, thème clair'],
    ['dark', 'Pièces d’écran, thème sombre'],
  ].map(
    ([theme, titre]) =>
      `<section><h3><a href="pieces-${theme}.html">${titre}</a></h3><iframe src="pieces-${theme}.html" title="${titre}"></iframe></section>`,
  );
  return `<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Aperçu – Délibérations BTS</title><style>${STYLE}</style>
<h1>Aperçu</h1>
<p>Personnes et notes inventées, horloge arrêtée : les exemples des images de référence.</p>
<h2>Documents</h2><div class="cartes">${cartes.join('\n')}</div>
<h2>Page hors ligne du plan de secours</h2><p><a href="hors-ligne.html">Ouvrir la page</a></p>
<h2>Pièces d’écran</h2><div class="themes">${themes.join('\n')}</div>
</html>
`;
}

/**
 * The pieces one below the other, in one theme of DSFR.
 * @param dsfr address of the folder of DSFR's styles
 */
export function pageDesPieces(
  pieces: readonly Piece[],
  { theme, dsfr }: { readonly theme: string; readonly dsfr: string },
): string {
  const sections = pieces.map(
    ({ titre, html }) =>
      `<section class="fr-mb-6w"><h2 class="fr-h4">${echapper(titre)}</h2>${html}</section>`,
  );
  return `<!doctype html>
<html lang="fr" data-fr-scheme="${theme}" data-fr-theme="${theme}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Pièces d’écran, ${theme}</title>
<link rel="stylesheet" href="${dsfr}/dsfr.min.css"><link rel="stylesheet" href="${dsfr}/utility/utility.min.css">
<link rel="stylesheet" href="delib.css">
<style>
  /* A dialog in its place among the pieces, open: no script opens it here. */
  .fr-modal { display: block; position: static; visibility: visible; opacity: 1; inset: auto; height: auto;
    max-width: none; width: 100%; max-height: none; padding: 0; z-index: 0; }
  .fr-modal::before { content: none; }
  .delib-barre { position: static; }
</style>
<main class="fr-container fr-py-4w">${sections.join('\n')}</main>
</html>
`;
}
