'use client';

import {
  DISTANCE_MEME_CAS,
  formatCentiemes,
  LIBELLES_ISSUE,
  type MemeCas,
  manqueEnPoints,
  memesCas,
} from '@delib/domain';
import { direOctroi, direPoints, typo } from '@delib/francais';
import { type ReactNode, useId, useMemo } from 'react';
import type { CandidatVu } from '../../../../deliberation/candidat';
import type { Ligne } from '../../../../deliberation/ligne';
import { useDeliberation } from '../Deliberation';
import { LienFiche } from './LienFiche';

const METHODE = typo(
  `Candidats de ce jury dont la décision est validée et qui étaient, avant que le jury intervienne, dans la même situation : même proposition, même barre, même forme, mêmes natures de notes (bénéfice, report, dispense, absence), mêmes coefficients, livret remis ou non. Les points qui leur manquaient, comptés sans arrondi, diffèrent de ${direPoints(DISTANCE_MEME_CAS)} au plus ; cinq au plus, les plus proches d’abord.`,
);

/** « Même cas, même décision »: what this jury granted to the nearest cases that it has decided. */
export function MemesCas(props: { readonly ligne: Ligne; readonly titre: 'h2' | 'h3' }): ReactNode {
  const { ligne, titre: Titre } = props;
  const { reglement, etat } = useDeliberation();
  const id = useId();
  const cas = useMemo(
    () => memesCas(reglement, ligne.candidat, etat.candidats.values()),
    [reglement, ligne.candidat, etat.candidats],
  );
  return (
    <section aria-labelledby={id} className="fr-mt-3w">
      <Titre id={id} className="fr-h5 fr-mb-1w">
        Même cas, même décision
      </Titre>
      {cas.length === 0 ? (
        <p className="fr-mb-1w">
          Ce jury n’a encore décidé d’aucun candidat dans la même situation avec un écart si faible.
        </p>
      ) : (
        <ul className="delib-memes-cas">
          {cas.map((each) => (
            <UnCas key={each.candidat.id} cas={each} />
          ))}
        </ul>
      )}
      <p className="fr-text--sm fr-mb-0 delib-methode">{METHODE}</p>
    </section>
  );
}

function UnCas({ cas }: { readonly cas: MemeCas<CandidatVu> }): ReactNode {
  const { octroi, ecart, candidat } = cas;
  return (
    <li>
      <LienFiche numeroAnonymat={candidat.numeroAnonymat} />{' '}
      <span className={`delib-issue delib-issue--${octroi.issue}`}>{LIBELLES_ISSUE[octroi.issue]}</span>
      {typo(` : ${direOctroi(octroi)}.`)}
      <span className="delib-mention">
        {typo(
          `Il manquait ${direPoints(manqueEnPoints(cas))}${ecart === 0 ? ', exactement autant' : `, à ${formatEcart(ecart)} près`}.`,
        )}
      </span>
    </li>
  );
}

/** Ten-thousandths of a point; what is below a hundredth is said to be so. */
function formatEcart(ecart: number): string {
  return ecart < 100
    ? 'moins de 0,01 point'
    : `${formatCentiemes((ecart - (ecart % 100)) / 100)}\u00a0point${ecart < 20_000 ? '' : 's'}`;
}
