import { atteint } from '../../nombre/moyenne';
import type { Regle } from './regle';

/**
 * An oral annulled for fraud is no absence, after which the first mark would stay: the nullity leaves an épreuve
 * de contrôle that was attended and not passed, and no diploma can be delivered on it (D643-32-1 ff.).
 */
const epreuveAnnuleeAuControle = {
  id: 'epreuve_annulee_au_controle',
  reference: 'nullite',
  depuis: 2022,
  issue: (calcul) => (calcul.annulations.length > 0 ? 'non_admis' : null),
} as const satisfies Regle;

/** Mean ≥ 10 with the better marks; the professional condition is not tested again (arrêté on the épreuves de contrôle). */
const moyenneAtteinteApresControle = {
  id: 'moyenne_atteinte_apres_controle',
  reference: 'epreuvesDeControle',
  depuis: 2022,
  issue: (calcul, seuils) => (calcul.moyenne && atteint(calcul.moyenne, seuils.admission) ? 'admis' : null),
} as const satisfies Regle;

const moyenneInsuffisanteApresControle = {
  id: 'moyenne_insuffisante_apres_controle',
  reference: 'epreuvesDeControle',
  depuis: 2022,
  issue: () => 'non_admis',
} as const satisfies Regle;

/** The 2nd groupe: of the rules in force for the session, the first that speaks wins. */
export const REGLES_SECOND_GROUPE = [
  epreuveAnnuleeAuControle,
  moyenneAtteinteApresControle,
  moyenneInsuffisanteApresControle,
] as const;
