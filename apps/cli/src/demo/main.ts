import { launch } from './lancer';
import { buildApps, demoPrograms } from './programs';

await launch({
  mode: 'production',
  build: buildApps,
  programs: demoPrograms(process.env),
  secondsToAnswer: 60,
  closing: 'Ctrl+C arrête tout ; relancer la commande reprend où l’on en était.',
});
