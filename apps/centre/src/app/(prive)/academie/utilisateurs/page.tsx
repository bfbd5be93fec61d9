import { typo } from '@delib/francais';
import { Onglets } from '@delib/ui';
import { listerComptes } from '@delib/usecases/utilisateurs/gerer-comptes';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { loadCadre } from '../../../../server/cadre';
import type { exigerActivite } from '../../../../server/garde';
import { nomCentre, toCompteAffiche } from './affichage';
import { Centres } from './Centres';
import { Comptes } from './Comptes';

export const metadata = metadataActivite('centres_et_utilisateurs');

/** « Centres et utilisateurs »: the local accounts of the académie, and its centres de délibération. */
export default pageGardee('centres_et_utilisateurs', async ({ contexte, parametres }) => {
  const { vue } = parametres;
  const cadre = await loadCadre();
  const centres = cadre.centres.map(({ id, code, nom, ville }) => ({ id, code, nom, ville }));
  return (
    <PageActivite
      contexte={contexte}
      activite="centres_et_utilisateurs"
      chapeau={typo(
        'Les comptes des chefs de centre, des gestionnaires et du RSSI. Les présidents et vice-présidents de jury entrent par leur papillon.',
      )}
    >
      <Onglets
        libelle="Comptes et centres"
        onglets={[
          { id: 'comptes', libelle: 'Comptes' },
          { id: 'centres', libelle: 'Centres de délibération' },
        ]}
      >
        {vue === 'centres' ? (
          <Centres centres={centres} />
        ) : (
          <Comptes
            centres={centres}
            comptes={await comptesAffiches(contexte, new Map(centres.map((c) => [c.id, nomCentre(c)])))}
          />
        )}
      </Onglets>
    </PageActivite>
  );
});

async function comptesAffiches(
  contexte: Awaited<ReturnType<typeof exigerActivite>>,
  noms: ReadonlyMap<string, string>,
) {
  const comptes = await listerComptes(contexte);
  return comptes.map((compte) => toCompteAffiche(compte, noms, contexte.acteur.compteId));
}
