import { genererRln } from '../releves/generer-rln';
import { declarer, type GenerateurDeclare } from './generateur';

/** Every generation that runs as a job, one line for each activity: `declarer(genererXxx)`. */
export const GENERATEURS: readonly GenerateurDeclare[] = [declarer(genererRln)];
