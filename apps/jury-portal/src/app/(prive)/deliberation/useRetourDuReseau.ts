import { useEffect } from 'react';
import type { Magasin } from '../../../deliberation/magasin';
import type { EtatMagasin } from '../../../deliberation/magasin-types';

/** Between two attempts while the server does not answer: soon at first, then not to burden it. */
const ESSAIS_MS = [2_000, 4_000, 8_000, 15_000, 30_000];

/** Sends by itself what waits: when the network or the person comes back, and from time to time meanwhile. */
export function useRetourDuReseau(magasin: Magasin, panne: EtatMagasin['panne']): void {
  useEffect(() => {
    if (panne === null) return;
    let rang = 0;
    let minuterie: ReturnType<typeof setTimeout>;
    const attendre = () => {
      // A session that ended comes back by a login elsewhere, not by asking again.
      if (panne !== 'connexion') return;
      minuterie = setTimeout(
        () => {
          magasin.reessayer();
          rang += 1;
          attendre();
        },
        ESSAIS_MS[Math.min(rang, ESSAIS_MS.length - 1)],
      );
    };
    const revenir = () => {
      if (document.visibilityState === 'visible') magasin.reessayer();
    };
    attendre();
    window.addEventListener('online', magasin.reessayer);
    window.addEventListener('focus', magasin.reessayer);
    document.addEventListener('visibilitychange', revenir);
    return () => {
      clearTimeout(minuterie);
      window.removeEventListener('online', magasin.reessayer);
      window.removeEventListener('focus', magasin.reessayer);
      document.removeEventListener('visibilitychange', revenir);
    };
  }, [magasin, panne]);
}
