import { formatReference, SESSION_DES_REGLES } from '@delib/domain';
import { typo } from '@delib/francais';
import { Criteres } from '@delib/ui';
import { lireCriteres } from '@delib/ui/url';
import { listerCompositions } from '@delib/usecases/jury/composer-jury';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { criteresJurys, filtreJurys, LIMITE_JURYS } from '../../../../jury/criteres-jurys';
import { loadCadre } from '../../../../server/cadre';
import { toLigneComposition } from './ligne';
import { TableJurys } from './TableJurys';

export const metadata = metadataActivite('composer_jurys');

/** « Composer les jurys »: every jury with who presides and what its composition lacks before the opening. */
export default pageGardee('composer_jurys', async ({ contexte, parametres }) => {
  const cadre = await loadCadre();
  const criteres = criteresJurys(cadre);
  const filtre = filtreJurys(cadre, lireCriteres(criteres, parametres));
  const lus = await listerCompositions(contexte, filtre);
  return (
    <PageActivite
      contexte={contexte}
      activite="composer_jurys"
      chapeau={typo(
        `Un jury s’ouvre une fois nommé par arrêté, avec son président et ses deux collèges à parité : ${formatReference('jury', cadre.sessions[0]?.annee ?? SESSION_DES_REGLES)}.`,
      )}
    >
      <Criteres criteres={criteres} legende="Critères de recherche" mode="recherche" />
      {lus.length > LIMITE_JURYS ? (
        <p className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
          {typo(
            `Plus de ${LIMITE_JURYS} jurys répondent à ces critères : seuls les ${LIMITE_JURYS} premiers sont affichés. Précisez les critères.`,
          )}
        </p>
      ) : null}
      <TableJurys lignes={lus.slice(0, LIMITE_JURYS).map(toLigneComposition)} />
    </PageActivite>
  );
});
