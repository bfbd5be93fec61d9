import { z } from 'zod';
import { type Cadence, espacer } from './cadence';
import { creerMemoire, type Envoi, type Objets, reunir } from './memoire';
import { shared } from './shared';

/** Also how soon a revoked session loses its live link. */
const BATTEMENT_MS = 20_000;
/** Of a national session on its busiest day: half a minute. Of a few bytes each. */
const AVIS_RETENUS = 5_000;

/** Whoever is told, by a live link, that something changed. */
export interface Abonne extends Cadence {
  /** Of what they follow: a notice to any of these is for them. */
  readonly adresses: readonly string[];
  /** What their page has seen: all transactions below this number; `null`: it is not known. */
  readonly depuis: number | null;
  readonly prevenir: (objets: Objets) => void;
}

/** How the notices of the database reach an app. */
export interface SourceAvis<Avis> {
  /** Distinct per app: « centre.direct ». */
  readonly name: string;
  /** Listens; the second argument is called when notices may have been missed. @returns how to stop */
  readonly listen: (onAvis: (avis: Avis) => void, onMissed: () => void) => Promise<() => Promise<unknown>>;
  /** A number that no transaction has reached yet, and that the next ones will. */
  readonly suite: () => Promise<number>;
  /** To whom a notice is sent, and what it says there; nobody else looks at it. */
  readonly envois: (avis: Avis) => readonly Envoi[];
}

/**
 * One connection to the database listens for every live link of the process. Each subscriber is told at their own pace,
 * however many notices come: once for those of one pause, and always after the last; and at once of what came between the
 * reading of their page and now.
 * @returns how to subscribe, which gives how to stop; it rejects while the database cannot be listened to
 */
export function createSuivi<Avis extends { readonly transaction: number }>(
  source: SourceAvis<Avis>,
): (abonne: Abonne) => Promise<() => void> {
  /** By address: how to tell each subscriber there. */
  const annuaire = () =>
    shared(`${source.name}.abonnes`, () => new Map<string, Set<(objets: Objets) => void>>());
  const memoire = () => shared(`${source.name}.memoire`, () => creerMemoire(AVIS_RETENUS));
  const commencer = async () => memoire().commencer()(await source.suite());
  const ready = () =>
    shared(source.name, async () => {
      const arreter = await source.listen(
        (avis) => {
          for (const envoi of source.envois(avis)) {
            memoire().retenir({ ...envoi, transaction: avis.transaction });
            for (const noter of annuaire().get(envoi.adresse) ?? []) noter(envoi.objets);
          }
        },
        () => {
          for (const abonnes of annuaire().values()) for (const noter of abonnes) noter(null);
          // Until it is known where the database stands, who opens a link is told to read again.
          commencer().catch(() => {});
        },
      );
      await commencer().catch(async (error: unknown) => {
        await arreter();
        throw error;
      });
    });
  return async ({ adresses, depuis, prevenir, ...cadence }) => {
    let change: Objets = [];
    const dire = () => {
      const dits = change;
      change = [];
      prevenir(dits);
    };
    const { signaler, arreter } = espacer(dire, cadence);
    const noter = (objets: Objets) => {
      change = reunir(change, objets);
      signaler();
    };
    for (const adresse of adresses) {
      const la = annuaire().get(adresse) ?? new Set();
      annuaire().set(adresse, la.add(noter));
    }
    const stop = () => {
      arreter();
      for (const adresse of adresses) {
        const la = annuaire().get(adresse);
        la?.delete(noter);
        if (la?.size === 0) annuaire().delete(adresse);
      }
    };
    try {
      await ready();
    } catch (error) {
      stop();
      throw error;
    }
    const manque = depuis === null ? null : memoire().depuis(depuis, adresses);
    if (manque === null || manque.length > 0) prevenir(manque);
    return stop;
  };
}

const position = z.coerce.number().int().positive();

/** What the page that opens a live link says it has seen: `?depuis=`; `null` when it does not. */
export function lireDepuis(url: string): number | null {
  return position.safeParse(new URL(url).searchParams.get('depuis')).data ?? null;
}

/** What a live link needs of the app. */
export interface LienDirect {
  /** Ends when the browser goes. */
  readonly signal: AbortSignal;
  /** Is the session still open? Asked at each beat; a database away for a moment ends no link. */
  readonly estOuverte: () => Promise<boolean>;
  /** Given how to tell the browser. @returns how to stop */
  readonly suivre: (prevenir: Abonne['prevenir']) => Promise<() => void>;
}

/**
 * A live link (server-sent events): each event is the ids of what changed, as JSON, or `null` for anything; never how it
 * changed. The browser that loses it opens another itself, and says what its page has seen by then.
 */
export function fluxDirect({ signal, estOuverte, suivre }: LienDirect): Response {
  const encoder = new TextEncoder();
  let leave = () => {};
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
      leave = () => {
        open = false;
        clearInterval(beat);
        stop();
      };
      const end = () => {
        if (!open) return;
        leave();
        controller.close();
      };
      signal.addEventListener('abort', () => end());
      try {
        stop = await suivre((objets) => write(`data: ${JSON.stringify(objets)}\n\n`));
        // The browser takes the link for open at the first bytes: not before something listens.
        write(': \n\n');
      } catch {
        end();
      }
      if (!open) stop();
    },
    // Whoever read it is gone: it is closed already.
    cancel: () => leave(),
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' },
  });
}
