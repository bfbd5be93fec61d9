'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/** State of the live link, and when the page last changed because of it (ISO date-time, null before the first). */
export interface SuiviDirect {
  readonly lien: 'connexion' | 'ouvert' | 'coupe';
  readonly dernierChangement: string | null;
}

// EventSource stops for good on an HTTP error (a server that restarts): it is then opened again by hand.
// Up to twice that, so that the pages of a server that starts again do not all come back at once.
const REPRISE_MS = 5000;

/**
 * Keeps a server page current: each event of the stream asks for the page again (`router.refresh`), which keeps
 * scroll, focus, filters and typed text. A page out of sight lets go of its link, and reads itself again when it comes
 * back.
 * @param url address of the server-sent events, of this app
 */
export function useRafraichissementEnDirect(url: string): SuiviDirect {
  const router = useRouter();
  const [suivi, setSuivi] = useState<SuiviDirect>({ lien: 'connexion', dernierChangement: null });

  useEffect(() => {
    let source: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    // Between the making of the page and the opening of the link something may have changed: a job that took a second.
    let missed = true;

    // The server measures its words: however much changes, they come at the pace that the reader's page can bear.
    function change(): void {
      router.refresh();
      setSuivi((before) => ({ ...before, dernierChangement: new Date().toISOString() }));
    }

    function open(): void {
      clearTimeout(retry);
      source?.close();
      source = new EventSource(url);
      source.onopen = () => {
        setSuivi((before) => ({ ...before, lien: 'ouvert' }));
        // What happened while there was no link is not sent again.
        if (missed) router.refresh();
        missed = false;
      };
      source.onmessage = change;
      source.onerror = () => {
        missed = true;
        setSuivi((before) => ({ ...before, lien: 'coupe' }));
        if (source?.readyState === EventSource.CLOSED) {
          retry = setTimeout(open, REPRISE_MS * (1 + Math.random()));
        }
      };
    }

    function onVisibility(): void {
      if (document.visibilityState === 'visible') {
        open();
        return;
      }
      // A browser opens six connections to a server that speaks HTTP/1.1: a tab out of sight must not hold one.
      clearTimeout(retry);
      source?.close();
      missed = true;
    }

    open();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      clearTimeout(retry);
      source?.close();
    };
  }, [url, router]);

  return suivi;
}
