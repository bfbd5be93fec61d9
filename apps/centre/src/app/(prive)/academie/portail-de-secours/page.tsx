import { typo } from '@delib/francais';
import { lirePortailSecours } from '@delib/usecases/plan-secours/portail-secours';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { env } from '../../../../server/env';
import { Decisions } from './Decisions';
import { PortailSecours } from './PortailSecours';

export const metadata = metadataActivite('portail_de_secours');

/** The RSSI authorises and withdraws the portail de secours; the gestionnaire reads where it stands. */
export default pageGardee('portail_de_secours', async ({ contexte }) => {
  const { ouvert, decisions, sessionsOuvertes } = await lirePortailSecours(contexte);
  return (
    <PageActivite
      contexte={contexte}
      activite="portail_de_secours"
      chapeau={typo(
        'Le portail de secours remplace le portail des jurys quand celui-ci est hors service. Il reste fermé tant que le RSSI académique ne l’a pas autorisé, et se ferme dès qu’il retire son autorisation.',
      )}
    >
      <PortailSecours
        ouvert={ouvert}
        adresse={env().URL_PORTAIL_SECOURS}
        sessionsOuvertes={sessionsOuvertes}
        decide={contexte.acteur.role === 'rssi'}
      />
      <Decisions decisions={decisions} />
    </PageActivite>
  );
});
