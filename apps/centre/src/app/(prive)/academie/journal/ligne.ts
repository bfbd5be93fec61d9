import type { LigneJournalLue } from '@delib/db';
import { LIBELLES_ROLE, libelleActe } from '@delib/domain';
import { type Changement, decrireChangements } from './changements';

/** One line as the screen shows it. */
export interface LigneAffichee {
  readonly seq: number;
  /** ISO date-time. */
  readonly quand: string;
  readonly qui: string;
  readonly role: string;
  readonly acte: string;
  readonly objet: string;
  readonly changements: readonly Changement[];
  readonly requete: string;
}

/** One page as the screen shows it; a refusal is a sentence and no line. */
export interface PageAffichee {
  readonly lignes: readonly LigneAffichee[];
  readonly plusAnciennes: boolean;
  readonly plusRecentes: boolean;
  readonly refus: string | null;
}

/** A line of the journal in words. */
export function toLigneAffichee(ligne: LigneJournalLue): LigneAffichee {
  const { seq, quand, qui, role, acte, objet, avant, apres, requete } = ligne;
  return {
    seq,
    quand: quand.toISOString(),
    qui,
    role: Object.hasOwn(LIBELLES_ROLE, role) ? LIBELLES_ROLE[role as keyof typeof LIBELLES_ROLE] : role,
    acte: libelleActe(acte),
    objet: objet.charAt(0).toUpperCase() + objet.slice(1),
    changements: decrireChangements(avant, apres),
    requete,
  };
}
