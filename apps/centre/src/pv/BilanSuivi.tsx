'use client';

import type { SuiviDuCentre } from '@delib/db';
import { compter, formatEntier, typo } from '@delib/francais';
import { CadreTableau } from '@delib/ui';
import { adresseListe, PARAMETRES_TABLE, type ParametresUrl } from '@delib/ui/url';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { bilan } from './bilan';

/** « 4 PV signés sur 12 jurys », what is not ordinary, and the same by centre for who follows several. */
export function BilanSuivi(props: {
  readonly centres: readonly SuiviDuCentre[];
  readonly parametres: ParametresUrl;
}): ReactNode {
  const { centres, parametres } = props;
  if (centres.length === 0) return null;
  const { jurys, signes, rouverts, anomalies, autresAnomalies } = bilan(centres);
  return (
    <>
      <p className="fr-text--lead fr-mb-2w">
        {typo(`${compter(signes, 'PV signé', 'PV signés')} sur ${compter(jurys, 'jury', 'jurys')}`)}
        {rouverts === 0
          ? '.'
          : `, ${compter(rouverts, 'délibération rouverte', 'délibérations rouvertes')} après signature.`}
      </p>
      {anomalies.length === 0 ? null : (
        <div className="fr-alert fr-alert--error fr-mb-3w">
          <h2 className="fr-alert__title">
            {typo(
              `Anomalie : jury ${anomalies.join(', jury ')}${autresAnomalies === 0 ? '' : `, et ${compter(autresAnomalies, 'autre jury', 'autres jurys')}`}`,
            )}
          </h2>
          <p>
            {typo(
              'Le PV conservé ou sa signature ne se vérifie plus. Ne terminez pas ce jury et prévenez le gestionnaire académique.',
            )}
          </p>
        </div>
      )}
      {centres.length < 2 ? null : (
        <details className="fr-mb-3w">
          <summary>{`Par centre : ${compter(centres.length, 'centre', 'centres')}`}</summary>
          <ParCentre centres={centres} parametres={parametres} />
        </details>
      )}
    </>
  );
}

function ParCentre({ centres, parametres }: Parameters<typeof BilanSuivi>[0]): ReactNode {
  const adresse = (code: string) =>
    adresseListe(parametres, { [PARAMETRES_TABLE.filtre('centre')]: code, [PARAMETRES_TABLE.page]: null });
  return (
    <CadreTableau
      legende="PV signés, par centre"
      region="PV signés, par centre"
      sansLegende
      serre
      className="fr-mt-2w"
    >
      <thead>
        <tr>
          <th scope="col">Centre de délibération</th>
          <th scope="col">Jurys</th>
          <th scope="col">PV signés</th>
          <th scope="col">Rouverts après signature</th>
          <th scope="col">Anomalies</th>
        </tr>
      </thead>
      <tbody>
        {centres.map(({ code, nom, ville, jurys, signes, rouverts, anomalies }) => (
          <tr key={code}>
            <th scope="row" className="fr-cell--multiline">
              <Link href={adresse(code)} prefetch={false} scroll={false}>
                {`${code} ${nom}, ${ville}`}
              </Link>
            </th>
            <td className="fr-cell--right">{formatEntier(jurys)}</td>
            <td className="fr-cell--right">{formatEntier(signes)}</td>
            <td className="fr-cell--right">{formatEntier(rouverts)}</td>
            <td className="fr-cell--right">{formatEntier(anomalies.length)}</td>
          </tr>
        ))}
      </tbody>
    </CadreTableau>
  );
}
