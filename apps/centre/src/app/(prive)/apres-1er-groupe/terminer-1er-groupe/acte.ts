import { formatEtat } from '@delib/domain';
import type { ActeGroupe } from '../../../../jurys/ActeSurJurys';

/** « Terminer 1er groupe », as its button and its dialog say it. */
export const ACTE_TERMINER: ActeGroupe = {
  bouton: 'Terminer 1er groupe',
  question: 'Terminer le 1er groupe ?',
  effet: [`passe à l’état « ${formatEtat('140')} »`, `passent à l’état « ${formatEtat('140')} »`],
  suites: [
    'Vérifiez avant de confirmer que les listes de résultats de ces jurys sont éditées et signées.',
    'Pour revenir en arrière, il faudra passer par « Gérer l’avancement des jurys », avec un motif.',
  ],
  rien: `Aucun jury ne peut être terminé : il faut l’état « ${formatEtat('130')} » et un PV signé.`,
};
