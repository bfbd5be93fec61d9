'use client';

import type { Groupe } from '@delib/domain';
import { libelleListe, phraseRefus, type TypeListe, typo } from '@delib/francais';
import { type JuryAChoisir, JuryPicker, RadioUrl } from '@delib/ui';
import { useSearchParams } from 'next/navigation';
import { type FormEvent, type ReactNode, useState } from 'react';
import { BoutonsFormat } from '../listes/BoutonsEdition';
import { type JuryDeListe, phrasesContenu } from './contenu-liste';
import { LISTES_DU_GROUPE } from './listes';

/** Jurys, list, « Visualiser » and « Exporter CSV »: an ordinary form, whose answer is the document. */
export function FormulaireListes(props: {
  readonly groupe: Groupe;
  readonly action: string;
  readonly jurys: readonly JuryAChoisir[];
  readonly contenus: readonly JuryDeListe[];
}): ReactNode {
  const { groupe, action, jurys, contenus } = props;
  const listes = LISTES_DU_GROUPE[groupe];
  const [sansJury, setSansJury] = useState(false);
  // JuryPicker and RadioUrl keep their choice in the URL: it is read there.
  const parametres = useSearchParams();
  const coches = (parametres.get('jurys') ?? '').split(',');
  const choisis = contenus.filter(({ id }) => coches.includes(id));
  const liste = listes.find((offerte) => offerte === parametres.get('liste')) ?? listes[0];
  const phrases = phrasesContenu(choisis, liste);
  const [premiere, ...suivantes] = listes;

  function verifier(event: FormEvent<HTMLFormElement>): void {
    // From the boxes themselves: the address follows them a moment later.
    const aucun = !new FormData(event.currentTarget).has('jurys');
    setSansJury(aucun);
    if (aucun) event.preventDefault();
  }

  return (
    <form method="post" action={action} target="_blank" onSubmit={verifier} rel="noopener">
      <JuryPicker
        jurys={jurys}
        erreur={sansJury && choisis.length === 0 ? phraseRefus({ code: 'aucun_jury_choisi' }) : undefined}
      />
      <RadioUrl legende="Liste à éditer" nom="liste" choix={[choix(premiere), ...suivantes.map(choix)]} />
      <div role="status" className={phrases.length === 0 ? 'fr-sr-only' : 'fr-mb-3w'}>
        {phrases.map((phrase) => (
          <p key={phrase} className="fr-mb-1v">
            {typo(phrase)}
          </p>
        ))}
      </div>
      <BoutonsFormat />
      <p className="fr-text--sm">
        {typo(
          'Visualiser ouvre le PDF dans un nouvel onglet. Faites signer la liste à la main par le président du jury, à l’emplacement prévu.',
        )}
      </p>
    </form>
  );
}

function choix(valeur: TypeListe) {
  return { valeur, libelle: libelleListe(valeur) };
}
