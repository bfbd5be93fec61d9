'use client';

import { phraseRefus, typo } from '@delib/francais';
import { type JuryAChoisir, JuryPicker } from '@delib/ui';
import { useSearchParams } from 'next/navigation';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { BoutonsFormat } from '../../../../listes/BoutonsEdition';
import type { Presentation } from './presentations';

/** Titre, jurys, « Visualiser » and « Exporter CSV »: an ordinary form, whose answer is the document. */
export function FormulaireStatistiques(props: {
  readonly action: string;
  readonly jurys: readonly JuryAChoisir[];
  readonly presentation: Presentation;
  /** Up to so many jurys the PDF opens at once. */
  readonly aussitot: number;
  readonly titreMax: number;
}): ReactNode {
  const { action, jurys, presentation, aussitot, titreMax } = props;
  const id = useId();
  const [sansJury, setSansJury] = useState(false);
  // JuryPicker keeps its choice in the URL: it is read there.
  const coches = (useSearchParams().get('jurys') ?? '').split(',');
  const choisis = jurys.filter((jury) => jury.refus === null && coches.includes(jury.id));

  function verifier(event: FormEvent<HTMLFormElement>): void {
    // From the boxes themselves: the address follows them a moment later.
    const aucun = !new FormData(event.currentTarget).has('jurys');
    setSansJury(aucun);
    if (aucun) event.preventDefault();
  }

  return (
    <form method="post" action={action} target="_blank" rel="noopener" onSubmit={verifier}>
      <input type="hidden" name="presentation" value={presentation} />
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={`${id}-titre`}>
          Titre
          <span className="fr-hint-text">Facultatif, imprimé sous l’en-tête.</span>
        </label>
        <input id={`${id}-titre`} className="fr-input" name="titre" maxLength={titreMax} />
      </div>
      <JuryPicker
        jurys={jurys}
        erreur={sansJury && choisis.length === 0 ? phraseRefus({ code: 'aucun_jury_choisi' }) : undefined}
      />
      {presentation === 'decision' ? (
        <div className="fr-checkbox-group fr-checkbox-group--sm fr-mb-3w">
          <input type="checkbox" id={`${id}-etablissements`} name="etablissements" value="oui" />
          <label className="fr-label" htmlFor={`${id}-etablissements`}>
            Avec les moyennes par établissement
            <span className="fr-hint-text">
              {typo('Pour le centre : ce document ne se remet alors pas au jury.')}
            </span>
          </label>
        </div>
      ) : null}
      <BoutonsFormat />
      <p className="fr-text--sm">
        {typo(
          `Visualiser ouvre le PDF dans un nouvel onglet. Au-delà de ${aussitot} jurys, il ouvre le compte-rendu du traitement, qui donne un fichier zip : un PDF par jury.`,
        )}
      </p>
    </form>
  );
}
