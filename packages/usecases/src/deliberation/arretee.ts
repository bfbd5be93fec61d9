import type { Arretee } from '@delib/db';
import { type Dossier, empreinteDossier, propositionArretee, type Reglement } from '@delib/domain';

/**
 * What a deliberation stores of the domain's answer for the marks now held: written when it opens, with every
 * entry of the jury, with every correction of a mark. `null` while a mark is missing.
 */
export function arreteeDe(reglement: Reglement, dossier: Dossier): Arretee | null {
  const proposition = propositionArretee(reglement, dossier);
  return (
    proposition && {
      issueArretee: proposition.issue,
      empreinteArretee: empreinteDossier(reglement, dossier),
    }
  );
}
