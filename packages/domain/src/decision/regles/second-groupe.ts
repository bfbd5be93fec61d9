import { atteint } from '../../nombre/moyenne';
import type { Regle } from './regle';

/** Mean ≥ 10 with the better marks; the professional condition is not tested again (arrêté du 9 mai 2025). */
const moyenneAtteinteApresControle = {
  id: 'moyenne_atteinte_apres_controle',
  reference: 'epreuvesDeControle',
  depuis: 2023,
  issue: (calcul, seuils) => (calcul.moyenne && atteint(calcul.moyenne, seuils.admission) ? 'admis' : null),
} as const satisfies Regle;

const moyenneInsuffisanteApresControle = {
  id: 'moyenne_insuffisante_apres_controle',
  reference: 'epreuvesDeControle',
  depuis: 2023,
  issue: () => 'non_admis',
} as const satisfies Regle;

/** The 2nd groupe, first rule that speaks wins. */
export const REGLES_SECOND_GROUPE = [moyenneAtteinteApresControle, moyenneInsuffisanteApresControle] as const;
