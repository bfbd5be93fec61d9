import { type Groupe, LIBELLES_ISSUE } from '@delib/domain';
import type { lireReexaminables } from '@delib/usecases/jury/lire-reexamens';

/** One candidate of the jury, named, with the decisions in force. */
export type Reexaminable = Awaited<ReturnType<typeof lireReexaminables>>[number];

/** Of the 2nd groupe: whom the 1er sends there, decided or not. */
export function estDuGroupe({ decisions }: Pick<Reexaminable, 'decisions'>, groupe: Groupe): boolean {
  return groupe === 1 || decisions[1] === 'second_groupe';
}

/** « Admis », « sans décision dans ce groupe » */
export function decisionEnVigueur({ decisions }: Pick<Reexaminable, 'decisions'>, groupe: Groupe): string {
  const issue = decisions[groupe];
  return issue === null ? 'sans décision dans ce groupe' : LIBELLES_ISSUE[issue];
}
