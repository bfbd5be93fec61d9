import type { Acteur, ActeurAcademie, ActeurCentre } from '@delib/domain';
import { authentifierCompte } from '@delib/usecases/connexion/authentifier';
import { chargerActeur } from '@delib/usecases/connexion/charger-acteur';
import { seDeconnecter } from '@delib/usecases/connexion/se-deconnecter';
import { createSessions, demandeur } from '@delib/web/sessions';
import { database } from './database';
import { sessionSettings } from './session-settings';

/** Who may be logged in here: a jury never is. */
export type ActeurCentral = ActeurCentre | ActeurAcademie;

/** The sessions of the accounts of centres and of the académie. */
export const sessions = createSessions<ActeurCentral>({
  settings: sessionSettings,
  ouvrir: async (saisie) => authentifierCompte({ database: database(), ...(await demandeur()) }, saisie),
  charger: (sid, maintenant, usage) => chargerActeur(database(), sid, maintenant, usage),
  fermer: (acteur, maintenant, requete) => seDeconnecter(database(), acteur, maintenant, requete),
  admet: isActeurCentral,
});

function isActeurCentral(acteur: Acteur): acteur is ActeurCentral {
  switch (acteur.role) {
    case 'chef_de_centre':
    case 'gestionnaire':
    case 'rssi':
      return true;
    case 'president':
    case 'vice_president':
      return false;
  }
}
