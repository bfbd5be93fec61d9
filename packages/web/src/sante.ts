import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

// A health check that hangs tells less than one that says no.
const DELAI_MS = 2000;
const DISQUE_MINIMUM_OCTETS = 200_000_000;

/** One check by its name; it throws when what it checks does not work. */
export type Controles = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Answers « can this app serve? »: 200 when every check passes, else 503, with each check by name.
 * @param temoins told beside them, for whoever watches; the app serves without
 * Why one fails is not said: it may name hosts and users, and anyone may ask.
 */
export async function santeReponse(
  controles: Controles,
  temoins: Controles = {},
  delaiMs: number = DELAI_MS,
): Promise<Response> {
  const requis = { ...controles, disque: controleDisque };
  const resultats = await Promise.all(
    Object.entries({ ...requis, ...temoins }).map(
      async ([nom, controle]) => [nom, (await passe(controle, delaiMs)) ? 'ok' : 'en échec'] as const,
    ),
  );
  const ok = resultats.every(([nom, resultat]) => resultat === 'ok' || !(nom in requis));
  return Response.json({ ok, controles: Object.fromEntries(resultats) }, { status: ok ? 200 : 503 });
}

async function passe(controle: () => Promise<unknown>, delaiMs: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), delaiMs);
  });
  const done = controle().then(
    () => true,
    () => false,
  );
  const result = await Promise.race([done, late]);
  clearTimeout(timer);
  return result;
}

async function controleDisque(): Promise<void> {
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < DISQUE_MINIMUM_OCTETS) throw new Error('disk nearly full');
}
