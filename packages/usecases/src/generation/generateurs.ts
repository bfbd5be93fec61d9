import {
  genererListeHorsAffichage,
  genererListeLivrets,
  genererListesCandidats,
  genererNotesManquantes,
} from '../listes/generer-listes';
import { genererStatistiques } from '../statistiques/generer-statistiques';
import { declarer, type GenerateurDeclare } from './generateur';

/** Every generation that runs as a job, one line for each activity: `declarer(genererXxx)`. */
export const GENERATEURS: readonly GenerateurDeclare[] = [
  declarer(genererListeLivrets),
  declarer(genererListesCandidats),
  declarer(genererStatistiques),
  declarer(genererNotesManquantes),
  declarer(genererListeHorsAffichage),
];
