'use server';

import type { EtatConnexion } from '@delib/ui';
import { seConnecterPar } from '@delib/web/connexion';
import { sessions } from '../../server/session';

/** « Se connecter ». */
export async function seConnecter(_etat: EtatConnexion, formulaire: FormData): Promise<EtatConnexion> {
  return seConnecterPar(sessions.entrer, 'Saisissez votre identifiant.', formulaire);
}
