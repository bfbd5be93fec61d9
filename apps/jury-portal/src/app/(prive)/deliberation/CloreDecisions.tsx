'use client';

import { ISSUES, LIBELLES_ISSUE, type RefusActe } from '@delib/domain';
import { compter, enumerer, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { ComptesDeliberation } from '../../../deliberation/ligne';
import { ActeJury } from '../ActeJury';
import { CasInegaux, useCasInegaux } from './aide-decision/CasInegaux';
import { useDeliberation } from './Deliberation';

/** « Clore les décisions », below the grid: possible as soon as the counts of this page allow it. */
export function CloreDecisions({ comptes }: { readonly comptes: ComptesDeliberation }): ReactNode {
  const { refusClore, etat } = useDeliberation();
  const inegaux = useCasInegaux();
  return (
    <section className="fr-mt-4w" aria-labelledby="titre-clore">
      <h2 id="titre-clore" className="fr-h4">
        Clore les décisions
      </h2>
      <CasInegaux inegaux={inegaux} />
      <ActeJury
        acte="cloreDecisions"
        refus={etat.enAttente > 0 ? refusClore : refusAJour(refusClore, comptes)}
        apres="/pv"
      >
        <RecapitulatifClore comptes={comptes} />
        {inegaux.length === 0 ? null : (
          <p className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
            {typo(
              `Mêmes cas, décisions différentes : ${enumerer(inegaux.map(({ autre }) => autre.candidat.numeroAnonymat))}. La liste est au-dessus du bouton, avec ce qui a été accordé à chacun.`,
            )}
          </p>
        )}
      </ActeJury>
    </section>
  );
}

function RecapitulatifClore({ comptes }: { readonly comptes: ComptesDeliberation }): ReactNode {
  return (
    <>
      <p>
        {typo(
          `Les ${compter(comptes.total, 'décision est figée', 'décisions sont figées')} et le procès-verbal est composé :`,
        )}
      </p>
      <ul>
        {ISSUES.filter((issue) => comptes.issues[issue].total > 0).map((issue) => (
          <li key={issue}>
            {LIBELLES_ISSUE[issue]} : {comptes.issues[issue].total}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The server's refusals, with the two counts that change at each entry taken from this page. */
function refusAJour(refus: readonly RefusActe[], comptes: ComptesDeliberation): readonly RefusActe[] {
  const others = refus.filter(({ code }) => code !== 'decisions_a_valider' && code !== 'livrets_a_examiner');
  const aValider = comptes.total - comptes.validees;
  return [
    ...others,
    ...(aValider > 0 ? [{ code: 'decisions_a_valider', nombre: aValider } as const] : []),
    ...(comptes.livretsAExaminer > 0
      ? [{ code: 'livrets_a_examiner', nombre: comptes.livretsAExaminer } as const]
      : []),
  ];
}
