'use client';

import {
  formatReference,
  LIBELLES_ISSUE,
  type MemeCas,
  manqueEnPoints,
  type TraitementInegal,
  traitementsInegaux,
} from '@delib/domain';
import { compter, direOctroi, direPoints, typo } from '@delib/francais';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import type { CandidatVu } from '../../../../deliberation/candidat';
import { appliquer } from '../../../../deliberation/dossiers';
import { useDeliberation } from '../Deliberation';
import { LienFiche } from './LienFiche';

type Inegal = TraitementInegal<CandidatVu>;

/** Like cases that the jury treated unlike, on what is decided now. */
export function useCasInegaux(): readonly Inegal[] {
  const { reglement, etat } = useDeliberation();
  // After the key has shown: each is compared with all the others.
  const candidats = useDeferredValue(etat.candidats);
  return useMemo(() => traitementsInegaux(reglement, candidats.values()), [reglement, candidats]);
}

/** Those that « Valider les cas clairs » would add; looked for where they are to be shown. */
export function useCasClairsInegaux(actif: boolean): readonly Inegal[] {
  const { reglement, etat, lignes } = useDeliberation();
  return useMemo(() => {
    if (!actif) return [];
    const apres = [...lignes.values()].map(({ candidat, casClair }) => {
      const valide = casClair ? appliquer(reglement, candidat.dossier, [{ type: 'valider' }]) : null;
      return valide?.ok ? { ...candidat, dossier: valide.valeur } : candidat;
    });
    return traitementsInegaux(reglement, apres).filter(({ aide, autre }) =>
      [aide, autre].some(({ candidat }) => etat.candidats.get(candidat.id)?.dossier.validation === null),
    );
  }, [actif, reglement, etat.candidats, lignes]);
}

/** The warning before decisions are closed: each pair, with its way there. It keeps nobody from closing. */
export function CasInegaux({ inegaux }: { readonly inegaux: readonly Inegal[] }): ReactNode {
  const { reglement } = useDeliberation();
  if (inegaux.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--warning fr-mb-2w">
      <h3 className="fr-alert__title">
        {typo(`Mêmes cas, décisions différentes : ${compter(inegaux.length, 'candidat', 'candidats')}`)}
      </h3>
      <p>
        {typo(
          `Chaque candidat de cette liste était aussi près de la barre, ou plus près, qu’un autre dans la même situation que le jury a aidé à la franchir. Rien n’est empêché, le jury est souverain : ${formatReference('souverainete', reglement.session)}. L’égalité de traitement entre candidats, article ${formatReference('egalite', reglement.session)}, demande seulement une raison à chacun de ces écarts.`,
        )}
      </p>
      <ul className="fr-mb-0">
        {inegaux.map(({ aide, autre }) => (
          <li key={autre.candidat.id}>
            <Cote cas={autre} />
            {typo(' ; ')}
            <Cote cas={aide} />.
          </li>
        ))}
      </ul>
    </div>
  );
}

function Cote({ cas }: { readonly cas: MemeCas<CandidatVu> }): ReactNode {
  const { candidat, octroi } = cas;
  return (
    <>
      <LienFiche numeroAnonymat={candidat.numeroAnonymat} />
      {typo(
        ` (il manquait ${direPoints(manqueEnPoints(cas))}) : ${LIBELLES_ISSUE[octroi.issue]}, ${direOctroi(octroi)}`,
      )}
    </>
  );
}
