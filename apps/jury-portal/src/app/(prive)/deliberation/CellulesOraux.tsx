import type { OralCompare, Reglement } from '@delib/domain';
import { abregerResultat, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { Ligne } from '../../../deliberation/ligne';
import { direOral } from '../../../deliberation/phrases';
import { MoyenneExacte } from './MoyenneExacte';

/** Two cells of the 2nd groupe: each oral beside the mark it may replace, and the mean before. */
export function CellulesOraux({
  ligne,
  reglement,
}: {
  readonly ligne: Ligne;
  readonly reglement: Reglement;
}): ReactNode {
  const { oraux, premierGroupe } = ligne;
  return (
    <>
      <td role="gridcell" className="delib-oraux">
        {oraux.map((oral) => (
          <Oral key={oral.epreuve.code} oral={oral} />
        ))}
      </td>
      <td role="gridcell" className="fr-cell--right">
        {premierGroupe?.moyenne ? (
          <MoyenneExacte moyenne={premierGroupe.moyenne} reglement={reglement} />
        ) : (
          '–'
        )}
      </td>
    </>
  );
}

/** « E3 8,00 → 12,00 », the mark that counts in bold; the same in words for who does not see it. */
function Oral({ oral }: { readonly oral: OralCompare }): ReactNode {
  const { epreuve, premiere, arrete, retenue } = oral;
  const phrase = typo(direOral(oral));
  return (
    <span className="delib-oraux__oral" title={phrase}>
      <span className="fr-sr-only">{phrase}. </span>
      <span aria-hidden="true">
        {epreuve.code}{' '}
        <span className={retenue === 'oral' ? 'delib-oraux__ecartee' : 'fr-text--bold'}>
          {abregerResultat(premiere)}
        </span>
        {' → '}
        <span className={retenue === 'oral' ? 'fr-text--bold' : 'delib-oraux__ecartee'}>
          {abregerResultat(arrete)}
        </span>
      </span>
    </span>
  );
}
