import { type ActeurAcademie, type ActeurCentre, accept } from '@delib/domain';
import { authentifierCompte } from '@delib/usecases/connexion/authentifier';
import { type ActeurConnu, chargerActeur, sceau } from '@delib/usecases/connexion/charger-acteur';
import { seDeconnecter } from '@delib/usecases/connexion/se-deconnecter';
import { createSessions, demandeur } from '@delib/web/sessions';
import { bases } from './bases';
import { dureesSession, sessionSettings } from './session-settings';

/** Who may be logged in here: a jury never is. */
export type ActeurCentral = ActeurCentre | ActeurAcademie;

/** The same, logged in: with the database that knows them. */
export type ConnecteCentral = ActeurConnu & ActeurCentral;

/** The sessions of the accounts of centres and of the académie. */
export const sessions = createSessions<ActeurConnu, ConnecteCentral>({
  settings: sessionSettings,
  ouvrir: async (saisie) => {
    const entree = await authentifierCompte(
      { bases: bases(), durees: dureesSession(), ...(await demandeur()) },
      saisie,
    );
    return entree.ok ? accept({ sid: sceau(entree.valeur) }) : entree;
  },
  charger: (sid, maintenant, usage) =>
    chargerActeur(bases(), sid, maintenant, usage, 'ordinaire', dureesSession()),
  fermer: (acteur, maintenant, requete) => seDeconnecter(bases(), acteur, maintenant, requete),
  admet: isActeurCentral,
  durees: dureesSession,
});

function isActeurCentral(acteur: ActeurConnu): acteur is ConnecteCentral {
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
