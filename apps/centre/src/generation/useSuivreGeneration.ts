import { useRouter } from 'next/navigation';

/**
 * Puts a compte-rendu into the address of the page, which follows it from there (`GenerationDemandee`): a reload keeps it.
 * Whatever else the address holds (jurys, tab, criteria) stays.
 */
export function useSuivreGeneration(): (compteRenduId: string) => void {
  const router = useRouter();
  return (compteRenduId) => {
    const parametres = new URLSearchParams(window.location.search);
    parametres.set('compte_rendu', compteRenduId);
    router.push(`${window.location.pathname}?${parametres}`, { scroll: false });
  };
}
