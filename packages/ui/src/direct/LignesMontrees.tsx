'use client';

import { useEffect } from 'react';

/** Of each list on the page, the ids of its rows. One page at a time is before a browser's eyes. */
const listes = new Map<symbol, readonly string[]>();

/** The rows that the page shows now. */
export function lignesMontrees(): ReadonlySet<string> {
  return new Set([...listes.values()].flat());
}

/** Says which rows a list shows, so that the page is not read again at once for the others. */
export function LignesMontrees({ ids }: { readonly ids: readonly string[] }): null {
  useEffect(() => {
    const liste = Symbol('a list');
    listes.set(liste, ids);
    return () => {
      listes.delete(liste);
    };
  }, [ids]);
  return null;
}
