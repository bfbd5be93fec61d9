import { fileURLToPath } from 'node:url';
import type { ReglagesS3 } from '@delib/db';
import { ADRESSES_ATTENDUES, lireAdresses } from '@delib/db/adresses';
import { lireReglagesS3 } from '@delib/usecases/fichiers/reglages-stockage';
import { z } from 'zod';

const NIVEAUX = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Where the build of `apps/hors-ligne` leaves its page. */
const PAGE_CONSTRUITE = fileURLToPath(new URL('../../hors-ligne/dist/page.html', import.meta.url));

const schema = z.object({
  DATABASE_URL_WORKER: z.string().transform((texte, contexte) => {
    const adresses = lireAdresses(texte);
    if (adresses !== null) return adresses;
    contexte.addIssue(ADRESSES_ATTENDUES);
    return z.NEVER;
  }),
  /** Address of the centre app, printed on documents that can be verified. */
  URL_CENTRE: z.url({ protocol: /^https?$/ }),
  /** Address of the jury portal, printed on the papillons. */
  URL_PORTAIL_JURY: z.url({ protocol: /^https?$/ }),
  /** Address of the portail de secours, printed on the papillons of a plan de secours. */
  URL_PORTAIL_SECOURS: z.url({ protocol: /^https?$/ }),
  /** PEM file of the roots of trust: signed PVs are verified before a document says they are signed. */
  RACINES_FICHIER: z.string().min(1),
  /** The offline page, as `apps/hors-ligne` builds it. */
  PAGE_HORS_LIGNE_FICHIER: z.string().min(1).default(PAGE_CONSTRUITE),
  /** Days the files of a compte-rendu are kept. */
  DUREE_FICHIERS_JOURS: z.coerce.number().int().min(1).max(3650).default(30),
  LOG_LEVEL: z.enum(NIVEAUX).default('info'),
});

export interface WorkerEnv {
  /** The databases whose jobs it does, by name. */
  readonly adresses: ReadonlyMap<string, string>;
  readonly urlCentre: string;
  readonly urlPortailJury: string;
  readonly urlPortailSecours: string;
  readonly racinesFichier: string;
  readonly pageHorsLigneFichier: string;
  readonly dureeFichiersJours: number;
  /** `null`: files are kept in the database. */
  readonly s3: ReglagesS3 | null;
  readonly logLevel: (typeof NIVEAUX)[number];
}

const PHRASES: Readonly<Record<keyof z.input<typeof schema>, string>> = {
  DATABASE_URL_WORKER:
    'DATABASE_URL_WORKER doit être l’adresse de la base pour le rôle delib_worker (postgres://delib_worker:…@serveur/base), ou plusieurs séparées par une espace, chacune sous son nom (caen=postgres://…).',
  URL_CENTRE:
    'URL_CENTRE doit être l’adresse « http(s):// » de l’application du centre, imprimée sur les documents.',
  URL_PORTAIL_JURY:
    'URL_PORTAIL_JURY doit être l’adresse « http(s):// » du portail des jurys, imprimée sur les papillons.',
  URL_PORTAIL_SECOURS:
    'URL_PORTAIL_SECOURS doit être l’adresse « http(s):// » du portail de secours, imprimée sur ses papillons.',
  RACINES_FICHIER: 'RACINES_FICHIER doit être le chemin du fichier PEM des racines de confiance.',
  PAGE_HORS_LIGNE_FICHIER:
    'PAGE_HORS_LIGNE_FICHIER doit être le chemin de la page hors ligne construite (par défaut : apps/hors-ligne/dist/page.html).',
  DUREE_FICHIERS_JOURS: 'DUREE_FICHIERS_JOURS doit être un nombre entier de jours, de 1 à 3650.',
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
  const s3 = lireReglagesS3(env);
  if (parsed.success && s3.ok) {
    const { data } = parsed;
    return {
      ok: true,
      env: {
        adresses: data.DATABASE_URL_WORKER,
        urlCentre: data.URL_CENTRE.replace(/\/+$/, ''),
        urlPortailJury: data.URL_PORTAIL_JURY.replace(/\/+$/, ''),
        urlPortailSecours: data.URL_PORTAIL_SECOURS.replace(/\/+$/, ''),
        racinesFichier: data.RACINES_FICHIER,
        pageHorsLigneFichier: data.PAGE_HORS_LIGNE_FICHIER,
        dureeFichiersJours: data.DUREE_FICHIERS_JOURS,
        s3: s3.s3,
        logLevel: data.LOG_LEVEL,
      },
    };
  }
  const names = new Set((parsed.error?.issues ?? []).map(({ path }) => path[0]));
  return {
    ok: false,
    phrases: [
      ...Object.entries(PHRASES)
        .filter(([name]) => names.has(name))
        .map(([, phrase]) => phrase),
      ...(s3.ok ? [] : s3.phrases),
    ],
  };
}
