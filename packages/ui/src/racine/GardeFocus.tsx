'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { ancetres, focusAuTitre } from './focus';

/** Long enough for a page to say itself where the focus goes: a window that closes gives it back in this time. */
const DELAI_MS = 300;

/**
 * The focus is never lost: what had it was taken off the page or greyed, or the page is another one, and whoever works by
 * the keyboard goes on from the nearest title that is still there. It moves nothing that the page moved itself.
 */
export function GardeFocus(): ReactNode {
  const pathname = usePathname();
  const precedent = useRef(pathname);
  useEffect(() => {
    if (precedent.current === pathname) return;
    precedent.current = pathname;
    // The menu stays while the page under it changes.
    const attente = setTimeout(() => {
      if (document.activeElement?.closest('main, dialog[open]') == null) focusAuTitre([]);
    }, DELAI_MS);
    return () => clearTimeout(attente);
  }, [pathname]);

  useEffect(() => {
    /** What has the focus, then what holds it, outwards. */
    let chaine: readonly Element[] = [];
    let attente: ReturnType<typeof setTimeout> | undefined;
    const retenir = ({ target }: FocusEvent) => {
      chaine = target instanceof Element ? ancetres(target) : [];
    };
    const verifier = () => {
      const [tenu] = chaine;
      if (document.activeElement !== document.body || tenu === undefined || !estPerdu(tenu)) return;
      clearTimeout(attente);
      attente = setTimeout(() => {
        if (document.activeElement === document.body) focusAuTitre(chaine);
      }, DELAI_MS);
    };
    const observateur = new MutationObserver(verifier);
    observateur.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', retenir);
    return () => {
      clearTimeout(attente);
      observateur.disconnect();
      document.removeEventListener('focusin', retenir);
    };
  }, []);
  return null;
}

/** Taken off the page, or greyed. */
function estPerdu(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled');
}
