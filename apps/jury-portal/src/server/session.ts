import { type ActeurJury, accept } from '@delib/domain';
import { authentifierPapillon } from '@delib/usecases/connexion/authentifier';
import { type ActeurConnu, chargerActeur, sceau } from '@delib/usecases/connexion/charger-acteur';
import { seDeconnecter } from '@delib/usecases/connexion/se-deconnecter';
import { createSessions, demandeur } from '@delib/web/sessions';
import { bases } from './bases';
import { env } from './env';
import { dureesSession, sessionSettings } from './session-settings';

/** A member of a jury logged in, with the database that knows them. */
export type ConnecteJury = ActeurConnu & ActeurJury;

/** The sessions of présidents and vice-présidents, of this portal alone: the other one's do not exist here. */
export const sessions = createSessions<ActeurConnu, ConnecteJury>({
  settings: sessionSettings,
  ouvrir: async ({ identifiant, motDePasse }) => {
    const entree = await authentifierPapillon(
      { bases: bases(), portail: env().PORTAIL, durees: dureesSession(), ...(await demandeur()) },
      { login: identifiant, motDePasse },
    );
    return entree.ok ? accept({ sid: sceau(entree.valeur) }) : entree;
  },
  charger: (sid, maintenant, usage) =>
    chargerActeur(bases(), sid, maintenant, usage, env().PORTAIL, dureesSession()),
  fermer: (acteur, maintenant, requete) => seDeconnecter(bases(), acteur, maintenant, requete),
  admet: isActeurJury,
  durees: dureesSession,
});

function isActeurJury(acteur: ActeurConnu): acteur is ConnecteJury {
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
