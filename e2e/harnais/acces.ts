import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_FOLDER } from './demo';

/** What `.data/demo.json` tells a newcomer: addresses and who logs in with what. */
export interface Demo {
  readonly centre: { readonly url: string; readonly comptes: readonly Compte[] };
  readonly juryPortal: { readonly url: string; readonly papillons: readonly Papillon[] };
  readonly portailSecours: { readonly url: string };
}

export interface Compte {
  readonly role: string;
  readonly identifiant: string;
  readonly motDePasse: string;
  readonly centre?: string;
}

export interface Papillon {
  readonly jury: string;
  readonly qualite: string;
  readonly login: string;
  readonly motDePasse: string;
  readonly etat: string;
}

/** A login and its password, whatever the papillon or account they come from. */
export interface Acces {
  readonly login: string;
  readonly motDePasse: string;
}

export function demoFolder(): string {
  const folder = process.env[DEMO_FOLDER];
  if (!folder) throw new Error('the demo is not running: run through playwright.config.ts');
  return folder;
}

export function readDemo(): Demo {
  return JSON.parse(readFileSync(join(demoFolder(), 'demo.json'), 'utf8')) as Demo;
}

/** The root certificate of the demo's authority. */
export function racineDemo(): string {
  return join(demoFolder(), 'ac', 'racine.pem');
}

const ROLES = {
  gestionnaire: 'Gestionnaire académique',
  rssi: 'RSSI académique',
  chefCentre1: 'Chef de centre de délibération',
  chefCentre2: 'Chef de centre de délibération',
} as const;

/** The demo's account of that person; the two chefs de centre come in the order of their centres. */
export function compte(qui: keyof typeof ROLES): Compte {
  const tous = readDemo().centre.comptes.filter(({ role }) => role === ROLES[qui]);
  const found = tous[qui === 'chefCentre2' ? 1 : 0];
  if (!found) throw new Error(`no account « ${qui} » in demo.json`);
  return found;
}

/** The demo's papillon of a jury. */
export function papillon(jury: string, qualite: 'président' | 'vice-président' = 'président'): Papillon {
  const found = readDemo().juryPortal.papillons.find((p) => p.jury === jury && p.qualite === qualite);
  if (!found) throw new Error(`no papillon of ${qualite} ${jury} in demo.json`);
  return found;
}
