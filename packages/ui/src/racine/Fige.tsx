'use client';

import { type ReactNode, useLayoutEffect, useState } from 'react';

/**
 * Keeps the children of the first render for good.
 * The head holds scripts that carry the nonce of the response that wrote them. A later refresh brings the nonce of
 * another response: React would rewrite the script's text, which Trusted Types refuses, and for nothing.
 *
 * A page that ends in « not found » or an error comes as an empty document that the browser draws by itself: there the
 * scripts cannot be written at all, and are left out, or the page of error would itself end in an error.
 */
export function Fige({ children }: { readonly children: ReactNode }): ReactNode {
  const [vide] = useState(estDocumentVide);
  const [premier] = useState(children);
  useLayoutEffect(() => {
    // What the scripts left out would have done: the theme, before DSFR asks for it.
    if (vide) document.documentElement.setAttribute('data-fr-theme', themeChoisi());
  }, [vide]);
  return vide ? null : premier;
}

/** The theme chosen in « Paramètres d'affichage », kept by DSFR; else the system's. */
function themeChoisi(): 'dark' | 'light' {
  const choix = localStorage.getItem('scheme');
  if (choix === 'dark' || choix === 'light') return choix;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Next marks so the document that it sends when a page could not be written on the server. */
function estDocumentVide(): boolean {
  return typeof document !== 'undefined' && document.documentElement.id === '__next_error__';
}
