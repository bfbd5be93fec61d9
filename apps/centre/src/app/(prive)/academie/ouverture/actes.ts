import { formatEtat } from '@delib/domain';
import type { ActeDePassage } from '../../../../passages/SynthesePassages';

/** 000 → 105, 105 → 110, then 198 → 200, as their buttons and dialogs say it. */
export const ACTES_OUVERTURE: readonly [ActeDePassage, ActeDePassage, ActeDePassage] = [
  {
    acte: 'ouvrirModificationNotes',
    vers: '105',
    titre: 'Modification de notes',
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
  {
    acte: 'ouvrirRecueilSecondGroupe',
    vers: '200',
    titre: 'Recueil des notes du 2nd groupe',
    // Before any jury is locked, the act would only puzzle.
    montrer: (comptes) => comptes.some(({ etat }) => etat >= '198'),
    textes: {
      bouton: 'Ouvrir le recueil des notes',
      question: 'Ouvrir le recueil des notes du 2nd groupe ?',
      effet: [`passe à l’état « ${formatEtat('200')} »`, `passent à l’état « ${formatEtat('200')} »`],
      suites: [
        'Les centres saisissent alors les choix des candidats, et les notes des oraux se saisissent ou s’importent en académie. Le chef de centre ouvrira la délibération quand tout est complet.',
      ],
      rien: `Aucun jury ne peut l’être : il faut l’état « ${formatEtat('198')} » et au moins un candidat admis à se présenter au 2nd groupe.`,
    },
  },
];
