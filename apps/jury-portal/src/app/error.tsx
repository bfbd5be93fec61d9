'use client';

import { PageErreur } from '@delib/ui';
import type { ReactNode } from 'react';

export default function Erreur({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}): ReactNode {
  return (
    <main className="fr-container">
      <PageErreur
        titre="Une erreur est survenue"
        conserve="Ce qui était enregistré est conservé. Ce qui était en cours de saisie ne l’est peut-être pas."
        aFaire="Réessayez. Si l’erreur revient, notez la référence et prévenez l’assistance."
        reference={error.digest}
        reessayer={reset}
      />
    </main>
  );
}
