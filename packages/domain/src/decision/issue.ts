/** The outcome of a candidate. `poursuite`: forme progressive, not all épreuves passed (D643-14). */
export type Issue = 'admis' | 'second_groupe' | 'non_admis' | 'poursuite';

export type Groupe = 1 | 2;

export const LIBELLES_GROUPE = { 1: '1er groupe', 2: '2nd groupe' } as const satisfies Record<Groupe, string>;

/** The order in which every list and count gives the outcomes. */
export const ISSUES: readonly Issue[] = ['admis', 'second_groupe', 'non_admis', 'poursuite'];

export const LIBELLES_ISSUE = {
  admis: 'Admis',
  second_groupe: 'Admis à se présenter au 2nd groupe',
  non_admis: 'Non admis',
  poursuite: 'Poursuite du cursus',
} as const satisfies Record<Issue, string>;

/** For narrow columns. */
export const LIBELLES_ISSUE_COURTS = {
  admis: 'Admis',
  second_groupe: '2nd groupe',
  non_admis: 'Non admis',
  poursuite: 'Poursuite',
} as const satisfies Record<Issue, string>;

const RANG: Record<Issue, number> = { admis: 2, second_groupe: 1, poursuite: 0, non_admis: 0 };

/** How good an outcome is for the candidate; used by « plus petit changement » and the properties. */
export function rangIssue(issue: Issue): number {
  return RANG[issue];
}

/** A count for every outcome; the sum is the number of candidates. */
export type Comptes = Readonly<Record<Issue, number>>;

/** Counts outcomes; in every document the sum equals the number of candidates. */
export function compterIssues(issues: Iterable<Issue>): Comptes {
  const comptes = { admis: 0, second_groupe: 0, non_admis: 0, poursuite: 0 };
  for (const issue of issues) comptes[issue] += 1;
  return comptes;
}
