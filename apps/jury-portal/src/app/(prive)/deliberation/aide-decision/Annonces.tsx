'use client';

import { typo } from '@delib/francais';
import { usePathname } from 'next/navigation';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { naviguer } from '../navigation';

/** Goes to another screen of the deliberation, which says there what was just done. */
type AllerEnDisant = (adresse: string, texte: string) => void;

const Contexte = createContext<AllerEnDisant | null>(null);

/** What {@link Annonces} offers; throws outside of it. */
export function useAllerEnDisant(): AllerEnDisant {
  const aller = useContext(Contexte);
  if (!aller) throw new Error('used outside of <Annonces>');
  return aller;
}

/** One line above the grid and the sheets, which stays while they change: a screen reader hears it where one arrives. */
export function Annonces({ children }: { readonly children: ReactNode }): ReactNode {
  const pathname = usePathname();
  const [annonce, setAnnonce] = useState<{ readonly chemin: string; readonly texte: string } | null>(null);
  const aller = useCallback((adresse: string, texte: string) => {
    setAnnonce({ chemin: new URL(adresse, location.href).pathname, texte });
    naviguer(adresse);
  }, []);
  const dite = annonce?.chemin === pathname ? annonce.texte : null;
  return (
    <Contexte value={aller}>
      <p role="status" className={dite === null ? 'fr-sr-only' : 'delib-annonce'}>
        {dite === null ? '' : typo(dite)}
      </p>
      {children}
    </Contexte>
  );
}
