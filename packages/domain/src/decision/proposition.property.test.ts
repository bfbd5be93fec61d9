import {
  candidatArbitraire,
  candidatAuSecondGroupe,
  reglementArbitraire,
  resultatsArbitraires,
} from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMoyennes, type Moyenne } from '../nombre/moyenne';
import type { Reglement } from '../reglement/reglement';
import { isResultatNote, type Resultat, type Resultats } from '../resultat';
import { compterIssues, rangIssue } from './issue';
import { type Proposition, proposerPremierGroupe, proposerSecondGroupe } from './proposition';

/** What a change without effect must leave as it is. */
function decision(proposition: Proposition | null) {
  return (
    proposition && {
      issue: proposition.issue,
      regle: proposition.regle,
      moyenne: reduce(proposition.moyenne),
    }
  );
}

/** The mean in lowest terms, so that equal fractions look equal. */
function reduce(moyenne: Moyenne | null): string | null {
  if (!moyenne) return null;
  const { total, coefficients } = moyenne;
  let [a, b] = [total, coefficients];
  while (b > 0) [a, b] = [b, a % b];
  return `${total / a}/${coefficients / a}`;
}

function proposed(proposition: Proposition | null): Proposition {
  if (!proposition) throw new Error('every result is there');
  return proposition;
}

describe('Raising any mark', () => {
  it('never worsens the outcome of the 1er groupe, nor the mean', () => {
    fc.assert(
      fc.property(
        candidatArbitraire,
        fc.nat(),
        fc.integer({ min: 1, max: 2000 }),
        (candidat, pick, hausse) => {
          const { reglement, resultats } = candidat;
          const marked = Object.entries(resultats).filter(([, resultat]) => isResultatNote(resultat));
          const [code, resultat] = marked[pick % Math.max(1, marked.length)] ?? [];
          if (!code || !resultat || !isResultatNote(resultat)) return;
          const note = Math.min(2000, resultat.note + hausse);
          const before = proposed(proposerPremierGroupe(reglement, resultats));
          const after = proposed(
            proposerPremierGroupe(reglement, { ...resultats, [code]: { ...resultat, note } }),
          );
          expect(rangIssue(after.issue)).toBeGreaterThanOrEqual(rangIssue(before.issue));
          if (before.moyenne && after.moyenne) {
            expect(compareMoyennes(after.moyenne, before.moyenne)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
  it('never worsens the outcome of the 2nd groupe: neither an oral nor a first mark', () => {
    fc.assert(
      fc.property(
        candidatAuSecondGroupe,
        fc.nat(),
        fc.boolean(),
        fc.integer({ min: 1, max: 2000 }),
        (c, pick, oral, hausse) => {
          const source = oral ? c.oraux : c.resultats;
          const marked = Object.entries(source).filter(([, resultat]) => isResultatNote(resultat));
          const [code, resultat] = marked[pick % Math.max(1, marked.length)] ?? [];
          if (!code || !resultat || !isResultatNote(resultat)) return;
          const relevee = {
            ...source,
            [code]: { ...resultat, note: Math.min(2000, resultat.note + hausse) },
          };
          const before = proposed(proposerSecondGroupe(c.reglement, c.resultats, c.oraux));
          const after = oral
            ? proposerSecondGroupe(c.reglement, c.resultats, relevee)
            : proposerSecondGroupe(c.reglement, relevee, c.oraux);
          expect(rangIssue(proposed(after).issue)).toBeGreaterThanOrEqual(rangIssue(before.issue));
        },
      ),
    );
  });
  it('nor do points de jury, in either groupe', () => {
    fc.assert(
      fc.property(
        candidatAuSecondGroupe,
        fc.nat(10_000),
        fc.nat(10_000),
        ({ reglement, resultats, oraux }, a, b) => {
          const rang = (points: number, second: boolean) =>
            rangIssue(
              proposed(
                second
                  ? proposerSecondGroupe(reglement, resultats, oraux, points)
                  : proposerPremierGroupe(reglement, resultats, points),
              ).issue,
            );
          for (const second of [false, true]) {
            expect(rang(Math.max(a, b), second)).toBeGreaterThanOrEqual(rang(Math.min(a, b), second));
          }
        },
      ),
    );
  });
});

describe('No effect on the decision', () => {
  it('has the order of the épreuves', () => {
    const shuffled = candidatArbitraire.chain(({ reglement, resultats }) =>
      fc
        .shuffledSubarray([...reglement.epreuves], {
          minLength: reglement.epreuves.length,
          maxLength: reglement.epreuves.length,
        })
        .map((epreuves) => ({ reglement, resultats, autre: { ...reglement, epreuves } })),
    );
    fc.assert(
      fc.property(shuffled, ({ reglement, resultats, autre }) => {
        expect(decision(proposerPremierGroupe(autre, resultats))).toEqual(
          decision(proposerPremierGroupe(reglement, resultats)),
        );
      }),
    );
  });
  it('has the scale of all coefficients, facultatives included', () => {
    fc.assert(
      fc.property(candidatArbitraire, fc.integer({ min: 2, max: 9 }), ({ reglement, resultats }, scale) => {
        const scaled: Reglement = {
          ...reglement,
          epreuves: reglement.epreuves.map((e) => ({ ...e, coefficient: e.coefficient * scale })),
        };
        expect(decision(proposerPremierGroupe(scaled, resultats))).toEqual(
          decision(proposerPremierGroupe(reglement, resultats)),
        );
      }),
    );
  });
  it('has a facultative at 10 or less, an absence at one or its nullity', () => {
    fc.assert(
      fc.property(
        candidatArbitraire,
        fc.oneof(
          fc.integer({ min: 0, max: 1000 }).map((note): Resultat => ({ nature: 'note', note })),
          fc.constantFrom<Resultat>({ nature: 'absent' }, { nature: 'annulee', reference: 'n° 14' }),
        ),
        ({ reglement, resultats }, low) => {
          const facultatives = reglement.epreuves.filter(({ nature }) => nature === 'facultative');
          const without: Record<string, Resultats[string]> = { ...resultats };
          for (const { code } of facultatives) delete without[code];
          const lows = facultatives.map(({ code }) => [code, low]);
          expect(proposerPremierGroupe(reglement, { ...without, ...Object.fromEntries(lows) })).toEqual(
            proposerPremierGroupe(reglement, without),
          );
        },
      ),
    );
  });
  it('has a dispense, beside the unit it gives, over a table without that épreuve', () => {
    fc.assert(
      fc.property(candidatArbitraire, fc.nat(), ({ reglement, resultats }, pick) => {
        const obligatoires = reglement.epreuves.filter(({ nature }) => nature === 'obligatoire');
        const dispensed = obligatoires[pick % obligatoires.length];
        if (!dispensed) return;
        const shorter = { ...reglement, epreuves: reglement.epreuves.filter((e) => e !== dispensed) };
        const withDispense: Resultats = { ...resultats, [dispensed.code]: { nature: 'dispense' } };
        expect(decision(proposerPremierGroupe(reglement, withDispense))).toEqual(
          decision(proposerPremierGroupe(shorter, resultats)),
        );
      }),
    );
  });
});

describe('Over any table and any results', () => {
  it('the mean of the 2nd groupe is at least that of the 1er', () => {
    fc.assert(
      fc.property(candidatAuSecondGroupe, ({ reglement, resultats, oraux }) => {
        const first = proposed(proposerPremierGroupe(reglement, resultats));
        const second = proposed(proposerSecondGroupe(reglement, resultats, oraux));
        const annule = Object.values(oraux).some(({ nature }) => nature === 'annulee');
        if (annule) {
          expect([second.moyenne, second.issue]).toEqual([null, 'non_admis']);
          return;
        }
        if (!first.moyenne || !second.moyenne) expect(second.moyenne).toEqual(first.moyenne);
        else expect(compareMoyennes(second.moyenne, first.moyenne)).toBeGreaterThanOrEqual(0);
        if (first.issue === 'admis') expect(second.issue).toBe('admis');
        expect(['admis', 'non_admis']).toContain(second.issue);
      }),
    );
  });
  it('a mean lies between the lowest and the highest mark that count, facultatives apart', () => {
    fc.assert(
      fc.property(candidatArbitraire, ({ reglement, resultats }) => {
        const { moyenne, pointsFacultatifs } = proposed(proposerPremierGroupe(reglement, resultats));
        if (!moyenne) return;
        const counted = reglement.epreuves
          .filter(({ nature }) => nature === 'obligatoire')
          .flatMap(({ code }) => {
            const resultat = resultats[code];
            if (!resultat || resultat.nature === 'dispense') return [];
            return [isResultatNote(resultat) ? resultat.note : 0];
          });
        const plain = { ...moyenne, total: moyenne.total - pointsFacultatifs };
        expect(
          compareMoyennes(plain, { total: Math.min(...counted), coefficients: 1 }),
        ).toBeGreaterThanOrEqual(0);
        expect(compareMoyennes(plain, { total: Math.max(...counted), coefficients: 1 })).toBeLessThanOrEqual(
          0,
        );
      }),
    );
  });
  it('a proposal is a function of the règlement and the results: the order they arrive in does not show', () => {
    fc.assert(
      fc.property(candidatArbitraire, ({ reglement, resultats }) => {
        const reversed = Object.fromEntries(Object.entries(resultats).reverse());
        expect(proposerPremierGroupe({ ...reglement, version: '2' }, reversed)).toEqual(
          proposerPremierGroupe(reglement, resultats),
        );
      }),
    );
  });
  it('nothing is proposed exactly while an obligatory épreuve is without mark or code', () => {
    const incomplete = reglementArbitraire.chain((reglement) =>
      resultatsArbitraires(reglement, { manquantes: true }).map((resultats) => ({ reglement, resultats })),
    );
    fc.assert(
      fc.property(incomplete, ({ reglement, resultats }) => {
        const missing = reglement.epreuves.some(
          ({ code, nature }) => nature === 'obligatoire' && resultats[code]?.nature === 'manquante',
        );
        expect(proposerPremierGroupe(reglement, resultats) === null).toBe(missing);
      }),
    );
  });
  it('the counts by decision add up to the number of candidates', () => {
    fc.assert(
      fc.property(fc.array(candidatArbitraire, { maxLength: 60 }), (candidats) => {
        const issues = candidats.map((c) => proposed(proposerPremierGroupe(c.reglement, c.resultats)).issue);
        const sum = Object.values(compterIssues(issues)).reduce((a, b) => a + b, 0);
        expect(sum).toBe(candidats.length);
      }),
    );
  });
});
