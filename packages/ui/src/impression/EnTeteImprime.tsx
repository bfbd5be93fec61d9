'use client';

import { formatDateHeure, typo } from '@delib/francais';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * At the head of a printed page and nowhere else: what it is of, for whom, and when it was printed, by the server's clock.
 * @param mention « Jury 20112, 110 Délibération du 1er groupe »
 * @param par who is logged in
 * @param lueLe when the page was made, ISO
 */
export function EnTeteImprime(props: {
  readonly service: string;
  readonly mention: string;
  readonly par: string;
  readonly lueLe: string;
}): ReactNode {
  const { service, mention, par, lueLe } = props;
  const decalage = useMemo(() => Date.parse(lueLe) - performance.now(), [lueLe]);
  const [imprimeLe, setImprimeLe] = useState(lueLe);
  useEffect(() => {
    // Drawn at once: the browser takes the page as it stands when this returns.
    const dater = () => flushSync(() => setImprimeLe(new Date(decalage + performance.now()).toISOString()));
    window.addEventListener('beforeprint', dater);
    return () => window.removeEventListener('beforeprint', dater);
  }, [decalage]);
  return (
    <p className="delib-entete-imprime">
      <strong>{typo(`${service} – ${mention}`)}</strong>
      <span>
        {typo(`Imprimé le ${formatDateHeure(imprimeLe)} par ${par}. Document de travail, sans signature.`)}
      </span>
    </p>
  );
}
