import { choisirDisciplines } from '../decision/choix-second-groupe';
import type { Issue } from '../decision/issue';
import {
  type Proposition,
  proposerPremierGroupe,
  proposerSecondGroupe,
  SESSION_DES_REGLES,
} from '../decision/proposition';
import { formatMoyenne } from '../nombre/moyenne';
import type { CasPratique, Reglement, VersionReglement } from './reglement';

/** What a case gives: the outcome and the displayed mean (« 9,64 »), `null` when there is none. */
export interface IssueDeCas {
  readonly issue: Issue;
  readonly moyenne: string | null;
}

/** A worked case that the rules do not answer as the règlement's author expects. */
export interface CasEchoue {
  readonly libelle: string;
  readonly attendu: IssueDeCas;
  /** `null` when nothing can be proposed: a mark is missing, or the two orals cannot be chosen. */
  readonly obtenu: IssueDeCas | null;
}

/**
 * Runs the worked cases of one version of a règlement (3-decisions). A jury does not open on a version of
 * which one fails. Each case is held against the rules of the session it is written for, so that the answer is that
 * of the version, whichever session uses it.
 * @returns the cases that fail, in their order; empty when all hold
 */
export function executerCas(version: VersionReglement): readonly CasEchoue[] {
  return version.cas.flatMap((cas) => {
    const obtenu = executerUnCas({ ...version, session: cas.session ?? SESSION_DES_REGLES }, cas);
    if (obtenu?.issue === cas.attendu && obtenu.moyenne === cas.moyenne) return [];
    return [{ libelle: cas.libelle, attendu: { issue: cas.attendu, moyenne: cas.moyenne }, obtenu }];
  });
}

/** A case with orals goes through both groupes: it fails at the first one when that does not lead there. */
function executerUnCas(reglement: Reglement, cas: CasPratique): IssueDeCas | null {
  const premier = proposerPremierGroupe(reglement, cas.resultats);
  if (!cas.oraux || premier?.issue !== 'second_groupe') return premier && summarize(premier);
  if (!choisirDisciplines(reglement, cas.resultats, Object.keys(cas.oraux)).ok) return null;
  const second = proposerSecondGroupe(reglement, cas.resultats, cas.oraux);
  return second && summarize(second);
}

function summarize({ issue, moyenne }: Proposition): IssueDeCas {
  return { issue, moyenne: moyenne ? formatMoyenne(moyenne) : null };
}
