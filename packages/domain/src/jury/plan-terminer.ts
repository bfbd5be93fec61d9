import type { Acteur } from '../acces/acteur';
import { type Acte, type ActePossible, actesPossibles, evaluerPassage } from './actes';
import type { Etat } from './etats';
import type { FaitsJury, FaitsTransition } from './faits';
import type { RefusActe } from './refus-acte';

/** What an act over several juries would do, before it is confirmed. */
export interface PlanTransition<F> {
  readonly possibles: readonly F[];
  /** Those it leaves out, with every reason. */
  readonly refuses: readonly { readonly jury: F; readonly refus: readonly RefusActe[] }[];
}

/**
 * Sorts juries into those an act can be done on now and those it cannot, with the reasons: what the Vue
 * synthétique announces before « OK ». Both in the order given; together they are the juries given.
 * @param jurys one by one, or those that agree on what the conditions look at together
 * @param vers needed only where the act leads to several états (exceptional change)
 */
export function planifierTransition<F extends FaitsTransition>(
  acteur: Acteur,
  jurys: readonly F[],
  acte: Acte,
  vers?: Etat,
): PlanTransition<F> {
  const possibles: F[] = [];
  const refuses: { jury: F; refus: readonly RefusActe[] }[] = [];
  for (const jury of jurys) {
    const { possible, refus } = evaluerPassage(acteur, jury, acte, vers);
    if (possible) possibles.push(jury);
    else refuses.push({ jury, refus });
  }
  return { possibles, refuses };
}

/** Activities 7, 12 and 15 are normal work; activity 16 is exceptional. They are never offered together. */
export type ContexteEtat = 'normal' | 'exceptionnel';

/**
 * What the column « Nouvel état » of the Vue détaillée offers for one jury: the changes of état of the actor's
 * own role, possible or with the reasons why not. Another role's acts are not offered: the centre does not
 * see « Clore les décisions ». Empty for a jury outside what the actor may see.
 */
export function nouveauxEtatsPossibles(
  acteur: Acteur,
  faits: FaitsJury,
  contexte: ContexteEtat,
): readonly ActePossible[] {
  return actesPossibles(acteur, faits).filter(
    ({ acte, vers, refus }) =>
      vers !== faits.etat &&
      (acte === 'changerEtatExceptionnel') === (contexte === 'exceptionnel') &&
      !refus.some(({ code }) => code === 'role_interdit' || code === 'autre_perimetre'),
  );
}
