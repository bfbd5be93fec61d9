import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Horloge } from './horodateurs';
import { repondreTsq } from './repondre';
import type { Horodatage } from './unite';

/** A request beyond this is none of a signer (bytes). */
const MAX_REQUEST = 16 * 1024;

/** What the HTTP service works with. */
export interface ServiceTsa {
  readonly unite: Horodatage;
  readonly horloge: Horloge;
  /** Gives serial numbers never used before. */
  readonly serie: () => Uint8Array;
  /** Told of what went wrong on our side (a log); the asker gets a 500 and asks again. */
  readonly surErreur: (error: unknown) => void;
}

/**
 * Our timestamp unit as an HTTP service (RFC 3161 §3.4): POST of `application/timestamp-query`, answered
 * with `application/timestamp-reply`. Gives a server that the caller makes listen. Refuses by status:
 * 405 another method, 415 another type, 413 a request too long.
 */
export function createTsaServer(service: ServiceTsa): Server {
  return createServer((request, response) => {
    answer(request, response, service).catch((error: unknown) => {
      // An asker who hangs up before the end of the request is no fault of ours.
      if (request.complete) service.surErreur(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { unite, horloge, serie }: ServiceTsa,
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
