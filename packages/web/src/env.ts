import { DUREES_SESSION } from '@delib/domain';
import { z } from 'zod';

/** An address that people or programs reach by http. */
export const httpUrl = () => z.url({ protocol: /^https?$/, error: 'adresse « http(s):// » attendue' });

/** A variable that a function reads. @param lire gives `null` for what is not as expected */
export const variableLue = <T>(lire: (texte: string) => T | null, attendu: string) =>
  z.string('absente').transform((texte, contexte) => {
    const lu = lire(texte);
    if (lu !== null) return lu;
    contexte.addIssue(attendu);
    return z.NEVER;
  });

/** A text that must be there, such as the path of a file. */
export const texteRequis = (attendu: string) => z.string('absente').min(1, attendu);

/** A duration, of some seconds at least and of a day at most. */
const secondes = (parDefaut: number) =>
  z.coerce
    .number('nombre de secondes attendu')
    .int('nombre entier de secondes attendu')
    .min(10, 'au moins 10 secondes attendues')
    .max(86_400, 'un jour au plus attendu')
    .default(parDefaut);

/** The variables that every app reads. */
export const variablesCommunes = {
  NEXTAUTH_SECRET: z.string('absente').min(32, 'au moins 32 caractères attendus'),
  /** Address that people type; https makes cookies secure and turns HSTS on. */
  NEXTAUTH_URL: httpUrl(),
  /** Proxies of ours in front of the app, whose `X-Forwarded-For` is believed. */
  PROXYS_DE_CONFIANCE: z.coerce
    .number('nombre attendu')
    .int('nombre entier attendu')
    .min(0)
    .max(9)
    .default(0),
  SESSION_INACTIVITE_SECONDES: secondes(DUREES_SESSION.inactivite),
  SESSION_MAXIMALE_SECONDES: secondes(DUREES_SESSION.maximale),
};

type Variables = Readonly<Record<string, string | undefined>>;

/** What is wrong with the environment: one French line per variable, without any value. */
export type EnvResult<Env> = { ok: true; env: Env } | { ok: false; messages: readonly string[] };

/**
 * An app's environment: secrets come from nowhere else.
 * `parse` checks the variables; it never throws and never repeats a value, which could be a secret.
 * `env` is the checked environment, read on first use and never during `next build`. It throws when a variable is
 * missing; `instrumentation.ts` has stopped the program before anyone else gets there.
 */
export function createEnv<Env>(schema: z.ZodType<Env>): {
  readonly parse: (variables: Variables) => EnvResult<Env>;
  readonly env: () => Env;
} {
  const parse = (variables: Variables) => parseEnv(schema, variables);
  let known: Env | undefined;
  const env = () => {
    if (known === undefined) {
      const result = parse(process.env);
      if (!result.ok) throw new Error(result.messages.join('\n'));
      known = result.env;
    }
    return known;
  };
  return { parse, env };
}

function parseEnv<Env>(schema: z.ZodType<Env>, variables: Variables): EnvResult<Env> {
  const result = schema.safeParse(variables);
  if (result.success) return { ok: true, env: result.data };
  return {
    ok: false,
    messages: result.error.issues.map(
      (issue) =>
        `La variable d’environnement ${issue.path.join('.')} est absente ou invalide : ${issue.message}.`,
    ),
  };
}
