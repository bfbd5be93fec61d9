import { formatEtat } from '@delib/domain';
import type { ActeAcademie } from '../_jurys/SyntheseActes';
import { ouvrirDeliberations, ouvrirNotes } from './actions';

/** 000 → 105 then 105 → 110, as their buttons and dialogs say it. */
export const ACTES_OUVERTURE: readonly [ActeAcademie, ActeAcademie] = [
  {
    acte: 'ouvrirModificationNotes',
    vers: '105',
    titre: 'Modification de notes',
    faire: ouvrirNotes,
    textes: {
      bouton: 'Ouvrir la modification de notes',
      question: 'Ouvrir la modification de notes ?',
      effet: [`passe à l’état « ${formatEtat('105')} »`, `passent à l’état « ${formatEtat('105')} »`],
      suites: [
        'Les notes de ces jurys se corrigent alors en important la session de nouveau. Les jurys n’y ont pas encore accès.',
      ],
      rien: `Aucun jury ne peut l’être : il faut l’état « ${formatEtat('000')} », un règlement, des candidats et des notes.`,
    },
  },
  {
    acte: 'ouvrirDeliberation',
    vers: '110',
    titre: 'Délibération du 1er groupe',
    faire: ouvrirDeliberations,
    textes: {
      bouton: 'Ouvrir la délibération',
      question: 'Ouvrir la délibération du 1er groupe ?',
      effet: [`passe à l’état « ${formatEtat('110')} »`, `passent à l’état « ${formatEtat('110')} »`],
      suites: [
        'Les propositions de décision sont calculées et le jury peut délibérer. Plus aucune note n’est corrigée par import.',
      ],
      rien: `Aucun jury ne peut l’être : il faut l’état « ${formatEtat('105')} », toutes les notes, un jury nommé et un règlement dont les cas de contrôle réussissent.`,
    },
  },
];
