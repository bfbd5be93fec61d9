import { formatEtat } from '@delib/domain';
import type { ActeDeCentre } from '../../../../passages/SynthesePassages';

const APRES = formatEtat('210');

/** « Ouvrir délibération du 2nd groupe », as its page, its button and its dialog say it. */
export const OUVRIR_DELIBERATION_SECOND_GROUPE: ActeDeCentre = {
  activite: 'ouvrir_2nd_groupe',
  acte: 'ouvrirDeliberationSecondGroupe',
  vers: '210',
  chapeau: `Les jurys à l’état « ${formatEtat('200')} » dont les choix et les notes des oraux sont complets passent à l’état « ${APRES} ».`,
  titre: 'Jurys à ouvrir',
  textes: {
    bouton: 'Ouvrir délibération du 2nd groupe',
    question: 'Ouvrir la délibération du 2nd groupe ?',
    effet: [`passe à l’état « ${APRES} »`, `passent à l’état « ${APRES} »`],
    suites: [
      'Les propositions de décision du 2nd groupe sont calculées et le jury peut délibérer. Plus aucune note d’oral n’est corrigée par import.',
      'Pour revenir en arrière, il faudra passer par « Gérer l’avancement des jurys », avec un motif.',
    ],
    rien: `Aucun jury ne peut être ouvert : il faut l’état « ${formatEtat('200')} », deux choix et deux notes (ou codes d’absence) pour chaque candidat du 2nd groupe.`,
  },
};
