import { compter, type TypeListe } from '@delib/francais';

/** What the lists of one jury hold. */
export interface JuryDeListe {
  readonly id: string;
  readonly code: string;
  readonly comptes: Readonly<Record<TypeListe, { readonly affiches: number; readonly hors: number }>>;
}

/**
 * What the list chosen would hold for the jurys ticked, in sentences.
 * @returns nothing when no jury is ticked
 */
export function phrasesContenu(jurys: readonly JuryDeListe[], liste: TypeListe): readonly string[] {
  if (jurys.length === 0) return [];
  const somme = (lire: (compte: JuryDeListe['comptes'][TypeListe]) => number) =>
    jurys.reduce((total, { comptes }) => total + lire(comptes[liste]), 0);
  const affiches = somme((compte) => compte.affiches);
  const hors = somme((compte) => compte.hors);
  const parJury = jurys
    .filter(({ comptes }) => comptes[liste].hors > 0)
    .map(({ code, comptes }) => `${code} (${comptes[liste].hors})`);
  return [
    affiches === 0
      ? 'Cette liste ne nomme aucun candidat pour ces jurys ; elle le dira.'
      : `Cette liste nomme ${compter(affiches, 'candidat', 'candidats')}.`,
    ...(hors === 0
      ? []
      : [
          `${compter(hors, 'candidat n’apparaît pas', 'candidats n’apparaissent pas')} sur cette liste (liste rouge ou présomption de fraude) : jury ${parJury.join(', ')}.`,
        ]),
  ];
}
