import type { SuiviDuCentre } from '@delib/db';
import { type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { typo } from '@delib/francais';
import type { ParametresUrl } from '@delib/ui/url';
import type { ReactNode } from 'react';
import { BoutonGenerer } from '../generation/BoutonGenerer';
import { GenerationDemandee } from '../generation/GenerationDemandee';
import { SUIVI_PV } from '../jury/adresses';
import type { ContexteCentre } from '../server/contexte';
import { reunirPvsSignes } from './actions';

/**
 * All the signed PVs of one centre in one file, which a job makes; where several centres are followed, that of the filter.
 * @param centre the one that is asked about; `undefined`: none is chosen
 */
export function ReunirPvs(props: {
  readonly contexte: ContexteCentre;
  readonly groupe: Groupe;
  readonly sessionId: string;
  readonly centre: { readonly id: string; readonly code: string } | undefined;
  readonly centres: readonly SuiviDuCentre[];
  readonly compteRendu: ParametresUrl[string];
}): ReactNode {
  const { contexte, groupe, sessionId, centre, centres, compteRendu } = props;
  const suivi = centres.find(({ code }) => code === centre?.code);
  const signes = suivi === undefined ? 0 : suivi.signes + suivi.rouverts + suivi.anomalies.length;
  return (
    <section aria-labelledby="reunir-pvs" className="fr-mt-4w">
      <h2 id="reunir-pvs" className="fr-h5 fr-mb-1w">
        Tous les PV signés en un fichier
      </h2>
      <p className="fr-mb-2w">
        {typo(
          `Un fichier .zip des PV signés du ${LIBELLES_GROUPE[groupe]} de ce centre, toutes versions comprises, avec leur liste : signataire, date, empreinte SHA-256 et vérification de chacun.`,
        )}
      </p>
      <BoutonGenerer
        libelle="Réunir les PV signés"
        demander={reunirPvsSignes.bind(null, groupe, { sessionId, centreId: centre?.id ?? '' })}
        empechement={
          centre === undefined
            ? typo('Choisissez d’abord un centre dans le filtre de la liste.')
            : signes === 0
              ? typo(
                  'Aucun PV n’est encore signé dans ce centre : la colonne « Attente » dit ce qu’il manque à chaque jury.',
                )
              : null
        }
      />
      <GenerationDemandee contexte={contexte} activite={SUIVI_PV[groupe]} id={compteRendu} />
    </section>
  );
}
