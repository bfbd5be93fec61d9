'use client';

import { PageErreur } from '@delib/ui';
import type { ReactNode } from 'react';

/** An error below the header, which stays. Each entry is saved as it is made: little can be lost. */
export default function Erreur({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}): ReactNode {
  return (
    <PageErreur
      titre="Une erreur est survenue"
      conserve="Les saisies notées « Enregistré » sont conservées. Celle qui était en cours ne l’est peut-être pas."
      aFaire="Réessayez. Si l’erreur revient, notez la référence et prévenez l’assistance."
      reference={error.digest}
      reessayer={reset}
    />
  );
}
