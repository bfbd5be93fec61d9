/**
 * Was this request made by one of our own pages? Browsers say so themselves (Sec-Fetch-Site); an older one names the
 * origin. The session cookie, which follows no form of another site, is the first guard; this is the second.
 * @param publicUrl the address that people type (NEXTAUTH_URL)
 */
export function estDeNotreSite(request: Request, publicUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return request.headers.get('origin') === new URL(publicUrl).origin;
}
