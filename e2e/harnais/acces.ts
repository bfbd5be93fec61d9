import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_FOLDER } from './demo';

/** What `.data/demo.json` tells a newcomer: addresses and who logs in with what. */
export interface Demo {
  readonly centre: {
    readonly url: string;
    readonly comptes: readonly {
      readonly role: string;
      readonly identifiant: string;
      readonly motDePasse: string;
      readonly centre?: string;
    }[];
  };
  readonly juryPortal: { readonly url: string; readonly papillons: readonly Papillon[] };
}

export interface Papillon {
  readonly jury: string;
  readonly qualite: string;
  readonly login: string;
  readonly motDePasse: string;
  readonly etat: string;
}

export function demoFolder(): string {
  const folder = process.env[DEMO_FOLDER];
  if (!folder) throw new Error('the demo is not running: run through playwright.config.ts');
  return folder;
}

export function readDemo(): Demo {
  return JSON.parse(readFileSync(join(demoFolder(), 'demo.json'), 'utf8')) as Demo;
}

/** The account of that role; of that centre when said. */
export function compte(role: string, centre?: string) {
  const found = readDemo().centre.comptes.find(
    (c) => c.role === role && (!centre || c.centre?.startsWith(centre)),
  );
  if (!found) throw new Error(`no account « ${role} » ${centre ?? ''} in demo.json`);
  return found;
}
