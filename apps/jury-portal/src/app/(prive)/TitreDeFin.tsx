'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { prendreFin } from './fin-acte';

/**
 * The heading of what is done: signed, closed. Who has just done it is led there; whoever only reads the page is left
 * alone.
 */
export function TitreDeFin(props: {
  readonly id: string;
  readonly className: string;
  readonly children: string;
}): ReactNode {
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!prendreFin()) return;
    titre.current?.focus();
    titre.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <h2 ref={titre} id={props.id} tabIndex={-1} className={props.className}>
      <span className="fr-icon-checkbox-circle-fill delib-succes" aria-hidden="true" /> {props.children}
    </h2>
  );
}
