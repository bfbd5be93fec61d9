import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Horloge } from './horodateurs';
import { repondreTsq } from './repondre';
import type { Horodatage } from './unite';

/** A request beyond this is none of a signer (bytes). */
const MAX_REQUEST = 16 * 1024;

/**
 * Our timestamp unit as an HTTP service (RFC 3161 §3.4): POST of `application/timestamp-query`, answered
 * with `application/timestamp-reply`. Takes the unit, the clock and where serial numbers come from; gives
 * a server that the caller makes listen. Refuses by status: 405 another method, 415 another type, 413 a
 * request too long.
 */
export function createTsaServer(options: {
  unite: Horodatage;
  horloge: Horloge;
  serie: () => Uint8Array;
}): Server {
  return createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
      if (!request.destroyed) throw error;
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { unite, horloge, serie }: { unite: Horodatage; horloge: Horloge; serie: () => Uint8Array },
): Promise<void> {
  if (request.method !== 'POST') return refuse(request, response, 405);
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/timestamp-query') return refuse(request, response, 415);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_REQUEST) return refuse(request, response, 413);
  }
  const reply = repondreTsq(new Uint8Array(Buffer.concat(chunks)), unite, horloge(), serie());
  response.writeHead(200, {
    'content-type': 'application/timestamp-reply',
    'content-length': reply.length,
    'cache-control': 'no-store',
  });
  response.end(reply);
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  // The rest of what is sent is not read: the connection ends with the answer.
  response.writeHead(status, { connection: 'close' });
  response.end();
  request.resume();
}
