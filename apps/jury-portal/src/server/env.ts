import { z } from 'zod';

const httpUrl = () => z.url({ protocol: /^https?$/, error: 'adresse « http(s):// » attendue' });

const schema = z.object({
  /** The portal's own database role: it has no grant on the columns that name candidates. */
  DATABASE_URL_JURY: z.url({ protocol: /^postgres(ql)?$/, error: 'adresse « postgres:// » attendue' }),
  NEXTAUTH_SECRET: z.string('absente').min(32, 'au moins 32 caractères attendus'),
  /** Address that people type; https makes cookies secure and turns HSTS on. */
  NEXTAUTH_URL: httpUrl(),
  /** Address of the centre app: its page « Vérifier un document » is what the QR code of a PV leads to. */
  URL_CENTRE: httpUrl(),
  /** The authority that names signers (PKCS#12) and its secret. */
  AC_FICHIER: z.string('absente').min(1, 'chemin d’un fichier attendu'),
  AC_SECRET: z.string('absente').min(1, 'absente'),
  /** Timestamp service (RFC 3161); without it the unit in the authority's file answers. */
  TSA_URL: httpUrl().optional(),
  /** PEM file of further roots: those of TSA_URL's service and of earlier authorities. */
  RACINES_FICHIER: z.string().min(1).optional(),
  /** `secours`: this process is the portail de secours, closed until the RSSI of the académie authorises it. */
  PORTAIL: z
    .enum(['ordinaire', 'secours'], { error: '« ordinaire » ou « secours » attendu' })
    .default('ordinaire'),
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
