'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * After a change of page that took away what had the focus (a dialog, an act that is done), keys and screen readers go on from
 * the title of the new page, not from nowhere.
 */
export function FocusAuTitre(): null {
  const pathname = usePathname();
  const precedent = useRef(pathname);
  useEffect(() => {
    if (precedent.current === pathname) return;
    precedent.current = pathname;
    // Unless the page took the focus elsewhere, or kept it where it was.
    if (document.activeElement !== document.body) return;
    const titre = document.querySelector<HTMLElement>('main h1');
    titre?.setAttribute('tabindex', '-1');
    titre?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
