import { typo } from '@delib/francais';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { loadCadre } from '../../../../server/cadre';
import { Publication } from './Publication';

export const metadata = metadataActivite('service_publication');

/** Opens and closes the publication service of each session and groupe. */
export default pageGardee('service_publication', async ({ contexte }) => {
  const { sessions } = await loadCadre();
  return (
    <PageActivite
      contexte={contexte}
      activite="service_publication"
      chapeau={typo(
        'Tant que le service de publication des résultats d’un groupe aux établissements est fermé, les centres n’éditent aucune liste de résultats de ce groupe, ni, pour le 1er, aucun relevé de notes.',
      )}
    >
      <Publication
        sessions={sessions.map(({ id, libelle, publication }) => ({
          id,
          libelle,
          groupes: publication.map(({ groupe, ouvert, par, le }) => ({
            groupe,
            ouvert,
            par,
            le: le?.toISOString() ?? null,
          })),
        }))}
      />
    </PageActivite>
  );
});
