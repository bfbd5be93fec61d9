'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react';
import { lignesMontrees } from './LignesMontrees';
import { creerRafraichissement, urgenceDe } from './rafraichissement';

/** State of the live link, and when the page last changed because of it (ISO date-time, null before the first). */
export interface SuiviDirect {
  readonly lien: 'connexion' | 'ouvert' | 'coupe';
  readonly dernierChangement: string | null;
}

/** What a page follows. */
export interface SuiviDemande {
  /** Address of the server-sent events, of this app. */
  readonly url: string;
  /** What the page has seen: of the database, all transactions below this number. */
  readonly depuis: number;
  /** The page is about these ids and nothing else; absent: about the rows it shows, and what counts them. */
  readonly portee?: readonly string[];
}

/**
 * Takes what a page can bring up to date by itself.
 * @param objets what the link names; `null`: anything may have changed
 * @returns what is left, for which the page is to be read again
 */
export type Prendre = (objets: readonly string[] | null) => Promise<readonly string[] | null>;

const toutLaisser: Prendre = async (objets) => objets;

// Up to twice that, so that the pages of a server that starts again do not all come back at once.
const REPRISE_MS = 3000;

/**
 * Keeps a server page current: when what it shows changed it is asked for again (`router.refresh`), which keeps scroll,
 * focus, filters and typed text. The link is opened with what the page has seen: the server says at once whether something
 * changed since, be it while the page was made, while the line was cut or while the page was out of sight.
 */
export function useRafraichissementEnDirect(
  { url, depuis, portee }: SuiviDemande,
  prendre: Prendre = toutLaisser,
): SuiviDirect {
  const router = useRouter();
  const [suivi, setSuivi] = useState<SuiviDirect>({ lien: 'connexion', dernierChangement: null });
  const [enChemin, startTransition] = useTransition();
  const demander = useEffectEvent(() => startTransition(() => router.refresh()));
  const rafraichissement = useRef<ReturnType<typeof creerRafraichissement>>(null);
  const adresse = useEffectEvent(() => `${url}${url.includes('?') ? '&' : '?'}depuis=${depuis}`);
  const urgence = useEffectEvent(async (objets: readonly string[] | null) =>
    urgenceDe(await prendre(objets), { portee, lignes: lignesMontrees() }),
  );

  useEffect(() => {
    const present = creerRafraichissement(() => demander());
    rafraichissement.current = present;
    let source: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;

    function fermer(): void {
      clearTimeout(retry);
      source?.close();
    }

    function ouvrir(): void {
      fermer();
      source = new EventSource(adresse());
      source.onopen = () => setSuivi((before) => ({ ...before, lien: 'ouvert' }));
      source.onmessage = async ({ data }: MessageEvent<string>) => {
        const quand = await urgence(JSON.parse(data));
        // A reading that fails leaves for the browser's error page. Without a network the link is cut as well: opened
        // again, it tells of what was missed.
        if (navigator.onLine) present.changer(quand);
      };
      source.onerror = () => {
        // The browser would open it again with what the page had seen then, or never after an HTTP error.
        fermer();
        setSuivi((before) => ({ ...before, lien: 'coupe' }));
        retry = setTimeout(ouvrir, REPRISE_MS * (1 + Math.random()));
      };
    }

    function onVisibility(): void {
      if (document.visibilityState === 'visible') {
        ouvrir();
        return;
      }
      // A browser opens six connections to a server that speaks HTTP/1.1: a tab out of sight must not hold one.
      fermer();
      present.arreter();
      setSuivi((before) => ({ ...before, lien: 'connexion' }));
    }

    ouvrir();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      fermer();
      present.arreter();
    };
  }, []);

  useEffect(() => {
    if (enChemin || rafraichissement.current?.finir() !== true) return;
    setSuivi((before) => ({ ...before, dernierChangement: new Date().toISOString() }));
  }, [enChemin]);

  return suivi;
}
