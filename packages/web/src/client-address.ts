import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Request header in which the pages find the address of the client; only ever written by us. */
export const ADDRESS_HEADER = 'x-forwarded-for';

/**
 * The address a request really came from. Anyone may write `X-Forwarded-For`; only what the trusted proxies added
 * at its end counts. The lockout of logins rests on it.
 * @param socketAddress address of the other end of the connection
 * @param forwarded the header as received
 * @param trustedProxies how many proxies of ours stand in front: 0 when the app is reached directly
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwarded: string | undefined,
  trustedProxies: number,
): string {
  const direct = (socketAddress ?? 'inconnue').replace(/^::ffff:/, '');
  if (trustedProxies === 0) return direct;
  const hops = (forwarded ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  // Each proxy appends the address it saw: the n-th from the end was written by the farthest of ours.
  return hops.at(-trustedProxies) ?? direct;
}

/**
 * Rewrites the header of every request before Next reads it: Next keeps what the client sent and gives pages no
 * access to the socket. Called once, at start.
 */
export function installClientAddress(trustedProxies: number): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    const forwarded = request.headers[ADDRESS_HEADER];
    request.headers[ADDRESS_HEADER] = clientAddress(
      request.socket.remoteAddress,
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      trustedProxies,
    );
  });
}
