'use client';

import { phraseRefus, typo } from '@delib/francais';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react';
import { preparerProjetPv } from './actions';

/** Asks for the PV as soon as the page is there, then shows it; or says why it cannot be prepared. */
export function PreparationPv(): ReactNode {
  const router = useRouter();
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, startTransition] = useTransition();
  const demande = useRef(false);

  function preparer(): void {
    setErreur(null);
    startTransition(async () => {
      try {
        const done = await preparerProjetPv();
        if (done.ok) router.refresh();
        else setErreur(phraseRefus(done.refus));
      } catch {
        setErreur('Le serveur ne répond pas. Vérifiez le réseau, puis recommencez.');
      }
    });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when the page opens
  useEffect(() => {
    if (demande.current) return;
    demande.current = true;
    preparer();
  }, []);

  return (
    <>
      <p role="status">
        {enCours
          ? 'Préparation du PV à lire et à signer…'
          : 'Le PV à lire et à signer n’est pas encore préparé.'}
      </p>
      <div role="alert">{erreur === null ? null : <p className="fr-error-text">{typo(erreur)}</p>}</div>
      <button type="button" className="fr-btn fr-btn--secondary" disabled={enCours} onClick={preparer}>
        Préparer le PV
      </button>
    </>
  );
}
