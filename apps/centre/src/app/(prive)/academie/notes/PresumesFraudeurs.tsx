'use client';

import { Dialogue, phraseRefus, typo } from '@delib/ui';
import type { PresumeFraudeur } from '@delib/usecases/saisies/lire-notes';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useState } from 'react';
import { lever } from './actions';

/** The présumés fraudeurs of the jury, and the act that lifts it once the discipline commission has ruled. */
export function PresumesFraudeurs({
  juryId,
  candidats,
}: {
  readonly juryId: string;
  readonly candidats: readonly PresumeFraudeur[];
}): ReactNode {
  const router = useRouter();
  const id = useId();
  const [choisi, setChoisi] = useState<PresumeFraudeur | null>(null);
  const [motif, setMotif] = useState('');
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);
  const [fait, setFait] = useState<string | null>(null);

  async function confirmer(): Promise<void> {
    if (choisi === null) return;
    setEnCours(true);
    try {
      const done = await lever({ juryId, candidatId: choisi.id, motif });
      if (done.ok) {
        setFait(`Présomption de fraude levée pour le candidat ${done.valeur.numeroAnonymat}.`);
        setChoisi(null);
        router.refresh();
      } else setErreur(phraseRefus(done.refus));
    } catch {
      setErreur('Le serveur ne répond pas. Rechargez la page : elle dira ce qui est enregistré.');
    }
    setEnCours(false);
  }

  if (candidats.length === 0 && fait === null) return null;
  return (
    <section className="fr-mt-4w" aria-labelledby={`${id}-titre`}>
      <h3 className="fr-h6" id={`${id}-titre`}>
        Candidats présumés fraudeurs
      </h3>
      <p className="fr-text--sm">
        {typo(
          'Aucun résultat de ces candidats n’est affiché ni édité tant que la commission de discipline n’a pas statué et que l’académie n’a pas levé la présomption.',
        )}
      </p>
      <div role="status">{fait === null ? null : <p className="fr-valid-text fr-mb-2w">{fait}</p>}</div>
      <ul>
        {candidats.map((candidat) => (
          <li key={candidat.id} className="fr-mb-1w">
            {candidat.numeroAnonymat} (numéro candidat {candidat.numeroCandidat}){' '}
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--secondary"
              onClick={() => {
                setMotif('');
                setErreur(null);
                setChoisi(candidat);
              }}
            >
              Lever la présomption<span className="fr-sr-only"> du candidat {candidat.numeroAnonymat}</span>
            </button>
          </li>
        ))}
      </ul>
      <Dialogue
        id="lever-presomption"
        titre={`Lever la présomption de fraude du candidat ${choisi?.numeroAnonymat ?? ''} ?`}
        ouvert={choisi !== null}
        onFermer={() => setChoisi(null)}
        onConfirmer={() => void confirmer()}
        enCours={enCours}
      >
        <p>
          {typo(
            'Ses résultats pourront être affichés et son relevé de notes édité. Les notes et la décision du jury ne changent pas. L’acte et son motif sont inscrits au journal.',
          )}
        </p>
        <div className={`fr-input-group ${erreur === null ? '' : 'fr-input-group--error'}`}>
          <label className="fr-label" htmlFor={`${id}-motif`}>
            Motif
            <span className="fr-hint-text">Décision de la commission de discipline et sa date.</span>
          </label>
          <textarea
            id={`${id}-motif`}
            className="fr-input"
            rows={3}
            maxLength={500}
            value={motif}
            onChange={({ target }) => setMotif(target.value)}
            aria-describedby={`${id}-erreur`}
          />
          <div id={`${id}-erreur`} aria-live="polite">
            {erreur === null ? null : <p className="fr-error-text">{erreur}</p>}
          </div>
        </div>
      </Dialogue>
    </section>
  );
}
