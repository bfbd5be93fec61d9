'use client';

import type { Result } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { useCallback, useState } from 'react';
import type { HistoriqueAffiche } from './historique';
import type { LigneJuryAffichee } from './ligne-jury';

/** The action that reads the history of one jury, by its id. */
export type LireHistorique = (juryId: string) => Promise<Result<HistoriqueAffiche>>;

/** What came of reading: the history, or why there is none, in words. */
export type HistoriqueLu =
  | { readonly ok: true; readonly historique: HistoriqueAffiche }
  | { readonly ok: false; readonly phrase: string };

const COUPURE = typo('Le service n’a pas répondu. Fermez cette fenêtre et recommencez dans un instant.');

interface Lecture {
  readonly jury: LigneJuryAffichee;
  /** Null: on its way. */
  readonly lu: HistoriqueLu | null;
}

/** The jury whose history is looked at, read when it is asked for: what was asked before and comes late is not shown. */
export function useHistorique(lire: LireHistorique) {
  const [lecture, setLecture] = useState<Lecture | null>(null);
  const ouvrir = useCallback(
    async (jury: LigneJuryAffichee) => {
      setLecture({ jury, lu: null });
      const lu = await lire(jury.id).then(toLu, () => ({ ok: false, phrase: COUPURE }) as const);
      setLecture((avant) => (avant?.jury === jury ? { jury, lu } : avant));
    },
    [lire],
  );
  const fermer = useCallback(() => setLecture(null), []);
  return { jury: lecture?.jury ?? null, lu: lecture?.lu ?? null, ouvrir, fermer };
}

function toLu(reponse: Result<HistoriqueAffiche>): HistoriqueLu {
  return reponse.ok
    ? { ok: true, historique: reponse.valeur }
    : { ok: false, phrase: phraseRefus(reponse.refus) };
}
