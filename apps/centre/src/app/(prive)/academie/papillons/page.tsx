import { typo } from '@delib/francais';
import { VALIDITE_JOURS } from '@delib/usecases/papillons/emettre-papillons';
import { listerPapillons } from '@delib/usecases/papillons/lister-papillons';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { ChoixSession, sessionChoisie } from '../../../../perimetre/ChoixSession';
import { loadCadre } from '../../../../server/cadre';
import { toLigneAcces } from './ligne';
import { Papillons } from './Papillons';

export const metadata = metadataActivite('papillons');

/** Who has access to the jury portal, since when, and whether it was tried; papillons are issued from here. */
export default pageGardee('papillons', async ({ contexte, parametres }) => {
  const { centres, sessions } = await loadCadre();
  const session = sessionChoisie({ sessions }, parametres);
  const noms = new Map(centres.map(({ id, nom, ville }) => [id, `${nom}, ${ville}`]));
  const lignes = (await listerPapillons(contexte))
    .filter((ligne) => ligne.session === session?.code)
    .map((ligne) => toLigneAcces(ligne, noms, contexte.maintenant));
  return (
    <PageActivite
      contexte={contexte}
      activite="papillons"
      chapeau={typo(
        `Le papillon donne au président et au vice-président d’un jury l’accès au portail des jurys. Son mot de passe n’est montré qu’une fois, à l’émission ; il vaut ${VALIDITE_JOURS} jours.`,
      )}
    >
      {/* Another session is another list: nothing ticked in the one stays ticked in the other. */}
      <Papillons
        key={session?.code}
        lignes={lignes}
        plusieursCentres={centres.length > 1}
        peutLever={contexte.acteur.role === 'gestionnaire'}
        choixSession={<ChoixSession sessions={sessions} />}
      />
    </PageActivite>
  );
});
