'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const MINUTE_MS = 60_000;

/**
 * Has the page read again each minute while it is looked at: decisions of a jury tell no page of the centre, which there are
 * too many of, and an hour that is estimated moves with the clock too.
 */
export function RelireChaqueMinute(): null {
  const router = useRouter();
  useEffect(() => {
    const minuterie = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, MINUTE_MS);
    return () => clearInterval(minuterie);
  }, [router]);
  return null;
}
