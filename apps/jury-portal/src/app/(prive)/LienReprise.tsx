import { type Etat, etatsDeDepart } from '@delib/domain';
import { typo } from '@delib/francais';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** While the jury deliberates: the way back into the system of what it decided on the offline page. */
export function LienReprise({ etat }: { readonly etat: Etat }): ReactNode {
  if (!etatsDeDepart('saisirDecision').includes(etat)) return null;
  return (
    <p>
      {typo('Le jury a délibéré sans le système, sur la page hors ligne du plan de secours ? ')}
      <Link href="/reprise" prefetch={false}>
        Reprendre les décisions prises hors ligne
      </Link>
    </p>
  );
}
