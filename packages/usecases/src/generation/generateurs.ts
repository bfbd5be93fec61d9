import { randomBytes } from 'node:crypto';
import { passagesLongs } from '../jury/passages-longs';
import {
  genererListeHorsAffichage,
  genererListeLivrets,
  genererListesCandidats,
  genererNotesManquantes,
} from '../listes/generer-listes';
import { genererPapillons } from '../papillons/generer-papillons';
import { planDeSecours } from '../plan-secours/generer-plan';
import { reunirPvsSignes } from '../pv/reunir-pvs-signes';
import { genererRln } from '../rln/generer-rln';
import { genererStatistiques } from '../statistiques/generer-statistiques';
import { declarer, type GenerateurDeclare } from './generateur';

const aleatoire = (nombre: number): Uint8Array => new Uint8Array(randomBytes(nombre));

/** Every generation that runs as a job, one line for each activity: `declarer(genererXxx)`. */
export const GENERATEURS: readonly GenerateurDeclare[] = [
  declarer(genererListeLivrets),
  declarer(planDeSecours(1, aleatoire)),
  declarer(genererListesCandidats),
  declarer(genererStatistiques),
  declarer(reunirPvsSignes(1)),
  declarer(genererRln),
  declarer(planDeSecours(2, aleatoire)),
  declarer(genererNotesManquantes),
  declarer(reunirPvsSignes(2)),
  declarer(genererListeHorsAffichage),
  declarer(genererPapillons(aleatoire)),
  ...passagesLongs.map(declarer),
];
