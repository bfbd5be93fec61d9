import type { Centiemes } from '../nombre/centiemes';
import { enVigueur } from '../references';
import type { Reglement } from '../reglement/reglement';
import { accept, type Result, refuse } from '../result';
import { noteComptee, type Resultats } from '../resultat';
import { type Calcul, calculer } from './calcul';
import { type Groupe, ISSUES, type Issue } from './issue';
import { REGLES_PREMIER_GROUPE } from './regles/premier-groupe';
import type { Regle } from './regles/regle';
import { REGLES_SECOND_GROUPE } from './regles/second-groupe';

export type RegleId = (typeof REGLES_PREMIER_GROUPE | typeof REGLES_SECOND_GROUPE)[number]['id'];

/** The outcome that marks carry by themselves, with the rule that gave it and every figure it looked at. */
export interface Proposition extends Calcul {
  readonly issue: Issue;
  readonly regle: RegleId;
}

/** Every rule by its id, for screens and PVs that name the article. */
export const REGLES: ReadonlyMap<RegleId, Regle<RegleId>> = new Map(
  [...REGLES_PREMIER_GROUPE, ...REGLES_SECOND_GROUPE].map((regle) => [regle.id, regle]),
);

/** First session that the rules govern: nothing is said of an earlier one. */
export const PREMIERE_SESSION = Math.min(...REGLES_PREMIER_GROUPE.map(({ depuis }) => depuis));

/** From this session on, the rules are the newest that are known. */
export const SESSION_DES_REGLES = Math.max(...[...REGLES.values()].map(({ depuis }) => depuis));

/** May a jury deliberate on this session? Refusal: session_sans_regles. */
export function verifierSession(annee: number): Result<number> {
  return annee < PREMIERE_SESSION
    ? refuse({ code: 'session_sans_regles', annee, premiere: PREMIERE_SESSION })
    : accept(annee);
}

/** Has this session a 2nd groupe at all? */
export function aUnSecondGroupe({ session }: Pick<Reglement, 'session'>): boolean {
  return REGLES_SECOND_GROUPE.some((regle) => enVigueur(regle, session));
}

/** The outcomes that a groupe of this session may give; nobody is sent to a 2nd groupe from the 2nd, or where there is none. */
export function issuesDuGroupe(groupe: Groupe, reglement: Pick<Reglement, 'session'>): readonly Issue[] {
  if (groupe === 2) return ['admis', 'non_admis'];
  return ISSUES.filter((issue) => issue !== 'second_groupe' || aUnSecondGroupe(reglement));
}

/** The bars of the general mean that decide of something in this session, the highest first. */
export function barres(reglement: Pick<Reglement, 'seuils' | 'session'>): readonly Centiemes[] {
  const { admission, secondGroupe } = reglement.seuils;
  return aUnSecondGroupe(reglement) ? [admission, secondGroupe] : [admission];
}

/** The bars that decide of something in this groupe, the highest first. */
export function barresDuGroupe(
  groupe: Groupe,
  reglement: Pick<Reglement, 'seuils' | 'session'>,
): readonly Centiemes[] {
  return groupe === 1 ? barres(reglement) : [reglement.seuils.admission];
}

/**
 * `null` while an obligatory épreuve has neither mark nor code, and for a session without rules: nothing can be
 * proposed.
 */
export function proposerPremierGroupe(
  reglement: Reglement,
  resultats: Resultats,
  pointsJury: Centiemes = 0,
): Proposition | null {
  return appliquer(REGLES_PREMIER_GROUPE, reglement, calculer(reglement, resultats, pointsJury));
}

/**
 * The 2nd groupe: for each oral the better of the two marks counts with the first épreuve's coefficient; an
 * absence at an oral leaves the first mark. One that the commission annulled leaves no mean (its unit, if the first
 * mark acquired it, is kept: the nullity is that of the oral).
 * `null` in a session that has no 2nd groupe.
 * @param oraux the two orals by code of épreuve; a missing one makes the answer `null`
 * @param pointsJury points of both groups together, hundredths
 */
export function proposerSecondGroupe(
  reglement: Reglement,
  resultats: Resultats,
  oraux: Resultats,
  pointsJury: Centiemes = 0,
): Proposition | null {
  if (Object.values(oraux).some((oral) => oral.nature === 'manquante')) return null;
  const calcul = calculer(reglement, retenirMeilleures(resultats, oraux), pointsJury);
  const annulations = reglement.epreuves
    .map(({ code }) => code)
    .filter((code) => calcul.annulations.includes(code) || oraux[code]?.nature === 'annulee');
  const moyenne = annulations.length > 0 ? null : calcul.moyenne;
  return appliquer(REGLES_SECOND_GROUPE, reglement, { ...calcul, moyenne, annulations });
}

/** The results with each chosen épreuve replaced by the better of its two marks. */
export function retenirMeilleures(resultats: Resultats, oraux: Resultats): Resultats {
  const retenus: Record<string, Resultats[string]> = { ...resultats };
  for (const [code, oral] of Object.entries(oraux)) {
    const first = resultats[code];
    const note = noteComptee(oral);
    // An oral cannot bring back an épreuve that was dispensed or missed without justification.
    const firstNote = first ? noteComptee(first) : null;
    if (note !== null && firstNote !== null && note > firstNote) retenus[code] = oral;
  }
  return retenus;
}

function appliquer(
  regles: readonly Regle<RegleId>[],
  reglement: Reglement,
  calcul: Calcul,
): Proposition | null {
  if (calcul.manquantes.length > 0) return null;
  const actuelles = regles.filter((regle) => enVigueur(regle, reglement.session));
  if (actuelles.length === 0) return null;
  for (const regle of actuelles) {
    const issue = regle.issue(calcul, reglement.seuils);
    if (issue !== null) return { ...calcul, issue, regle: regle.id };
  }
  throw new Error('the last rule of a list always speaks');
}
