'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { prendreFin } from './fin-acte';

/** For how many frames the focus is seen to: about a second. Whoever moves it on the page meanwhile is left alone. */
const SURVEILLANCE = 60;

/**
 * The heading of what is done: signed, closed. Who has just done it is led there; whoever only reads the page is left
 * alone. Give it a key of what is done: one that takes the place of another is another.
 */
export function TitreDeFin(props: {
  readonly id: string;
  readonly className: string;
  readonly children: string;
}): ReactNode {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!prendreFin()) return;
    const h2 = titre.current;
    h2?.focus();
    h2?.scrollIntoView({ block: 'center' });
    // The window that asked goes away with the page that it was on, some frames later, and takes the focus along.
    let frames = SURVEILLANCE;
    let frame = requestAnimationFrame(reprendre);
    function reprendre(): void {
      const actif = document.activeElement;
      if (actif === null || actif === document.body || actif.closest('dialog') !== null) h2?.focus();
      frames -= 1;
      if (frames > 0) frame = requestAnimationFrame(reprendre);
    }
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <h2 ref={titre} id={props.id} tabIndex={-1} className={props.className}>
      <span className="fr-icon-checkbox-circle-fill delib-succes" aria-hidden="true" /> {props.children}
    </h2>
  );
}
