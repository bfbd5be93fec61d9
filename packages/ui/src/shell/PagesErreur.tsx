'use client';

import type { ReactNode } from 'react';
import { PageErreur } from './PageErreur';

/** What Next gives an `error.tsx`. */
export interface ErreurInattendueProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
  /** What became of the entries, when the app knows better. */
  readonly conserve?: string;
}

const CONSERVE =
  'Ce qui était enregistré est conservé. Ce qui était en cours de saisie ne l’est peut-être pas.';

/** An error below the header, which stays: the menu still leads elsewhere. */
export function ErreurInattendue({ error, reset, conserve = CONSERVE }: ErreurInattendueProps): ReactNode {
  return (
    <PageErreur
      titre="Une erreur est survenue"
      conserve={conserve}
      aFaire="Réessayez. Si l’erreur revient, notez la référence et prévenez l’assistance."
      reference={error.digest}
      reessayer={reset}
    />
  );
}

/** An error outside the frame of the app: a page without header. */
export function ErreurSansCadre(props: ErreurInattendueProps): ReactNode {
  return (
    <main className="fr-container">
      <ErreurInattendue {...props} />
    </main>
  );
}

/** When the root layout itself fails: a document of its own. */
export function ErreurGlobale(props: ErreurInattendueProps): ReactNode {
  return (
    <html lang="fr">
      <body>
        <title>Une erreur est survenue</title>
        <ErreurSansCadre {...props} />
      </body>
    </html>
  );
}
