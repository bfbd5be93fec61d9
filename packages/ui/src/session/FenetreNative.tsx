import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A window of the browser's own, above DSFR's: one of DSFR's closes the one that is open, and what was being typed there
 * would be lost. The browser gives the focus back to where it was.
 */
export function FenetreNative(props: {
  readonly ouverte: boolean;
  readonly titreId: string;
  readonly texteId: string;
  readonly onEchap: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { ouverte, titreId, texteId, onEchap, children } = props;
  const fenetre = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = fenetre.current;
    if (!element || element.open === ouverte) return;
    if (ouverte) element.showModal();
    else {
      element.close();
      // What had the focus may be gone meanwhile.
      if (document.activeElement === document.body) document.getElementById('contenu')?.focus();
    }
  }, [ouverte]);

  useEffect(() => {
    if (!ouverte) return;
    // The keys pressed here are no business of the page, nor of a DSFR window below, which listens at the root.
    const garder = (event: KeyboardEvent) => event.stopPropagation();
    window.addEventListener('keydown', garder, { capture: true });
    return () => window.removeEventListener('keydown', garder, { capture: true });
  }, [ouverte]);

  return (
    <dialog
      ref={fenetre}
      className="delib-fenetre-native"
      aria-labelledby={titreId}
      aria-describedby={texteId}
      onCancel={(event) => {
        event.preventDefault();
        onEchap();
      }}
    >
      {children}
    </dialog>
  );
}
