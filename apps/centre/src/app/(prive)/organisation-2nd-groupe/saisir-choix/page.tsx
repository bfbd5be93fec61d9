import { typo } from '@delib/francais';
import { lireChoix } from '@delib/usecases/choix/lire-choix';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { SuiviDesJurys } from '../../../../direct/suivis';
import { ChoixSession, sessionChoisie } from '../../../../perimetre/ChoixSession';
import { loadCadre } from '../../../../server/cadre';
import { GrilleChoix } from './GrilleChoix';
import { toLigneChoix } from './ligne-choix';

const ACTIVITE = 'saisir_choix';

export const metadata = metadataActivite(ACTIVITE);

/** Activity 9: the two disciplines of each candidate of the 2nd groupe, and when each oral is held. */
export default pageGardee(ACTIVITE, async ({ contexte, parametres }) => {
  const cadre = await loadCadre();
  const session = sessionChoisie(cadre, parametres);
  const lus = session === null ? null : await lireChoix(contexte, session.id);
  return (
    <PageActivite
      contexte={contexte}
      activite={ACTIVITE}
      chapeau={typo(
        'Saisissez les deux disciplines que chaque candidat a choisies et, quand vous les connaissez, la date et l’heure de chaque oral. N’oubliez pas d’enregistrer.',
      )}
    >
      <SuiviDesJurys />
      <ChoixSession sessions={cadre.sessions} />
      <GrilleChoix
        lignes={lus?.candidats.map((candidat) => toLigneChoix(candidat, lus.jurys)) ?? []}
        reglements={lus?.reglements ?? {}}
        jours={lus?.jours ?? { debut: '', fin: '' }}
        plusieursCentres={cadre.centres.length > 1}
      />
    </PageActivite>
  );
});
