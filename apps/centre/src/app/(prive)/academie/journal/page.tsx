import { typo } from '@delib/francais';
import { lireCriteres } from '@delib/ui/url';
import { LIGNES_EXPORTEES } from '@delib/usecases/journal/lire-journal';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { loadCadre } from '../../../../server/cadre';
import { criteresJournal, filtreJournal, lireCurseur, lireJours, un } from './filtre';
import { Journal } from './Journal';
import { lirePage } from './lire-page';

export const metadata = metadataActivite('journal');

/** « Journal »: who did what, newest first; the RSSI reads what is of security. */
export default pageGardee('journal', async ({ contexte, parametres }) => {
  const { role } = contexte.acteur;
  const { centres } = await loadCadre();
  const criteres = criteresJournal(role, centres);
  const jours = lireJours({ du: un(parametres, 'du'), au: un(parametres, 'au') });
  const curseur = lireCurseur({ avant: un(parametres, 'avant'), apres: un(parametres, 'apres') });
  const filtre = filtreJournal(role, lireCriteres(criteres, parametres), jours);
  return (
    <PageActivite
      contexte={contexte}
      activite="journal"
      chapeau={typo(
        role === 'rssi'
          ? 'Journal de sécurité : connexions, papillons, comptes, portail de secours et sorties de données confidentielles de l’académie.'
          : 'Tout ce qui a été fait dans l’académie, sans retouche possible : chaque ligne porte l’empreinte de la précédente.',
      )}
    >
      <Journal
        criteres={criteres}
        initiale={await lirePage(contexte, filtre, curseur)}
        limiteExport={LIGNES_EXPORTEES}
      />
    </PageActivite>
  );
});
