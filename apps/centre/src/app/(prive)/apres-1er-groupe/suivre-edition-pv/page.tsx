import { compter, SelectUrl, SuiviEnDirect, typo } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { listerJurys } from '@delib/usecases/suivi/lister-jurys';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { FLUX_JURYS } from '../../../../jurys/adresses';
import { choixPeriodes } from '../../../../jurys/criteres-jurys';
import { loadCadre } from '../../../../server/cadre';
import { exigerActivite } from '../../../../server/garde';
import { metadataActivite, PageActivite } from '../../PageActivite';
import { bilan, type LigneSuivi, toLigneSuivi } from './ligne-suivi';
import { TableSuivi } from './TableSuivi';

const ACTIVITE = 'suivre_edition_pv';

export const metadata: Metadata = metadataActivite(ACTIVITE);

/** Activity 5, « Suivre l'édition du PV de tenue de délibération » of the 1er groupe; follows changes live. */
export default async function PageSuivreEditionPv({
  searchParams,
}: {
  readonly searchParams: Promise<ParametresUrl>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite(ACTIVITE);
  const parametres = await searchParams;
  const cadre = await loadCadre();
  const periodes = choixPeriodes(cadre);
  const periode = periodes.find(({ valeur }) => valeur === parametres.periode)?.valeur;
  const [session] = cadre.sessions;
  const lus = await listerJurys(contexte, {
    periodeId: periode,
    sessionId: periode ? undefined : session?.id,
  });
  const lignes = lus.map((ligne) => toLigneSuivi(ligne, 1));
  return (
    <PageActivite
      contexte={contexte}
      activite={ACTIVITE}
      chapeau={typo(
        'Le président ou le vice-président signe le PV depuis le portail des jurys. Vous voyez ici, jury par jury, s’il l’a fait.',
      )}
    >
      <SuiviEnDirect url={FLUX_JURYS} />
      <Bilan lignes={lignes} />
      {periodes.length < 2 ? null : (
        <SelectUrl
          libelle="Période de délibération"
          parametre="periode"
          choix={periodes}
          aucun={`Toutes les périodes${session === undefined ? '' : ` (${session.libelle})`}`}
        />
      )}
      <TableSuivi lignes={lignes} plusieursCentres={cadre.centres.length > 1} />
    </PageActivite>
  );
}

function Bilan({ lignes }: { readonly lignes: readonly LigneSuivi[] }): ReactNode {
  if (lignes.length === 0) return null;
  const { signes, rouverts, anomalies } = bilan(lignes);
  return (
    <>
      <p className="fr-text--lead fr-mb-2w">
        {typo(`${compter(signes, 'PV signé', 'PV signés')} sur ${compter(lignes.length, 'jury', 'jurys')}`)}
        {rouverts === 0
          ? '.'
          : `, ${compter(rouverts, 'délibération rouverte', 'délibérations rouvertes')} après signature.`}
      </p>
      {anomalies.length === 0 ? null : (
        <div className="fr-alert fr-alert--error fr-mb-3w">
          <h2 className="fr-alert__title">{typo(`Anomalie : jury ${anomalies.join(', jury ')}`)}</h2>
          <p>
            {typo(
              'Le PV conservé ou sa signature ne se vérifie plus. Ne terminez pas ce jury et prévenez le gestionnaire académique.',
            )}
          </p>
        </div>
      )}
    </>
  );
}
