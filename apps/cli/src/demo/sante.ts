import { setTimeout as delay } from 'node:timers/promises';
import { ErreurDemo } from './contrat';

/** An address of this machine. */
export const urlAt = (port: number): string => `http://127.0.0.1:${port}`;

/** Waits until the app at this port says that it is well. Throws `ErreurDemo` once it took too long. */
export async function waitForHealth(port: number, seconds: number): Promise<void> {
  const url = `${urlAt(port)}/api/sante`;
  const deadline = Date.now() + seconds * 1000;
  let last = '';
  while (Date.now() < deadline) {
    try {
      const { status } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
      if (status === 200) return;
      last = `réponse ${status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await delay(250);
  }
  throw new ErreurDemo(`${url} ne répond pas comme il faut au bout de ${seconds} secondes (${last}).`);
}
