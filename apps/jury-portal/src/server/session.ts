import type { Acteur, ActeurJury } from '@delib/domain';
import { authentifierPapillon } from '@delib/usecases/connexion/authentifier';
import { chargerActeur } from '@delib/usecases/connexion/charger-acteur';
import { seDeconnecter } from '@delib/usecases/connexion/se-deconnecter';
import { createSessions, demandeur } from '@delib/web/sessions';
import { database } from './database';
import { env } from './env';
import { sessionSettings } from './session-settings';

/** The sessions of présidents and vice-présidents, of this portal alone: the other one's do not exist here. */
export const sessions = createSessions<ActeurJury>({
  settings: sessionSettings,
  ouvrir: async ({ identifiant, motDePasse }) =>
    authentifierPapillon(
      { database: database(), portail: env().PORTAIL, ...(await demandeur()) },
      { login: identifiant, motDePasse },
    ),
  charger: (sid, maintenant, usage) => chargerActeur(database(), sid, maintenant, usage, env().PORTAIL),
  fermer: (acteur, maintenant, requete) => seDeconnecter(database(), acteur, maintenant, requete),
  admet: isActeurJury,
});

function isActeurJury(acteur: Acteur): acteur is ActeurJury {
  switch (acteur.role) {
    case 'president':
    case 'vice_president':
      return true;
    case 'chef_de_centre':
    case 'gestionnaire':
    case 'rssi':
      return false;
  }
}
