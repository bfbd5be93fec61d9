import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Database, migrate, openDatabase } from '@delib/db';
import { zipDe } from '@delib/documents';
import type { Acteur } from '@delib/domain';
import {
  type ApplicationRole,
  createDatabase,
  ensureApplicationRoles,
  startEmbeddedPostgres,
  urlOfRole,
} from '@delib/postgres-local';
import { generateSession, readSession } from '@delib/session-files';
import type { Contexte } from '@delib/usecases/contexte';
import { importerSession } from '@delib/usecases/import/importer-session';
import { creerConfiance } from '@delib/usecases/pv/confiance';

/** A durable embedded Postgres that the measure has for itself. */
export interface ServeurDeMesure {
  /** Files of the measure: gone at its end. */
  readonly dossier: string;
  /** Makes a base of this name at the present schema. @returns the URL of its owner */
  readonly creer: (nom: string) => Promise<string>;
}

/** A base at the present schema, and who acts on it. */
export interface BaseDeMesure {
  readonly dossier: string;
  /** URL of the owner, for floors and for what no program may do. */
  readonly url: string;
  /** The context of a person through the pool of a program's role, six connections each. */
  readonly contexteDe: (role: ApplicationRole, acteur: Acteur) => Contexte;
}

/** How large a session is. */
export interface TailleSession {
  readonly jurys: number;
  /** Candidates of each jury. */
  readonly candidats: number;
  readonly centres: number;
  /** Of the session; 2026 unless said. */
  readonly annee?: number;
}

const ACADEMIE = { code: '99', nom: 'Académie de mesure' };

/** The gestionnaire of the académie that sessions of measure are of. */
export const GESTIONNAIRE: Acteur = {
  role: 'gestionnaire',
  academieId: ACADEMIE.code,
  compteId: 'bench',
  connexionId: 'bench',
  prenom: 'Dominique',
  nom: 'Lavigne',
};

/** Runs a measure with a server of its own, which writes to disk as in production; nothing stays of it. */
export async function avecServeur<T>(mesurer: (serveur: ServeurDeMesure) => Promise<T>): Promise<T> {
  const dossier = mkdtempSync(join(tmpdir(), 'delib-bench-'));
  const serveur = await startEmbeddedPostgres({ dir: join(dossier, 'postgres'), port: 0, durable: true });
  try {
    await ensureApplicationRoles(serveur.url);
    const creer = async (nom: string) => {
      const url = await createDatabase(serveur.url, nom);
      await migrate(url);
      return url;
    };
    return await mesurer({ dossier, creer });
  } finally {
    await serveur.stop();
    rmSync(dossier, { recursive: true, force: true });
  }
}

/** Runs a measure on one empty base of a server of its own. */
export function avecBase<T>(mesurer: (base: BaseDeMesure) => Promise<T>): Promise<T> {
  return avecServeur(async ({ dossier, creer }) => {
    const url = await creer('mesure');
    const pools = new Map<ApplicationRole, Database>();
    const poolDe = (role: ApplicationRole) => {
      const pool = pools.get(role) ?? openDatabase(urlOfRole(url, role), { max: 6, name: 'delib-bench' });
      pools.set(role, pool);
      return pool;
    };
    try {
      return await mesurer({
        dossier,
        url,
        contexteDe: (role, acteur) => contexteDeMesure(poolDe(role), acteur),
      });
    } finally {
      for (const pool of pools.values()) await pool.close();
    }
  });
}

/** Who acts in a measure; no PV is trusted. */
export function contexteDeMesure(database: Database, acteur: Acteur): Contexte {
  return { database, acteur, maintenant: new Date(), requete: 'bench', confiance: creerConfiance([]) };
}

/** The files of a made-up session, as a zip: same size, same bytes. */
export function zipDeMesure(taille: TailleSession): Promise<Uint8Array> {
  const fichiers = generateSession({ graine: 1, annee: 2026, academie: ACADEMIE, ...taille });
  return zipDe([...fichiers].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
}

/** Imports a made-up session into the base, as the gestionnaire. @returns seconds, reading of the files included */
export async function importerMesure({ contexteDe }: BaseDeMesure, taille: TailleSession): Promise<number> {
  const bytes = await zipDeMesure(taille);
  const debut = performance.now();
  const lue = await readSession({ kind: 'zip', bytes });
  if (!lue.ok) throw new Error('the generated session is refused');
  const contexte = contexteDe('worker', GESTIONNAIRE);
  const importee = await importerSession(contexte, lue.session, { confirme: false, source: 'bench' });
  if (!importee.ok) throw new Error(`import: ${importee.refus.code}`);
  return (performance.now() - debut) / 1000;
}
