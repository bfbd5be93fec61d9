import { typo } from '@delib/francais';

/** A bare page: in the place of a file, also inside the frame that was to show it. No style, so no nonce to know of. */
export function pageNue(page: {
  readonly titre: string;
  readonly phrase: string;
  readonly statut: number;
  /** Where to go from here; home by default. */
  readonly retour?: { readonly href: string; readonly libelle: string };
  readonly headers?: Readonly<Record<string, string>>;
}): Response {
  const { titre, phrase, statut, retour = { href: '/', libelle: 'Revenir à l’accueil' }, headers } = page;
  const corps =
    `<h1>${escapeHtml(titre)}</h1><p>${escapeHtml(phrase)}</p>` +
    `<p><a href="${escapeHtml(retour.href)}" target="_top">${escapeHtml(typo(retour.libelle))}</a></p>`;
  return new Response(
    `<!doctype html><html lang="fr"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">` +
      `<link rel="icon" href="data:,"><title>${escapeHtml(titre)}</title></head><body><main>${corps}</main></body></html>`,
    {
      status: statut,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'private, no-store',
        ...headers,
      },
    },
  );
}

function escapeHtml(texte: string): string {
  return texte
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
