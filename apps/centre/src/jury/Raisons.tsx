import { typo } from '@delib/francais';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Raison } from './raison';

/** Reasons, one below the other, each with the link to its remedy or who has it in hand. @param jury that they are about */
export function Raisons({
  raisons,
  jury,
}: {
  readonly raisons: readonly Raison[];
  readonly jury: string;
}): ReactNode {
  return raisons.map(({ phrase, remede }) => (
    <span key={phrase} className="delib-raison">
      {typo(phrase)}{' '}
      {remede.href === null ? (
        typo(remede.sinon)
      ) : (
        <Link href={remede.href} prefetch={false}>
          {remede.libelle}
          <span className="fr-sr-only"> (jury {jury})</span>
        </Link>
      )}
    </span>
  ));
}
