import { shared } from './shared';

/** Also how soon a revoked session loses its live link. */
const BATTEMENT_MS = 20_000;

/** Whoever is told, by a live link, that something may have changed; never what. */
export interface Abonne {
  readonly prevenir: () => void;
}

/** How the notices of the database reach an app. */
export interface SourceAvis<Avis, A extends Abonne> {
  /** Distinct per app: « centre.direct ». */
  readonly name: string;
  /** Listens for good; the second argument is called when notices may have been missed. */
  readonly listen: (onAvis: (avis: Avis) => void, onMissed: () => void) => Promise<unknown>;
  /** Is this notice about what the subscriber may see and shows? */
  readonly concerne: (avis: Avis, abonne: A) => boolean;
}

/**
 * One connection to the database listens for every live link of the process.
 * @returns how to subscribe, which gives how to stop; it rejects while the database cannot be listened to
 */
export function createSuivi<Avis, A extends Abonne>(
  source: SourceAvis<Avis, A>,
): (abonne: A) => Promise<() => void> {
  const ecoute = () => shared(`${source.name}.abonnes`, () => new Set<A>());
  const ready = () =>
    shared(source.name, () =>
      source.listen(
        (avis) => {
          for (const abonne of ecoute()) if (source.concerne(avis, abonne)) abonne.prevenir();
        },
        () => {
          for (const { prevenir } of ecoute()) prevenir();
        },
      ),
    );
  return async (abonne) => {
    const stop = () => {
      ecoute().delete(abonne);
    };
    ecoute().add(abonne);
    try {
      await ready();
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  };
}

/** What a live link needs of the app. */
export interface LienDirect {
  /** Ends when the browser goes. */
  readonly signal: AbortSignal;
  /** Is the session still open? Asked at each beat; a database away for a moment ends no link. */
  readonly estOuverte: () => Promise<boolean>;
  readonly suivre: (abonne: Abonne) => Promise<() => void>;
}

/** A live link (server-sent events): each event says « read again », never what changed. */
export function fluxDirect({ signal, estOuverte, suivre }: LienDirect): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true;
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const beat = setInterval(async () => {
        if (await estOuverte().catch(() => true)) write(': \n\n');
        else end();
      }, BATTEMENT_MS);
      let stop = () => {};
      end = () => {
        if (!open) return;
        open = false;
        clearInterval(beat);
        stop();
        controller.close();
      };
      signal.addEventListener('abort', () => end());
      write(': suivi\n\n');
      try {
        stop = await suivre({ prevenir: () => write('data: 1\n\n') });
      } catch {
        // The browser opens the link again by itself, and reads the page again then.
        end();
      }
      if (!open) stop();
    },
    cancel: () => end(),
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' },
  });
}
