import { TRIS_CHOIX } from '@delib/db';
import { typo } from '@delib/francais';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { SuiviDesJurys } from '../../../../direct/suivis';
import { ChoixSession } from '../../../../perimetre/ChoixSession';
import { GrilleChoix } from './GrilleChoix';
import { lireListeChoix } from './liste-choix';

const ACTIVITE = 'saisir_choix';

export const metadata = metadataActivite(ACTIVITE);

/** Activity 9: the two disciplines of each candidate of the 2nd groupe, and when each oral is held. */
export default pageGardee(ACTIVITE, async ({ contexte, parametres }) => {
  const { cadre, ...lue } = await lireListeChoix(contexte, parametres);
  return (
    <PageActivite
      contexte={contexte}
      activite={ACTIVITE}
      chapeau={typo(
        'Saisissez les deux disciplines que chaque candidat a choisies et, quand vous les connaissez, la date et l’heure de chaque oral. N’oubliez pas d’enregistrer.',
      )}
    >
      <SuiviDesJurys />
      <ChoixSession sessions={cadre.sessions} efface={['page', 'f_jury']} />
      <GrilleChoix
        {...lue}
        parametres={parametres}
        triables={TRIS_CHOIX}
        plusieursCentres={cadre.centres.length > 1}
      />
    </PageActivite>
  );
});
