import type { ActeurRole, CodeRefusActe, Groupe, RefusActe } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import { type JuryVise, type RemedeDit, remedeDe } from './remedes';

/** Why an act is not possible on one jury, in words, with its remedy. */
export interface Raison {
  readonly code: CodeRefusActe;
  readonly phrase: string;
  readonly remede: RemedeDit;
}

/** The reason that a refusal is, for who reads it. @param groupe the one the act belongs to */
export function raisonDe(refus: RefusActe, role: ActeurRole, groupe: Groupe, vise: JuryVise): Raison {
  return {
    code: refus.code,
    phrase: phraseRefus(refus),
    remede: remedeDe(refus.code, { role, groupe }, vise),
  };
}
