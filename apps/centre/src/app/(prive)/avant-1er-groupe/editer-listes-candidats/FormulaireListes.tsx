'use client';

import { phraseRefus, typo } from '@delib/francais';
import { type JuryAChoisir, JuryPicker, RadioUrl } from '@delib/ui';
import { TITRE_EDITION_MAX } from '@delib/usecases/listes/titre-edition';
import { useSearchParams } from 'next/navigation';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { BoutonsEdition } from '../../../../listes/BoutonsEdition';
import { type JuryDeListe, LISTES, phraseContenu } from './listes';

/** Titre, jurys, list, « Visualiser » and « Exporter CSV »: an ordinary form, whose answer is the document. */
export function FormulaireListes(props: {
  readonly action: string;
  readonly jurys: readonly JuryAChoisir[];
  /** Of the jurys that can be ticked. */
  readonly contenus: readonly JuryDeListe[];
}): ReactNode {
  const { action, jurys, contenus } = props;
  const [titre, setTitre] = useState('');
  const [soumis, setSoumis] = useState(false);
  const champTitre = useRef<HTMLInputElement>(null);
  // JuryPicker and RadioUrl keep their choice in the URL: it is read there.
  const parametres = useSearchParams();
  const coches = (parametres.get('jurys') ?? '').split(',');
  const choisis = contenus.filter(({ id }) => coches.includes(id));
  const liste = LISTES.find(({ valeur }) => valeur === parametres.get('liste')) ?? LISTES[0];
  const phrase = liste === undefined ? null : phraseContenu(choisis, liste.valeur);
  const [premier, ...suivants] = LISTES;
  if (premier === undefined) throw new Error('there are four lists');
  const sansTitre = soumis && titre.trim() === '';
  const sansJury = soumis && choisis.length === 0;

  function verifier(event: FormEvent<HTMLFormElement>): void {
    setSoumis(true);
    // From the boxes themselves: the address follows them a moment later.
    if (titre.trim() !== '' && new FormData(event.currentTarget).has('jurys')) return;
    event.preventDefault();
    if (titre.trim() === '') champTitre.current?.focus();
  }

  return (
    <form method="post" action={action} target="_blank" onSubmit={verifier} rel="noopener">
      <div className={`fr-input-group ${sansTitre ? 'fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor="titre">
          Titre
          <span className="fr-hint-text">
            {typo('Imprimé en tête de chaque feuille, par exemple : Délibérations du 22 juin.')}
          </span>
        </label>
        <input
          ref={champTitre}
          id="titre"
          name="titre"
          className="fr-input"
          maxLength={TITRE_EDITION_MAX}
          value={titre}
          onChange={(event) => setTitre(event.target.value)}
          aria-required="true"
          aria-invalid={sansTitre}
          aria-describedby="titre-messages"
        />
        <div id="titre-messages" className="fr-messages-group" aria-live="polite">
          {sansTitre ? (
            <p className="fr-message fr-message--error">
              {typo('Le titre manque. Renseignez-le : il distingue cette édition des autres.')}
            </p>
          ) : null}
        </div>
      </div>
      <JuryPicker jurys={jurys} erreur={sansJury ? phraseRefus({ code: 'aucun_jury_choisi' }) : undefined} />
      <RadioUrl legende="Liste à éditer" nom="liste" choix={[premier, ...suivants]} />
      <p role="status" className={phrase === null ? 'fr-sr-only' : 'fr-mb-3w'}>
        {phrase === null ? '' : typo(phrase)}
      </p>
      <BoutonsEdition complement="Ces listes sont confidentielles : ne les laissez pas sans surveillance." />
    </form>
  );
}
