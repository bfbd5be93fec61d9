'use client';

import {
  atteint,
  barresDuGroupe,
  DISTANCE_MEME_CAS,
  formatCentiemes,
  LIBELLES_ISSUE,
  type MemeCas,
  manqueEnPoints,
  memesCas,
  type Reglement,
} from '@delib/domain';
import { direOctroi, direPoints, typo } from '@delib/francais';
import { type ReactNode, useId, useMemo } from 'react';
import type { CandidatVu } from '../../../../deliberation/candidat';
import type { Ligne } from '../../../../deliberation/ligne';
import { useDeliberation } from '../Deliberation';
import { LienFiche } from './LienFiche';

const METHODE = typo(
  `Candidats dont la décision est validée et que leurs notes reçues mettaient dans la même situation (même proposition, même barre, même forme, mêmes coefficients, mêmes bénéfices, reports, dispenses et absences justifiées, livret remis ou non), à ${formatCentiemes(DISTANCE_MEME_CAS)} point de moyenne au plus, sans arrondi ; cinq au plus, les plus proches d’abord.`,
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
  if (!manqueAvantJury(ligne, reglement)) return null;
  return (
    <section aria-labelledby={id} className="fr-mt-3w">
      <Titre id={id} className="fr-h5 fr-mb-1w">
        Même cas, même décision
      </Titre>
      {cas.length === 0 ? (
        <p className="fr-mb-1w">Ce jury n’a encore décidé d’aucun candidat dans la même situation.</p>
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

/** Does a bar stand above what was received? Nothing is granted to who lacks nothing, nor to who has no mean. */
function manqueAvantJury({ avant, candidat }: Ligne, reglement: Reglement): boolean {
  const moyenne = avant?.moyenne;
  if (!moyenne) return false;
  return barresDuGroupe(candidat.dossier.groupe, reglement).some((barre) => !atteint(moyenne, barre));
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
