import { formatDateHeure } from '@delib/francais';
import { CadreTableau } from '@delib/ui';
import type { PortailSecours } from '@delib/usecases/plan-secours/portail-secours';
import type { ReactNode } from 'react';

/** Every decision about the portail, newest first. */
export function Decisions({ decisions }: Pick<PortailSecours, 'decisions'>): ReactNode {
  return (
    <section aria-labelledby="decisions-secours">
      <h2 className="fr-h4" id="decisions-secours">
        Décisions
      </h2>
      {decisions.length === 0 ? (
        <p>Aucune décision : le portail de secours n’a jamais été autorisé.</p>
      ) : (
        <CadreTableau legende="Décisions sur le portail de secours" sansLegende multiligne>
          <thead>
            <tr>
              <th scope="col">Date et heure</th>
              <th scope="col">Décision</th>
              <th scope="col">Par</th>
              <th scope="col">Motif</th>
            </tr>
          </thead>
          <tbody>
            {decisions.map(({ autorise, motif, par, le }) => (
              <tr key={le.toISOString()}>
                <td>{formatDateHeure(le.toISOString())}</td>
                <td>{autorise ? 'Autorisé' : 'Retiré'}</td>
                <td>{par}</td>
                <td>{motif}</td>
              </tr>
            ))}
          </tbody>
        </CadreTableau>
      )}
    </section>
  );
}
