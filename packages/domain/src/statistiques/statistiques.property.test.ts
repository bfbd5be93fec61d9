import { noteArbitraire, reglementArbitraire, resultatsArbitraires } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ISSUES } from '../decision/issue';
import { arrondirFraction, moyenneDes, racineEntiere } from '../nombre/fraction';
import { arrondir } from '../nombre/moyenne';
import type { Reglement } from '../reglement/reglement';
import type { CandidatStatistique } from './candidat-statistique';
import { resumerNotes } from './notes';
import { statistiquesJury } from './statistiques-jury';

const juryArbitraire: fc.Arbitrary<{
  reglement: Reglement;
  candidats: readonly CandidatStatistique[];
}> = reglementArbitraire.chain((reglement) =>
  fc
    .array(
      fc.record({
        resultats: resultatsArbitraires(reglement, { manquantes: true }),
        categorie: fc.constantFrom('SCOLAIRE', 'APPRENTI', 'INDIVIDUEL'),
        etablissement: fc.constantFrom('Lycée A', 'Lycée B'),
      }),
      { maxLength: 25 },
    )
    .map((candidats) => ({ reglement, candidats })),
);

const somme = (nombres: readonly number[]) => nombres.reduce((total, n) => total + n, 0);

describe('Whatever the jury', () => {
  it('every count adds up to the number of candidates', () => {
    fc.assert(
      fc.property(juryArbitraire, ({ reglement, candidats }) => {
        const { parDecision, parEpreuve } = statistiquesJury(reglement, candidats);
        const n = candidats.length;
        expect(
          somme(ISSUES.map((issue) => parDecision.propositions[issue])) + parDecision.sansProposition,
        ).toBe(n);
        expect(somme(parDecision.repartition.map(({ nombre }) => nombre)) + parDecision.sansMoyenne).toBe(n);
        expect(somme(parDecision.parCategorie.map((groupe) => groupe.candidats))).toBe(n);
        expect(somme((parDecision.parEtablissement ?? []).map((groupe) => groupe.candidats))).toBe(n);
        for (const { natures, nonInscrits, repartition, resume } of parEpreuve) {
          expect(somme(Object.values(natures)) + nonInscrits).toBe(n);
          expect(somme(repartition.map(({ nombre }) => nombre))).toBe(natures.note);
          expect(resume?.nombre ?? 0).toBe(natures.note);
        }
      }),
    );
  });
  it('the order of the candidates has no effect', () => {
    fc.assert(
      fc.property(
        juryArbitraire.chain(({ reglement, candidats }) =>
          fc
            .shuffledSubarray([...candidats], { minLength: candidats.length, maxLength: candidats.length })
            .map((autreOrdre) => ({ reglement, candidats, autreOrdre })),
        ),
        ({ reglement, candidats, autreOrdre }) => {
          const lisible = (stats: ReturnType<typeof statistiquesJury>) => ({
            ...stats,
            parDecision: {
              ...stats.parDecision,
              // One mean may be written over other terms: what is shown is the same.
              moyenne: stats.parDecision.moyenne && arrondirFraction(stats.parDecision.moyenne),
              parCategorie: stats.parDecision.parCategorie.map(lireGroupe),
              parEtablissement: stats.parDecision.parEtablissement?.map(lireGroupe),
              aLaBarre: stats.parDecision.aLaBarre.map(({ moyenne, issue }) => [arrondir(moyenne), issue]),
            },
          });
          expect(lisible(statistiquesJury(reglement, autreOrdre))).toEqual(
            lisible(statistiquesJury(reglement, candidats)),
          );
        },
      ),
    );
  });
  it('the scale of the coefficients has no effect on counts, means and distribution', () => {
    fc.assert(
      fc.property(juryArbitraire, fc.integer({ min: 2, max: 5 }), ({ reglement, candidats }, fois) => {
        const autre = {
          ...reglement,
          epreuves: reglement.epreuves.map((e) => ({ ...e, coefficient: e.coefficient * fois })),
        };
        const [une, deux] = [statistiquesJury(reglement, candidats), statistiquesJury(autre, candidats)];
        expect(deux.parDecision.propositions).toEqual(une.parDecision.propositions);
        expect(deux.parDecision.repartition).toEqual(une.parDecision.repartition);
        expect(deux.parDecision.moyenne && arrondirFraction(deux.parDecision.moyenne)).toBe(
          une.parDecision.moyenne && arrondirFraction(une.parDecision.moyenne),
        );
      }),
    );
  });
});

const lireGroupe = ({
  moyenne,
  ...autres
}: {
  readonly moyenne: Parameters<typeof arrondirFraction>[0] | null;
}) => ({
  ...autres,
  moyenne: moyenne && arrondirFraction(moyenne),
});

describe('Over any notes', () => {
  const series = fc.array(noteArbitraire, { minLength: 1, maxLength: 60 });

  it('minimum ≤ first quartile ≤ median ≤ third quartile ≤ maximum, and the mean is between the ends', () => {
    fc.assert(
      fc.property(series, (valeurs) => {
        const r = resumerNotes(valeurs);
        if (!r) throw new Error('a series is not empty');
        const mediane = arrondir(r.mediane);
        expect(r.minimum).toBeLessThanOrEqual(r.premierQuartile);
        expect(r.premierQuartile).toBeLessThanOrEqual(mediane);
        expect(mediane).toBeLessThanOrEqual(r.troisiemeQuartile + 1);
        expect(r.troisiemeQuartile).toBeLessThanOrEqual(r.maximum);
        expect(arrondir(r.moyenne)).toBeGreaterThanOrEqual(r.minimum);
        expect(arrondir(r.moyenne)).toBeLessThanOrEqual(r.maximum);
        expect(valeurs).toContain(r.premierQuartile);
        expect(valeurs).toContain(r.troisiemeQuartile);
      }),
    );
  });
  it('the standard deviation is the nearest hundredth, the upper one of two equally near', () => {
    fc.assert(
      fc.property(series, (valeurs) => {
        const k = BigInt(resumerNotes(valeurs)?.ecartType ?? -1);
        const n = BigInt(valeurs.length);
        const sum = valeurs.reduce((s, v) => s + BigInt(v), 0n);
        const v4 = 4n * (n * valeurs.reduce((s, v) => s + BigInt(v) * BigInt(v), 0n) - sum * sum);
        if (k > 0n) expect(((2n * k - 1n) * n) ** 2n <= v4).toBe(true);
        expect(((2n * k + 1n) * n) ** 2n > v4).toBe(true);
      }),
    );
  });
  it('notes that are all the same do not deviate; a shift of all changes the mean alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 40 }), (valeurs) => {
        expect(resumerNotes(valeurs.map(() => 1234))?.ecartType).toBe(0);
        const [avant, apres] = [resumerNotes(valeurs), resumerNotes(valeurs.map((v) => v + 500))];
        expect(apres?.ecartType).toBe(avant?.ecartType);
        expect(apres?.mediane.total).toBe(
          (avant?.mediane.total ?? 0) + 500 * (avant?.mediane.coefficients ?? 0),
        );
      }),
    );
  });
});

describe('Exact arithmetic', () => {
  it('the integer root is the greatest one whose square fits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (n) => {
        const r = racineEntiere(n);
        expect(r * r <= n && (r + 1n) * (r + 1n) > n).toBe(true);
      }),
    );
  });
  it('the mean of means over one sum of coefficients is the mean of their totals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4_400_000 }), { minLength: 1, maxLength: 40 }),
        (totaux) => {
          const moyenne = moyenneDes(totaux.map((total) => ({ total, coefficients: 2200 })));
          const attendue = arrondir({ total: somme(totaux), coefficients: 2200 * totaux.length });
          expect(moyenne && arrondirFraction(moyenne)).toBe(attendue);
        },
      ),
    );
  });
});
