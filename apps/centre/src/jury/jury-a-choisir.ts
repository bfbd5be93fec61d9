import type { Etat, Refus } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import type { JuryAChoisir } from '@delib/ui';

/** A jury as the page proposes it to be ticked: with the reason, in words, when it cannot be. */
export function toJuryAChoisir({
  jury,
  refus,
}: {
  readonly jury: {
    readonly id: string;
    readonly code: string;
    readonly specialite: string | null;
    readonly etat: Etat;
  };
  readonly refus: Refus | null;
}): JuryAChoisir {
  const { id, code, specialite, etat } = jury;
  return {
    id,
    code,
    qualification: specialite ?? '',
    etat,
    refus: refus === null ? null : phraseRefus(refus),
  };
}
