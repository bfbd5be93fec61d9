import { type ActeurRole, type CodeRefusActe, type Groupe, precede, type RefusActe } from '@delib/domain';
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
    remede: estPlusLoin(refus) ? PLUS_LOIN : remedeDe(refus.code, { role, groupe }, vise),
  };
}

const PLUS_LOIN: RemedeDit = { href: null, sinon: 'Rien n’est à faire : le jury est déjà plus loin.' };

/** Past every état that the act starts from: nothing is to be put right. */
function estPlusLoin(refus: RefusActe): boolean {
  if (refus.code !== 'etat_inadapte' || refus.attendus.length === 0) return false;
  return refus.attendus.every((attendu) => precede(attendu, refus.etat));
}
