import type { ActeurRole, Etat, Groupe, RefusActe } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import type { JuryAChoisir } from '@delib/ui';
import type { JuryRefuse } from './conditions';
import { raisonDe } from './raison';

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
  readonly refus: RefusActe | null;
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

/** Why those that cannot be ticked cannot, with the way to each remedy. @param groupe the one that is edited */
export function toJurysRefuses(
  jurys: readonly {
    readonly jury: { readonly code: string; readonly session: string };
    readonly refus: RefusActe | null;
  }[],
  role: ActeurRole,
  groupe: Groupe,
): readonly JuryRefuse[] {
  return jurys.flatMap(({ jury: { code: jury, session }, refus }) =>
    refus === null ? [] : [{ jury, session, raisons: [raisonDe(refus, role, groupe, { jury, session })] }],
  );
}
