import { TRIS_JURYS } from '@delib/db';
import { formatReference, SESSION_DES_REGLES } from '@delib/domain';
import { typo } from '@delib/francais';
import { ListePaginee } from '@delib/ui';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { RECHERCHE_JURYS } from '../../../../liste/filtres-jurys';
import { ChoixPeriode } from '../../../../perimetre/ChoixPeriode';
import { ChoixSession } from '../../../../perimetre/ChoixSession';
import { COLONNES_COMPOSITION } from './colonnes-composition';
import { lireListeCompositions } from './liste-compositions';
import { RecherchePresident } from './RecherchePresident';

export const metadata = metadataActivite('composer_jurys');

/** « Composer les jurys »: every jury with who presides and what its composition lacks before the opening. */
export default pageGardee('composer_jurys', async ({ contexte, parametres }) => {
  const { cadre, session, periodes, filtres, demande, page } = await lireListeCompositions(
    contexte,
    parametres,
  );
  return (
    <PageActivite
      contexte={contexte}
      activite="composer_jurys"
      chapeau={typo(
        `Un jury s’ouvre une fois nommé par arrêté, avec son président et ses deux collèges à parité : ${formatReference('jury', cadre.sessions[0]?.annee ?? SESSION_DES_REGLES)}.`,
      )}
    >
      <ChoixSession sessions={cadre.sessions} efface={['page']} />
      <ChoixPeriode periodes={periodes} efface={['page']} />
      <RecherchePresident session={session?.code ?? ''} />
      <ListePaginee
        legende="Composition des jurys"
        page={page}
        colonnes={COLONNES_COMPOSITION}
        cle={({ id }) => id}
        nom={['jury', 'jurys']}
        demande={demande}
        parametres={parametres}
        triables={TRIS_JURYS}
        recherche={RECHERCHE_JURYS}
        filtres={filtres}
        vide="Aucun jury. Les jurys viennent avec l’import d’une session."
        export="/academie/jurys/export"
      />
    </PageActivite>
  );
});
