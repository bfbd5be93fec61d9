import {
  type EnTransaction,
  estTenu,
  type MessageTraitement,
  type Prise,
  updateProgression,
} from '@delib/db';

/** This taking-up no longer holds the compte-rendu: it was cancelled, or given to another worker. */
export class PrisePerdue extends Error {}

/** How often progress is written and the hold is checked. Milliseconds. */
const PERIODE = 500;

/** The hold of one taking-up on its compte-rendu, while it lasts. */
export interface SuiviPrise {
  /** Aborted with `PrisePerdue` when the compte-rendu was cancelled or taken over, or with what the worker said. */
  readonly signal: AbortSignal;
  /** 0 to 99; written at the next beat, with the messages there are then. */
  readonly noter: (progression: number, messages: readonly MessageTraitement[]) => void;
  /** Stops the beat and waits for the one under way. */
  readonly fermer: () => Promise<void>;
}

/**
 * Follows one taking-up: writes how far it is twice a second at most, and learns as often whether it still holds the
 * compte-rendu. A base that does not answer once is asked again at the next beat.
 * @param arret aborted when the worker stops or its job was given to another
 */
export function suivrePrise(en: EnTransaction, prise: Prise, arret: AbortSignal): SuiviPrise {
  const perdue = new AbortController();
  let attente: Parameters<typeof updateProgression>[2] | null = null;
  let ecrit = { progression: 0, messages: 0 };
  let battement: Promise<void> = Promise.resolve();
  let libre = true;

  async function battre(): Promise<void> {
    const valeurs = attente;
    attente = null;
    try {
      const tenue = await en((tx) =>
        valeurs === null ? estTenu(tx, prise) : updateProgression(tx, prise, valeurs),
      );
      if (!tenue) perdue.abort(new PrisePerdue());
    } catch {
      attente ??= valeurs;
    }
    libre = true;
  }
  const timer = setInterval(() => {
    if (!libre) return;
    libre = false;
    battement = battre();
  }, PERIODE);

  return {
    signal: AbortSignal.any([perdue.signal, arret]),
    noter: (progression, messages) => {
      // The pages that follow are told of each write: one that changes nothing is spared.
      if (progression === ecrit.progression && messages.length === ecrit.messages) return;
      ecrit = { progression, messages: messages.length };
      attente = { progression, messages: [...messages] };
    },
    fermer: async () => {
      clearInterval(timer);
      await battement;
    },
  };
}
