import { formatEtat } from '@delib/domain';
import type { ActeDePassage } from '../../../../passages/SynthesePassages';

const SUITES = [
  'Plus rien de ce groupe ne pourra être modifié en centre ni par les jurys.',
  'Pour revenir en arrière, il faudra passer par « Gérer l’avancement des jurys », avec un motif.',
];

/** 140 → 198 and 214 → 218, as their buttons and dialogs say it. */
export const ACTES_VERROUILLAGE: readonly [ActeDePassage, ActeDePassage] = [
  {
    acte: 'verrouillerGroupe',
    vers: '198',
    titre: '1er groupe',
    textes: {
      bouton: 'Verrouiller le 1er groupe',
      question: 'Verrouiller le 1er groupe ?',
      effet: [`passe à l’état « ${formatEtat('198')} »`, `passent à l’état « ${formatEtat('198')} »`],
      suites: SUITES,
      rien: `Aucun jury à verrouiller : il faut l’état « ${formatEtat('140')} ».`,
    },
  },
  {
    acte: 'verrouillerGroupe',
    vers: '218',
    titre: '2nd groupe',
    // Before any jury has a 2nd groupe, the act would only puzzle.
    montrer: (comptes) => comptes.some(({ etat }) => etat >= '200'),
    textes: {
      bouton: 'Verrouiller le 2nd groupe',
      question: 'Verrouiller le 2nd groupe ?',
      effet: [`passe à l’état « ${formatEtat('218')} »`, `passent à l’état « ${formatEtat('218')} »`],
      suites: SUITES,
      rien: `Aucun jury à verrouiller : il faut l’état « ${formatEtat('214')} ».`,
    },
  },
];
