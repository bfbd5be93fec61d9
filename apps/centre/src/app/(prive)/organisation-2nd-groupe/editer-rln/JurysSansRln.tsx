import type { ActeurRole } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import type { JuryARln } from '@delib/usecases/rln/preparer-rln';
import type { ReactNode } from 'react';
import { JurysRefuses } from '../../../../jury/JurysRefuses';
import { toJurysRefuses } from '../../../../jury/jury-a-choisir';

/** What can be made now, and each jury that cannot have relevés yet with the reason. */
export function JurysSansRln(props: {
  readonly jurys: readonly JuryARln[];
  readonly role: ActeurRole;
}): ReactNode {
  const { jurys, role } = props;
  const prets = jurys.filter(({ refus }) => refus === null);
  const refuses = toJurysRefuses(jurys, role, 1);
  const somme = (quoi: 'rln' | 'retenus') => prets.reduce((total, jury) => total + jury[quoi], 0);
  const [rln, retenus] = [somme('rln'), somme('retenus')];
  return (
    <>
      <p>
        {typo(
          rln === 0
            ? 'Aucun relevé ne peut être édité maintenant.'
            : `${compter(rln, 'relevé peut être édité', 'relevés peuvent être édités')}, dans ${compter(prets.filter((jury) => jury.rln > 0).length, 'jury', 'jurys')}.`,
        )}
        {retenus === 0
          ? null
          : ` ${compter(retenus, 'candidat présumé fraudeur n’en a pas', 'candidats présumés fraudeurs n’en ont pas')} tant que la présomption n’est pas levée.`}
      </p>
      {refuses.length === 0 ? null : (
        <details className="fr-mb-3w">
          <summary>
            {typo(
              compter(
                refuses.length,
                'jury sans relevé : voir pourquoi',
                'jurys sans relevé : voir pourquoi',
              ),
            )}
          </summary>
          <JurysRefuses refuses={{ nombre: refuses.length, premiers: refuses }} />
        </details>
      )}
    </>
  );
}
