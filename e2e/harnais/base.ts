import { join } from 'node:path';
import { retenirEcritures, urlBaseEnMarche } from '@delib/db/test-support/base-en-marche';
import { demoFolder } from './acces';

/** Owner's URL of the demo's database. */
export function urlBaseDemo(): string {
  return urlBaseEnMarche(join(demoFolder(), 'postgres'));
}

/**
 * While `voir` looks, no generation can store its file: it is held in the middle, whatever the speed of the machine.
 */
export async function pendantQueLesFichiersAttendent(voir: () => Promise<void>): Promise<void> {
  const laisser = await retenirEcritures(urlBaseDemo(), 'fichier_morceau');
  try {
    await voir();
  } finally {
    await laisser();
  }
}
