import type { Centiemes } from '../nombre/centiemes';
import type { Reglement } from '../reglement/reglement';
import { noteComptee, type Resultats } from '../resultat';
import { type Calcul, calculer } from './calcul';
import type { Issue } from './issue';
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

/** `null` while an obligatory épreuve has neither mark nor code: nothing can be proposed yet. */
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
  for (const regle of regles) {
    const issue = regle.issue(calcul, reglement.seuils);
    if (issue !== null) return { ...calcul, issue, regle: regle.id };
  }
  throw new Error('the last rule of a list always speaks');
}
