import { z } from 'zod';

const NIVEAUX = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const schema = z.object({
  DATABASE_URL_WORKER: z.url({ protocol: /^postgres(ql)?$/ }),
  LOG_LEVEL: z.enum(NIVEAUX).default('info'),
});

export interface WorkerEnv {
  readonly databaseUrl: string;
  readonly logLevel: (typeof NIVEAUX)[number];
}

const PHRASES: Readonly<Record<keyof z.input<typeof schema>, string>> = {
  DATABASE_URL_WORKER:
    'DATABASE_URL_WORKER doit être l’adresse de la base pour le rôle delib_worker (postgres://delib_worker:…@serveur/base).',
  LOG_LEVEL: `LOG_LEVEL doit être l’un de : ${NIVEAUX.join(', ')}.`,
};

/**
 * The settings of the worker from its environment, or one French sentence per variable that is missing or
 * wrong. An empty variable counts as missing.
 */
export function readEnv(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly env: WorkerEnv }
  | { readonly ok: false; readonly phrases: readonly string[] } {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (parsed.success) {
    const { DATABASE_URL_WORKER, LOG_LEVEL } = parsed.data;
    return { ok: true, env: { databaseUrl: DATABASE_URL_WORKER, logLevel: LOG_LEVEL } };
  }
  const names = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return {
    ok: false,
    phrases: Object.entries(PHRASES)
      .filter(([name]) => names.has(name))
      .map(([, phrase]) => phrase),
  };
}
