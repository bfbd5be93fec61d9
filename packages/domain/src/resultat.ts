import type { Centiemes } from './nombre/centiemes';

/** The highest note, in hundredths. */
export const NOTE_MAXIMALE: Centiemes = 2000;

/** What a candidate has at an épreuve (D643-15 to D643-24). Notes are hundredths, 0 to 2000. */
export type Resultat =
  /** Passed this session. */
  | { readonly nature: 'note'; readonly note: Centiemes }
  /** Note ≥ 10 kept from an earlier session, at most five years, at the choice of the candidate. */
  | { readonly nature: 'benefice'; readonly note: Centiemes }
  /** Forme progressive: a note kept whatever its value. */
  | { readonly nature: 'report'; readonly note: Centiemes }
  /** The épreuve and its coefficient leave the sum. */
  | { readonly nature: 'dispense' }
  /** Force majeure: counts 0. */
  | { readonly nature: 'absent_justifie' }
  /** Not justified: the diploma cannot be delivered. */
  | { readonly nature: 'absent' }
  /**
   * Sat, but void: the commission de discipline pronounced the nullity of the épreuve (D643-32-1 ff.). It is held
   * to have been attended without being passed: no mark, and it is not an absence. `reference` names the decision.
   */
  | { readonly nature: 'annulee'; readonly reference: string }
  /** Forme progressive: not this session. */
  | { readonly nature: 'non_passee' }
  /** Not there yet: blocks the opening. */
  | { readonly nature: 'manquante' };

export type NatureResultat = Resultat['nature'];

/** The natures that carry a note of their own. */
export type ResultatNote = Extract<Resultat, { note: Centiemes }>;

/** Results by code of épreuve. An obligatory épreuve without an entry is `manquante`. */
export type Resultats = Readonly<Record<string, Resultat>>;

/** The code used in CSV files, on screens and in documents. */
export const CODES_RESULTAT = {
  note: '',
  benefice: 'BEN',
  report: 'REP',
  dispense: 'DIS',
  absent_justifie: 'ABJ',
  absent: 'ABS',
  annulee: 'ANN',
  non_passee: 'NP',
  manquante: 'MQ',
} as const satisfies Record<NatureResultat, string>;

export const LIBELLES_RESULTAT = {
  note: 'note de la session',
  benefice: 'bénéfice',
  report: 'report',
  dispense: 'dispense',
  absent_justifie: 'absent justifié',
  absent: 'absent',
  annulee: 'épreuve annulée',
  non_passee: 'non passée',
  manquante: 'note manquante',
} as const satisfies Record<NatureResultat, string>;

/** Does this result bear a mark? */
export function isResultatNote(resultat: Resultat): resultat is ResultatNote {
  return 'note' in resultat;
}

/** What the épreuve counts in the mean, in hundredths; `null` when it counts nothing. */
export function noteComptee(resultat: Resultat): Centiemes | null {
  if (isResultatNote(resultat)) return resultat.note;
  return resultat.nature === 'absent_justifie' ? 0 : null;
}
