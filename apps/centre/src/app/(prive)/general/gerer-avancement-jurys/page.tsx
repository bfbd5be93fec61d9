import { findActivite, nouveauxEtatsPossibles } from '@delib/domain';
import { SuiviEnDirect, typo } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { FLUX_JURYS } from '../../../../jurys/adresses';
import { consequencesRetour } from '../../../../jurys/consequences';
import { criteresJurys } from '../../../../jurys/criteres-jurys';
import { lireLignes } from '../../../../jurys/lire-lignes';
import { VueDetaillee } from '../../../../jurys/VueDetaillee';
import { loadCadre } from '../../../../server/cadre';
import { exigerActivite } from '../../../../server/garde';
import { metadataActivite, PageActivite } from '../../PageActivite';
import { changerEtats } from './actions';

const ACTIVITE = 'gerer_avancement_jurys';

export const metadata: Metadata = metadataActivite(ACTIVITE);

/** Activity 16, « Gérer l'avancement des jurys »: exceptional returns, each with its motif; it never goes forward. */
export default async function PageGererAvancement({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresUrl>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite(ACTIVITE);
  const parametres = await searchParams;
  const cadre = await loadCadre();
  const criteres = criteresJurys(cadre);
  const lues = await lireLignes(contexte, {
    cadre,
    criteres,
    parametres,
    offre: (faits) => nouveauxEtatsPossibles(contexte.acteur, faits, 'exceptionnel'),
    consequences: (faits, { vers }) => consequencesRetour(faits, vers),
  });
  const terminer = findActivite('terminer_1er_groupe');
  return (
    <PageActivite
      contexte={contexte}
      activite={ACTIVITE}
      ton="exceptionnel"
      chapeau={
        <>
          <p className="fr-mb-1w">
            <strong>{typo('Réservé aux situations exceptionnelles.')}</strong>{' '}
            {typo(
              'Cette activité ramène un jury à un état antérieur ; chaque changement demande un motif et reste marqué « exceptionnel » dans l’historique.',
            )}
          </p>
          <p className="fr-mb-0">
            {typo('Ce n’est pas ici que l’on termine le 1er groupe : utilisez ')}
            <Link href={terminer.chemin} prefetch={false}>
              {terminer.libelle}
            </Link>
            .
          </p>
        </>
      }
    >
      <SuiviEnDirect url={FLUX_JURYS} />
      <VueDetaillee
        legende="Jurys dont l’état peut être modifié à titre exceptionnel"
        criteres={criteres}
        lues={lues}
        plusieursCentres={cadre.centres.length > 1}
        enregistrer={changerEtats}
        exceptionnel
        fichierCsv="avancement-des-jurys.csv"
      />
    </PageActivite>
  );
}
