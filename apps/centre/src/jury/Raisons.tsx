import { typo } from '@delib/francais';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Raison } from './raison';

/** Reasons, one below the other, each with the link to its remedy. */
export function Raisons({ raisons }: { readonly raisons: readonly Raison[] }): ReactNode {
  return raisons.map(({ phrase, remede }) => (
    <span key={phrase} className="delib-raison">
      {typo(phrase)}
      {remede === null ? null : (
        <>
          {' '}
          <Link href={remede.href} prefetch={false}>
            {remede.libelle}
          </Link>
        </>
      )}
    </span>
  ));
}
