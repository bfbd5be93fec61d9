'use client';

import type { Result } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { type ReactNode, useId, useState } from 'react';
import { useSuivreGeneration } from './useSuivreGeneration';

/**
 * « Générer » or « Visualiser » of what becomes a job: asks, and puts the compte-rendu into
 * the address, where the page finds it (`GenerationDemandee`): a reload keeps it.
 */
export function BoutonGenerer(props: {
  readonly libelle: string;
  /** The action of the page. */
  readonly demander: () => Promise<Result<{ readonly compteRenduId: string }>>;
  /** Why it cannot be asked now, in a sentence with the remedy. */
  readonly empechement: string | null;
}): ReactNode {
  const { libelle, demander, empechement } = props;
  const id = useId();
  const suivre = useSuivreGeneration();
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);

  async function generer(): Promise<void> {
    setEnCours(true);
    setErreur(null);
    try {
      const demande = await demander();
      if (demande.ok) suivre(demande.valeur.compteRenduId);
      else setErreur(phraseRefus(demande.refus));
    } catch {
      setErreur('Le serveur ne répond pas. Regardez « Comptes-rendus » avant de recommencer.');
    }
    setEnCours(false);
  }

  return (
    <>
      <button
        type="button"
        className="fr-btn"
        disabled={enCours || empechement !== null}
        aria-describedby={empechement === null ? undefined : `${id}-empechement`}
        onClick={() => void generer()}
      >
        {enCours ? 'Demande en cours…' : libelle}
      </button>
      {empechement === null ? null : (
        <p id={`${id}-empechement`} className="fr-text--sm fr-mt-1w">
          {empechement}
        </p>
      )}
      <div role="alert">
        {erreur === null ? null : <p className="fr-alert fr-alert--error fr-alert--sm fr-mt-2w">{erreur}</p>}
      </div>
    </>
  );
}
