import type { Refus } from './refus';

/** An act that was done, with what it gives. */
export interface Accepted<T> {
  readonly ok: true;
  readonly valeur: T;
}

/** An act that was not done, with why. */
export interface Refused {
  readonly ok: false;
  readonly refus: Refus;
}

/** The answer of every act that can be refused: the only idiom for it. Bugs throw instead. */
export type Result<T> = Accepted<T> | Refused;

/** A refusal, as the answer of an act. */
export function refuse(refus: Refus): Refused {
  return { ok: false, refus };
}

/** An accepted act, with what it gives. */
export function accept<T>(valeur: T): Accepted<T> {
  return { ok: true, valeur };
}

/**
 * Whether the answer of an act is a refusal, whatever it carries beside (what someone else wrote meanwhile): what
 * undoes a transaction (`withActor`).
 */
export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refus' in answer && 'ok' in answer && !answer.ok;
}
