import { type Avis, listenAvis } from '@delib/db';
import { database } from './database';

/** What a live link is told: something of its jury changed, or may have. */
export type PrevenirJury = () => void;

interface Ecoute {
  readonly parJury: Map<string, Set<PrevenirJury>>;
  readonly prete: Promise<unknown>;
}

// One connection to the database listens for every live link of the process.
const KEY = Symbol.for('delib.jury.direct');
const shelf = globalThis as { [KEY]?: Ecoute };

/**
 * Calls `prevenir` whenever something of this jury changes.
 * @returns how to stop
 */
export async function suivreJury(juryId: string, prevenir: PrevenirJury): Promise<() => void> {
  const { parJury, prete } = ecoute();
  const own = parJury.get(juryId) ?? new Set();
  parJury.set(juryId, own.add(prevenir));
  const stop = () => {
    own.delete(prevenir);
    if (own.size === 0 && parJury.get(juryId) === own) parJury.delete(juryId);
  };
  try {
    await prete;
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

function ecoute(): Ecoute {
  if (shelf[KEY]) return shelf[KEY];
  const parJury: Ecoute['parJury'] = new Map();
  const tell = (juryId: string | null) => {
    for (const prevenir of parJury.get(juryId ?? '') ?? []) prevenir();
  };
  const prete = listenAvis(
    database(),
    ({ jury }: Avis) => tell(jury),
    () => [...parJury.keys()].forEach(tell),
  );
  prete.catch(() => {
    shelf[KEY] = undefined;
  });
  shelf[KEY] = { parJury, prete };
  return shelf[KEY];
}
