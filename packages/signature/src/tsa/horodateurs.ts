import { repondreTsq } from './repondre';
import { type Horodatage, HorodatageIndisponible, type Horodateur } from './unite';

/** A reply beyond this is none of a timestamp service (bytes). */
const MAX_REPLY = 64 * 1024;

/** Gives the present. */
export type Horloge = () => Date;

/**
 * Our own timestamp unit as a service in the same process: the same bytes go in and out as over HTTP.
 * Takes the unit, the clock, and where fresh serial numbers come from.
 */
export const horodateurLocal =
  (unite: Horodatage, horloge: Horloge, serie: () => Uint8Array): Horodateur =>
  async (tsq) =>
    repondreTsq(tsq, unite, horloge(), serie());

/**
 * A timestamp service over HTTP (RFC 3161 §3.4). Takes its address and how long to wait for the whole
 * exchange, in milliseconds. Whatever keeps a reply from coming rejects with `HorodatageIndisponible`;
 * redirections are not followed, since the address configured is the one that was decided upon.
 */
export const horodateurHttp =
  (url: string, { timeoutMs }: { timeoutMs: number }): Horodateur =>
  async (tsq) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body: Uint8Array.from(tsq),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
      if (response.status !== 200 || type !== 'application/timestamp-reply' || response.body === null) {
        await response.body?.cancel();
        throw new HorodatageIndisponible(`answered ${response.status} ${type ?? 'without a type'}`);
      }
      return await readAtMost(response.body, MAX_REPLY);
    } catch (cause) {
      if (cause instanceof HorodatageIndisponible) throw cause;
      throw new HorodatageIndisponible('did not answer', { cause });
    }
  };

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw new HorodatageIndisponible(`answered more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
