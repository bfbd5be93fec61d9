import { useEffect } from 'react';
import type { GardeDeLaPage } from '../../../deliberation/garde';
import { garderPage } from '../../../deliberation/hors-ligne';
import type { Magasin } from '../../../deliberation/magasin';

/**
 * What outlives the page: entries that earlier pages left are taken up; the page itself is kept as last read, with each
 * candidate as last confirmed, and opens without a network.
 * @param page.lueLe ISO time at which the server read it
 * @param page.dureeMs longest life of a session
 */
export function useHorsLigne(
  magasin: Magasin,
  garde: GardeDeLaPage,
  { lueLe, dureeMs }: { readonly lueLe: string; readonly dureeMs: number },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is remembered is newer than the first page alone
  useEffect(() => {
    const reprendre = () => void magasin.reprendre();
    const lacher = garde.tenir(reprendre);
    void garde
      .seSouvenir(lueLe)
      .then(magasin.recevoir)
      .catch(() => {})
      .then(reprendre);
    // Another page may have come and gone since.
    window.addEventListener('focus', reprendre);
    return () => {
      window.removeEventListener('focus', reprendre);
      lacher();
    };
  }, [magasin, garde]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept again each time it was read again
  useEffect(() => {
    // A browser that refuses keeps nothing: the page works as long as it stays open.
    void garderPage(dureeMs).catch(() => {});
  }, [lueLe]);
}
