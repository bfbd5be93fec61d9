import type { ReglagesS3 } from '@delib/db';
import { z } from 'zod';

const schema = z.object({
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }),
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1),
  S3_SECRET_ACCESS_KEY: z.string().min(1),
});

const ATTENDUS: Readonly<Record<keyof z.input<typeof schema>, string>> = {
  S3_ENDPOINT: 'l’adresse « http(s):// » du stockage compatible S3',
  S3_BUCKET: 'le nom du compartiment (bucket) qui reçoit les fichiers',
  S3_REGION: 'la région que ce stockage annonce',
  S3_ACCESS_KEY_ID: 'l’identifiant de la clé d’accès',
  S3_SECRET_ACCESS_KEY: 'le secret de la clé d’accès',
};

/**
 * The settings of the S3-compatible store from a program's environment; `null` when none of its variables is set:
 * files are then kept in the database. One French sentence per variable that is missing or wrong, without any value.
 */
export function lireReglagesS3(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly s3: ReglagesS3 | null }
  | { readonly ok: false; readonly phrases: readonly string[] } {
  const noms = Object.keys(ATTENDUS) as (keyof typeof ATTENDUS)[];
  const donnees = Object.fromEntries(noms.filter((nom) => env[nom]).map((nom) => [nom, env[nom]]));
  if (Object.keys(donnees).length === 0) return { ok: true, s3: null };
  const lues = schema.safeParse(donnees);
  if (lues.success) {
    const { data } = lues;
    return {
      ok: true,
      s3: {
        endpoint: data.S3_ENDPOINT,
        bucket: data.S3_BUCKET,
        region: data.S3_REGION,
        accessKeyId: data.S3_ACCESS_KEY_ID,
        secretAccessKey: data.S3_SECRET_ACCESS_KEY,
      },
    };
  }
  const fautives = new Set(lues.error.issues.map(({ path }) => path[0]));
  return {
    ok: false,
    phrases: noms
      .filter((nom) => fautives.has(nom))
      .map(
        (nom) =>
          `${nom} doit être ${ATTENDUS[nom]}. Pour garder les fichiers dans la base, ne donnez aucune variable S3_….`,
      ),
  };
}
