import { ACTES_JOURNAL, type ActeJournalise, isActeJournalise } from './actes';

/** Acts of before: the code that chained lines bear, which nothing changes, and the act as it is called now. */
const ACTES_D_AVANT: ReadonlyMap<string, ActeJournalise> = new Map([
  ['creerAgent', 'creerCompte'],
  ['modifierAgent', 'modifierCompte'],
  ['desactiverAgent', 'desactiverCompte'],
  ['reactiverAgent', 'reactiverCompte'],
  ['leverPresumeFraudeur', 'leverPresomption'],
]);

/** Every code that lines of these acts bear: the present ones, then those of before. */
export function codesJournalises(actes: readonly string[]): readonly string[] {
  const avant = [...ACTES_D_AVANT].filter(([, acte]) => actes.includes(acte)).map(([code]) => code);
  return [...actes, ...avant];
}

/** « Connexion échouée », under its code of now or of before; a code that no table knows is said as it is. */
export function libelleActe(code: string): string {
  const acte = ACTES_D_AVANT.get(code) ?? code;
  return isActeJournalise(acte) ? ACTES_JOURNAL[acte].libelle : code;
}
