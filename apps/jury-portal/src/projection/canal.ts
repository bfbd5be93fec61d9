import type { Groupe } from '@delib/domain';
import type { VueProjection } from './vue';

/** By jury and groupe: a window never follows another deliberation. */
export function nommerCanal(juryId: string, groupe: Groupe): string {
  return `delib-projection/${juryId}/${groupe}`;
}

type Message = { readonly type: 'demander' } | { readonly type: 'montrer'; readonly vue: VueProjection };

/** What the second window knows of the first. */
export type EtatProjection =
  /** Nobody spoke yet. */
  | { readonly type: 'attente' }
  | { readonly type: 'suivi'; readonly vue: VueProjection }
  /** The last page of the deliberation is gone: closed, left or killed. */
  | { readonly type: 'fermee' };

/** The side of the deliberation: what is looked at is told to whoever follows. */
export interface Emetteur {
  readonly montrer: (vue: VueProjection | null) => void;
  /** The deliberation is left. */
  readonly fermer: () => void;
}

/**
 * Speaks on a channel, under a lock that it holds with the other pages of the same deliberation: the browser gives it
 * back by itself, even from a page that is killed, and the window that follows hears of it by that.
 */
export function creerEmetteur(nom: string): Emetteur {
  const canal = new BroadcastChannel(nom);
  const abandon = new AbortController();
  let vue: VueProjection | null = null;
  let present = false;
  let lacher = () => {};
  const dire = () => {
    if (present && vue) canal.postMessage({ type: 'montrer', vue } satisfies Message);
  };
  canal.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'demander') dire();
  };
  navigator.locks
    .request(nom, { mode: 'shared', signal: abandon.signal }, () => {
      present = true;
      dire();
      return new Promise<void>((resolve) => {
        lacher = resolve;
      });
    })
    // Left before its turn came.
    .catch(() => {});
  return {
    montrer: (next) => {
      vue = next;
      dire();
    },
    fermer: () => {
      present = false;
      if (!abandon.signal.aborted) abandon.abort();
      lacher();
      canal.close();
    },
  };
}

/**
 * The side of the second window: asks what is looked at, then follows. It asks the server for nothing.
 * @returns what ends it
 */
export function suivreProjection(nom: string, changer: (etat: EtatProjection) => void): () => void {
  const canal = new BroadcastChannel(nom);
  let guet: AbortController | null = null;
  // Whoever speaks holds the lock with others; to have it alone is to know that all are gone.
  const guetter = () => {
    if (guet) return;
    guet = new AbortController();
    navigator.locks
      .request(nom, { signal: guet.signal }, () => {
        guet = null;
        changer({ type: 'fermee' });
      })
      .catch(() => {});
  };
  canal.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type !== 'montrer') return;
    changer({ type: 'suivi', vue: data.vue });
    guetter();
  };
  canal.postMessage({ type: 'demander' } satisfies Message);
  return () => {
    guet?.abort();
    canal.close();
  };
}
