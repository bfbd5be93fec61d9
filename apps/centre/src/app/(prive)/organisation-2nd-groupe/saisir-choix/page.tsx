import { typo } from '@delib/francais';
import { SuiviEnDirect } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { lireChoix } from '@delib/usecases/choix/lire-choix';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite } from '../../../../activite/PageActivite';
import { FLUX_JURYS } from '../../../../jury/adresses';
import { ChoixSession, sessionChoisie } from '../../../../perimetre/ChoixSession';
import { loadCadre } from '../../../../server/cadre';
import { exigerActivite } from '../../../../server/garde';
import { GrilleChoix } from './GrilleChoix';
import { toLigneChoix } from './ligne-choix';

const ACTIVITE = 'saisir_choix';

export const metadata: Metadata = metadataActivite(ACTIVITE);

/** Activity 9: the two disciplines of each candidate of the 2nd groupe, and when each oral is held. */
export default async function PageSaisirChoix({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresUrl>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite(ACTIVITE);
  const cadre = await loadCadre();
  const session = sessionChoisie(cadre, await searchParams);
  const lus = session === null ? null : await lireChoix(contexte, session.id);
  return (
    <PageActivite
      contexte={contexte}
      activite={ACTIVITE}
      chapeau={typo(
        'Saisissez les deux disciplines que chaque candidat a choisies et, quand vous les connaissez, la date et l’heure de chaque oral. N’oubliez pas d’enregistrer.',
      )}
    >
      <SuiviEnDirect url={FLUX_JURYS} />
      <ChoixSession sessions={cadre.sessions} />
      <GrilleChoix
        lignes={lus?.candidats.map((candidat) => toLigneChoix(candidat, lus.jurys)) ?? []}
        reglements={lus?.reglements ?? {}}
        jours={lus?.jours ?? { debut: '', fin: '' }}
        plusieursCentres={cadre.centres.length > 1}
      />
    </PageActivite>
  );
}
