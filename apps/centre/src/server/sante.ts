import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { database } from './database';

// A health check that hangs tells less than one that says no.
const DELAI_BASE_MS = 2000;
const DISQUE_MINIMUM_OCTETS = 200 * 1024 * 1024;

interface Controle {
  readonly ok: boolean;
  readonly detail: string;
}

/** Answers « can this app serve? »: database, disk. 200 or 503, with each check by name. */
export async function santeReponse(): Promise<Response> {
  const [base, disque] = await Promise.all([controleBase(), controleDisque()]);
  const ok = base.ok && disque.ok;
  return Response.json({ ok, controles: { base, disque } }, { status: ok ? 200 : 503 });
}

async function controleBase(): Promise<Controle> {
  const debut = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await Promise.race([
      database().sql`select 1`,
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('timeout')), DELAI_BASE_MS);
      }),
    ]);
    return { ok: true, detail: `répond en ${Math.round(performance.now() - debut)} ms` };
  } catch {
    // The reason may name hosts and users: it goes to the logs of the database, not to whoever asks.
    return { ok: false, detail: 'ne répond pas' };
  } finally {
    clearTimeout(timer);
  }
}

async function controleDisque(): Promise<Controle> {
  const { bavail, bsize } = await statfs(tmpdir());
  const libre = bavail * bsize;
  return { ok: libre >= DISQUE_MINIMUM_OCTETS, detail: `${Math.floor(libre / 1_000_000)} Mo libres` };
}
