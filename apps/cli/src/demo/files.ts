import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { creerAutorite } from '@delib/signature';
import type { AutoriteDemo, DonneesDemo, FichierDemo } from './contrat';

/** What the programs of the demo share and nobody else knows, drawn once. */
export interface Secrets {
  readonly sessionCentre: string;
  readonly sessionJury: string;
  readonly ac: string;
}

const YEARS_OF_THE_AUTHORITY = 10;

/** Places of the demo's files in its folder. */
export function placesIn(folder: string) {
  return {
    postgres: join(folder, 'postgres'),
    secrets: join(folder, 'secrets.json'),
    ac: join(folder, 'ac', 'autorite.p12'),
    racine: join(folder, 'ac', 'racine.pem'),
    logs: join(folder, 'journaux'),
    demo: join(folder, 'demo.json'),
    lock: join(folder, 'demo.lock'),
  };
}

/** Forgets the demo: everything but the lock that we hold. */
export function forgetDemo(folder: string): void {
  const { postgres, secrets, ac, logs, demo } = placesIn(folder);
  for (const path of [postgres, secrets, dirname(ac), logs, demo])
    rmSync(path, { recursive: true, force: true });
}

/** The secrets of this folder, drawn the first time. */
export function loadSecrets(path: string): Secrets {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
  const draw = () => randomBytes(32).toString('base64url');
  const secrets: Secrets = { sessionCentre: draw(), sessionJury: draw(), ac: draw() };
  writePrivately(path, JSON.stringify(secrets, null, 2));
  return secrets;
}

/** The demo's own authority, made the first time; its root stands beside it for openssl and the curious. */
export async function ensureAuthority(folder: string, secret: string, now: Date): Promise<AutoriteDemo> {
  const { ac, racine } = placesIn(folder);
  if (!existsSync(ac)) {
    const { p12, racinePem } = await creerAutorite({
      nom: 'Délibérations BTS (démonstration)',
      secret,
      maintenant: now,
      validiteAnnees: YEARS_OF_THE_AUTHORITY,
    });
    writePrivately(racine, racinePem);
    writePrivately(ac, p12);
  }
  return { fichier: ac, secret, racines: racine };
}

/** What the last start wrote for whoever tries the demo, or null. */
export function readDemoFile(path: string): DonneesDemo | null {
  if (!existsSync(path)) return null;
  const { centre, juryPortal } = JSON.parse(readFileSync(path, 'utf8')) as FichierDemo;
  return { comptes: centre.comptes, papillons: juryPortal.papillons };
}

/** Writes who can log in where. */
export function writeDemoFile(path: string, content: FichierDemo): void {
  writePrivately(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** Whole or not at all, and for us alone: a power cut leaves the former file. */
function writePrivately(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.tmp`;
  writeFileSync(partial, content, { mode: 0o600 });
  chmodSync(partial, 0o600);
  renameSync(partial, path);
}
