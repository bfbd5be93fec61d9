'use client';

import { typo } from '@delib/ui';
import { type ReactNode, useState } from 'react';
import { relancerImport } from './actions';

/** « Relancer »: the same file is read again from the start. */
export function Relancer({ compteRenduId }: { readonly compteRenduId: string }): ReactNode {
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);

  async function relancer(): Promise<void> {
    setEnCours(true);
    setErreur(await relancerImport(compteRenduId));
    setEnCours(false);
  }

  return (
    <>
      <p>{typo('Le même fichier peut être lu de nouveau : rien n’en a été importé.')}</p>
      <button type="button" className="fr-btn" disabled={enCours} onClick={() => void relancer()}>
        {enCours ? 'Relance…' : 'Relancer'}
      </button>
      <div role="alert">
        {erreur === null ? null : <p className="fr-alert fr-alert--error fr-alert--sm fr-mt-2w">{erreur}</p>}
      </div>
    </>
  );
}
