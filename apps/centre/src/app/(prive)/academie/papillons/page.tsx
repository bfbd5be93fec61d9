import { TRIS_ACCES } from '@delib/db';
import { typo } from '@delib/francais';
import { VALIDITE_JOURS } from '@delib/usecases/papillons/emettre-papillons';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { GenerationDemandee } from '../../../../generation/GenerationDemandee';
import { ChoixSession } from '../../../../perimetre/ChoixSession';
import { lireListeAcces, lireVerrouilles, SANS_PAPILLON } from './liste-acces';
import { Papillons } from './Papillons';

export const metadata = metadataActivite('papillons');

/** Who has access to the jury portal, since when, and whether it was tried; papillons are issued from here. */
export default pageGardee('papillons', async ({ contexte, parametres }) => {
  const { cadre, session, filtres, demande, page } = await lireListeAcces(contexte, parametres);
  const { parSituation } = page;
  const sansPapillon = SANS_PAPILLON.reduce((somme, each) => somme + (parSituation[each] ?? 0), 0);
  return (
    <PageActivite
      contexte={contexte}
      activite="papillons"
      chapeau={typo(
        `Le papillon donne au président et au vice-président d’un jury l’accès au portail des jurys. Son mot de passe n’est montré qu’une fois, à l’émission ; il vaut ${VALIDITE_JOURS} jours.`,
      )}
    >
      <GenerationDemandee contexte={contexte} activite="papillons" id={parametres.compte_rendu} />
      {/* Another session is another list: nothing ticked in the one stays ticked in the other. */}
      <Papillons
        key={session?.code}
        page={page}
        sansPapillon={sansPapillon}
        verrouilles={await lireVerrouilles(contexte, cadre, session?.id)}
        triables={TRIS_ACCES}
        demande={demande}
        filtres={filtres}
        parametres={parametres}
        plusieursCentres={cadre.centres.length > 1}
        peutLever={contexte.acteur.role === 'gestionnaire'}
        choixSession={<ChoixSession sessions={cadre.sessions} efface={['page']} />}
      />
    </PageActivite>
  );
});
