import { formatInstant, typo } from '@delib/francais';
import { ResultatBadge } from '@delib/ui';
import { listerComptesRendus } from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import { TAILLE_MAX_IMPORT } from '@delib/usecases/import/demander-import';
import { ACTIVITE_IMPORT } from '@delib/usecases/import/parametres-import';
import Link from 'next/link';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { quand } from '../../comptes-rendus/affichage';
import { DeposerSession } from './DeposerSession';
import { FormatAttendu } from './FormatAttendu';

export const metadata = metadataActivite('importer_session');

const DERNIERS = { page: 1, parPage: 5 };

/** Uploads the files of a session; what becomes of them is told by their compte-rendu. */
export default pageGardee('importer_session', async ({ contexte }) => {
  const { lignes: imports } = await listerComptesRendus(
    contexte,
    { activite: ACTIVITE_IMPORT },
    null,
    DERNIERS,
  );
  return (
    <PageActivite
      contexte={contexte}
      activite="importer_session"
      chapeau={typo(
        'Tout est importé, ou rien ne l’est : chaque faute est signalée avec son fichier, sa ligne et sa colonne. Une correction montre d’abord ce qu’elle changerait et attend votre confirmation.',
      )}
    >
      <section aria-labelledby="deposer" className="fr-mb-6w">
        <h2 id="deposer" className="fr-h4">
          Déposer les fichiers
        </h2>
        <DeposerSession tailleMax={TAILLE_MAX_IMPORT} />
        <FormatAttendu />
      </section>
      <section aria-labelledby="derniers">
        <h2 id="derniers" className="fr-h4">
          Derniers imports
        </h2>
        {imports.length === 0 ? (
          <p className="fr-callout fr-py-2w">Aucun import n’a encore été demandé.</p>
        ) : (
          <>
            <ul className="fr-raw-list">
              {imports.map(({ id, titre, resultat, demandePar, demandeLe }) => (
                <li key={id} className="fr-mb-2w">
                  <Link className="fr-link" href={`/comptes-rendus/${id}`} prefetch={false}>
                    {titre}
                    <span className="fr-sr-only"> du {formatInstant(demandeLe.toISOString())}</span>
                  </Link>{' '}
                  <ResultatBadge resultat={resultat} />
                  <p className="fr-text--sm fr-mb-0">
                    {demandePar}, le {quand(demandeLe)}
                  </p>
                </li>
              ))}
            </ul>
            <Link
              className="fr-link fr-icon-arrow-right-line fr-link--icon-right"
              href="/comptes-rendus"
              prefetch={false}
            >
              Tous les comptes-rendus
            </Link>
          </>
        )}
      </section>
    </PageActivite>
  );
});
