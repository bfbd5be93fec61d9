import { env } from './env';

/**
 * Was this request made by one of our own pages? Browsers say so themselves (Sec-Fetch-Site); an older one names the
 * origin. The session cookie, SameSite=Strict, is the first guard; this is the second.
 */
export function vientDIci(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return request.headers.get('origin') === new URL(env().NEXTAUTH_URL).origin;
}
