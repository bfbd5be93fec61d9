import { z } from 'zod';

const schema = z.object({
  DATABASE_URL_CENTRE: z.url({ protocol: /^postgres(ql)?$/, error: 'adresse « postgres:// » attendue' }),
  NEXTAUTH_SECRET: z.string('absente').min(32, 'au moins 32 caractères attendus'),
  /** Address that people type; https makes cookies secure and turns HSTS on. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'adresse « http(s):// » attendue' }),
  /** Address of the jury portal, printed on the papillons. */
  URL_PORTAIL_JURY: z.url({ protocol: /^https?$/, error: 'adresse « http(s):// » attendue' }),
  /** Address of the portail de secours, printed on the papillons of a plan de secours. */
  URL_PORTAIL_SECOURS: z.url({ protocol: /^https?$/, error: 'adresse « http(s):// » attendue' }),
  /** PEM file of the roots of trust: that of the authority, of earlier ones, of the timestamp service. */
  RACINES_FICHIER: z.string('absente').min(1, 'chemin d’un fichier attendu'),
  /** Proxies of ours in front of the app, whose `X-Forwarded-For` is believed. */
  PROXYS_DE_CONFIANCE: z.coerce
    .number('nombre attendu')
    .int('nombre entier attendu')
    .min(0)
    .max(9)
    .default(0),
});

/** What the app takes from the environment. Secrets come from nowhere else. */
export type Env = z.infer<typeof schema>;

/** What is wrong with the environment: one French line per variable, without any value. */
export type EnvResult = { ok: true; env: Env } | { ok: false; messages: readonly string[] };

/** Checks the variables; never throws and never repeats a value, which could be a secret. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): EnvResult {
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

let known: Env | undefined;

/**
 * The checked environment, read on first use: at start by `instrumentation.ts`, never during `next build`.
 * Throws when a variable is missing; `instrumentation.ts` has stopped the program before anyone else gets there.
 */
export function env(): Env {
  if (known === undefined) {
    const result = parseEnv(process.env);
    if (!result.ok) throw new Error(result.messages.join('\n'));
    known = result.env;
  }
  return known;
}
