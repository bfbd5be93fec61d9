import { construire } from '@delib/hors-ligne/construire';
import { dataFolder } from '../commun/places';
import { placesIn } from './files';
import { launch } from './lancer';
import { devPrograms } from './programs';

await launch({
  mode: 'development',
  // Next makes each page the first time it is asked for; the page of a plan is built once.
  build: construire,
  programs: devPrograms(process.env),
  secondsToAnswer: 300,
  closing:
    'Une page modifiée se recharge seule ; le programme de fond redémarre quand son code change. ' +
    `Journaux : ${placesIn(dataFolder(process.env)).logs}\n` +
    'Ctrl+C arrête tout ; les données sont celles de npm run demo.',
});
