import { type Cadence, espacer } from './cadence';
import { shared } from './shared';

/** Also how soon a revoked session loses its live link. */
const BATTEMENT_MS = 20_000;
/** How soon a browser whose link was cut opens it again; up to twice that. */
const REPRISE_MS = 3_000;

/** Whoever is told, by a live link, that something may have changed; never what. */
export interface Abonne extends Cadence {
  /** Of what they follow: a notice to any of these is for them. */
  readonly adresses: readonly string[];
  readonly prevenir: () => void;
}

/** How the notices of the database reach an app. */
export interface SourceAvis<Avis> {
  /** Distinct per app: « centre.direct ». */
  readonly name: string;
  /** Listens for good; the second argument is called when notices may have been missed. */
  readonly listen: (onAvis: (avis: Avis) => void, onMissed: () => void) => Promise<unknown>;
  /** To whom a notice is sent; nobody else looks at it. */
  readonly adresses: (avis: Avis) => readonly string[];
}

/**
 * One connection to the database listens for every live link of the process. Each subscriber is told at their own pace,
 * however many notices come: once for those of one pause, and always after the last.
 * @returns how to subscribe, which gives how to stop; it rejects while the database cannot be listened to
 */
export function createSuivi<Avis>(source: SourceAvis<Avis>): (abonne: Abonne) => Promise<() => void> {
  /** By address: how to tell each subscriber there. */
  const annuaire = () => shared(`${source.name}.abonnes`, () => new Map<string, Set<() => void>>());
  const ready = () =>
    shared(source.name, () =>
      source.listen(
        (avis) => {
          for (const adresse of source.adresses(avis)) {
            for (const signaler of annuaire().get(adresse) ?? []) signaler();
          }
        },
        () => {
          for (const abonnes of annuaire().values()) for (const signaler of abonnes) signaler();
        },
      ),
    );
  return async ({ adresses, prevenir, ...cadence }) => {
    const { signaler, arreter } = espacer(prevenir, cadence);
    for (const adresse of adresses) {
      const la = annuaire().get(adresse) ?? new Set();
      annuaire().set(adresse, la.add(signaler));
    }
    const stop = () => {
      arreter();
      for (const adresse of adresses) {
        const la = annuaire().get(adresse);
        la?.delete(signaler);
        if (la?.size === 0) annuaire().delete(adresse);
      }
    };
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
  /** Given how to tell the browser. @returns how to stop */
  readonly suivre: (prevenir: () => void) => Promise<() => void>;
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
      // When the server starts again, its pages do not all come back in the same instant.
      write(`retry: ${REPRISE_MS + Math.floor(Math.random() * REPRISE_MS)}\n\n`);
      try {
        stop = await suivre(() => write('data: 1\n\n'));
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
