import { cleDePersonne, type PersonneNommee } from './plier';

/** A candidate with what may tell them from another of the same name. */
export interface PersonneIdentifiee extends PersonneNommee {
  readonly numeroCandidat: string;
  /** ISO local date. */
  readonly dateNaissance: string;
}

/** What is posted of a candidate beside the name, each one only where it tells two apart. */
export interface Distinction {
  readonly dateNaissance: string | null;
  readonly numeroCandidat: string | null;
}

/**
 * What a posted list says of those who have one name (`cleDePersonne`), by numéro candidat: the birth date, and the
 * numéro of those who have one birth date too. Nobody else is in the answer: their name alone is enough.
 *
 * @param personnes all candidates who may read their name on the same walls, whatever was decided of them and whether
 *   or not lists name them. So what is posted beside a name depends on the register alone: it tells of nobody that he
 *   is on liste rouge, présumé fraudeur or not admitted, and whom no list names is not taken for his homonym.
 */
export function distinguerHomonymes(
  personnes: readonly PersonneIdentifiee[],
): ReadonlyMap<string, Distinction> {
  const distinctions = new Map<string, Distinction>();
  for (const homonymes of Map.groupBy(personnes, cleDePersonne).values()) {
    if (homonymes.length < 2) continue;
    const parNaissance = Map.groupBy(homonymes, ({ dateNaissance }) => dateNaissance);
    for (const { numeroCandidat, dateNaissance } of homonymes) {
      const unique = parNaissance.get(dateNaissance)?.length === 1;
      distinctions.set(numeroCandidat, {
        dateNaissance: parNaissance.size > 1 ? dateNaissance : null,
        numeroCandidat: unique ? null : numeroCandidat,
      });
    }
  }
  return distinctions;
}
