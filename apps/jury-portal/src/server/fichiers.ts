/** A PDF for the reader alone. `no-store` comes with every answer (`proxy.ts`); said again for what would drop it. */
export function fichierPdf(octets: Uint8Array, nom: string, disposition: 'inline' | 'attachment'): Response {
  return new Response(new Uint8Array(octets), {
    headers: {
      'Content-Type': 'application/pdf',
      // The name is made of codes and numbers: nothing in it needs escaping.
      'Content-Disposition': `${disposition}; filename="${nom}"`,
      'Content-Length': String(octets.length),
      'Cache-Control': 'private, no-store, max-age=0',
    },
  });
}

/** Where a file was asked for and cannot be given: the sentence alone. */
export function pageDeRefus(status: number, phrase: string): Response {
  return new Response(phrase, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
