import { headers } from 'next/headers';
import { NONCE_HEADER } from './proxy';

/**
 * The nonce that `proxy.ts` gave the request, for the scripts of its page. Reading it makes every page dynamic: a page
 * with a nonce cannot be prerendered.
 */
export async function lireNonce(): Promise<string | undefined> {
  return (await headers()).get(NONCE_HEADER) ?? undefined;
}
