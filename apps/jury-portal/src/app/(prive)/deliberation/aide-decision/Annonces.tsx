'use client';

import { typo } from '@delib/francais';
import { usePathname } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { naviguer } from '../navigation';

interface ActesAnnonces {
  /** Says it where one is. */
  readonly dire: (texte: string) => void;
  /** Goes to another screen of the deliberation, which says there what was just done. */
  readonly allerEnDisant: (adresse: string, texte: string) => void;
}

const Contexte = createContext<ActesAnnonces | null>(null);

/** What {@link Annonces} offers; throws outside of it. */
export function useAnnonces(): ActesAnnonces {
  const annonces = useContext(Contexte);
  if (!annonces) throw new Error('used outside of <Annonces>');
  return annonces;
}

/** One line above the grid and the sheets, which stays while they change: a screen reader hears it where one arrives. */
export function Annonces({ children }: { readonly children: ReactNode }): ReactNode {
  const pathname = usePathname();
  const [annonce, setAnnonce] = useState<{ readonly chemin: string; readonly texte: string } | null>(null);
  const actes = useMemo((): ActesAnnonces => {
    const direA = (adresse: string, texte: string) =>
      setAnnonce({ chemin: new URL(adresse, location.href).pathname, texte });
    return {
      dire: (texte) => direA(location.href, texte),
      allerEnDisant: (adresse, texte) => {
        direA(adresse, texte);
        naviguer(adresse);
      },
    };
  }, []);
  const dite = annonce?.chemin === pathname ? annonce.texte : null;
  return (
    <Contexte value={actes}>
      <p role="status" className={dite === null ? 'fr-sr-only' : 'delib-annonce'}>
        {dite === null ? '' : typo(dite)}
      </p>
      <IconesHorsLigne />
      {children}
    </Contexte>
  );
}

/** As those of the messages: drawn out of sight, to be there when the line is not. */
function IconesHorsLigne(): ReactNode {
  return (
    <span className="fr-sr-only" aria-hidden="true">
      <span className="fr-icon-arrow-left-line" />
      <span className="fr-icon-arrow-right-line" />
      <span className="fr-icon-close-line" />
      <span className="fr-icon-check-line" />
      <span className="fr-icon-arrow-go-forward-line" />
      <span className="fr-icon-alarm-warning-line" />
      <span className="fr-valid-text" />
      <span className="fr-error-text" />
      <span className="fr-alert fr-alert--warning" />
    </span>
  );
}
