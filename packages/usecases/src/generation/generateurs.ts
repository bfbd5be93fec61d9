import { randomBytes } from 'node:crypto';
import { planDeSecours } from '../secours/generer-plan';
import { declarer, type GenerateurDeclare } from './generateur';

const aleatoire = (nombre: number): Uint8Array => new Uint8Array(randomBytes(nombre));

/** Every generation that runs as a job, one line for each activity: `declarer(genererXxx)`. */
export const GENERATEURS: readonly GenerateurDeclare[] = [
  declarer(planDeSecours(1, aleatoire)),
  declarer(planDeSecours(2, aleatoire)),
];
