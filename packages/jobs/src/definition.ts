import type { z } from 'zod';

/** How long a job may take, and how often it is taken up again when the process that had it dies or throws. */
export interface Politique {
  /** Times it is taken up again after a failure. */
  readonly reprises: number;
  /** Seconds before it is taken up again; each one waits longer than the one before. */
  readonly delaiSecondes: number;
  /** A job that runs longer is taken from its worker. */
  readonly dureeMaximaleSecondes: number;
  /** Without a sign of life for that long (at least 10) the worker is held dead and another takes the job. */
  readonly silenceSecondes: number;
}

/** One kind of job: a literal name, the shape of what it is given, its policy. */
export interface JobDefinition<Name extends string = string, Payload extends object = object> {
  readonly name: Name;
  readonly payload: z.ZodType<Payload>;
  readonly politique: Politique;
}

/** The queue that takes a job nobody could finish, so that someone is told. */
export function abandonQueue(name: string): string {
  return `${name}-abandon`;
}
