import {
  atteint,
  estSurLePas,
  executerCas,
  minimaParPaire,
  type Proposition,
  plusPetitsChangements,
  proposerPremierGroupe,
  type Reglement,
  type Resultats,
  releverNote,
} from '@delib/domain';
import { casParDefaut } from '@delib/domain/test-support/cas-derives';
import { dossierNeuf, resultatsArbitraires } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REGLEMENTS_REELS } from '../format/reglements-reels';
import { lireReglements } from './reglements';

const lecture = lireReglements(Buffer.from(JSON.stringify(REGLEMENTS_REELS)));
const REELS: readonly Reglement[] = lecture.ok
  ? lecture.reglements.map((version) => ({ ...version, session: 2026 }))
  : [];

/** Each real table draws candidates of its own: fewer than the tables drawn at random, and all the shapes. */
const TIRAGES = { numRuns: 60 };

const PAR_CODE = REELS.map((reglement) => [reglement.code, reglement] as const);

/** What a proposal says, without the order its tables were written in. */
function dit(proposition: Proposition | null) {
  return proposition && [proposition.issue, proposition.moyenne, proposition.regle];
}

describe.each(PAR_CODE)('The real table %s', (_code, reglement) => {
  const facultatives = reglement.epreuves.filter(({ nature }) => nature === 'facultative');
  const candidats = resultatsArbitraires(reglement);

  test('answers its own cases, and those derived for any table', () => {
    expect(executerCas(reglement)).toEqual([]);
    expect(executerCas({ ...reglement, cas: casParDefaut(reglement) })).toEqual([]);
  });

  test('takes no account of the order of its épreuves, nor of the scale of its coefficients', () => {
    const melee = { ...reglement, epreuves: reglement.epreuves.toReversed() };
    const doublee = {
      ...reglement,
      epreuves: reglement.epreuves.map((epreuve) => ({ ...epreuve, coefficient: epreuve.coefficient * 2 })),
    };
    fc.assert(
      fc.property(candidats, (resultats) => {
        const attendue = proposerPremierGroupe(reglement, resultats);
        expect(dit(proposerPremierGroupe(melee, resultats))).toEqual(dit(attendue));
        const deuxFois = proposerPremierGroupe(doublee, resultats);
        expect(deuxFois?.issue).toBe(attendue?.issue);
        for (const barre of [800, 1000]) {
          const atteinte = (p: Proposition | null) => (p?.moyenne ? atteint(p.moyenne, barre) : null);
          expect(atteinte(deuxFois)).toBe(atteinte(attendue));
        }
      }),
      TIRAGES,
    );
  });

  test('never loses by a facultative, with the coefficient that its arrêté gives it or without one', () => {
    fc.assert(
      fc.property(candidats, (resultats) => {
        const sans: Resultats = Object.fromEntries(
          Object.entries(resultats).filter(([code]) => !facultatives.some((f) => f.code === code)),
        );
        const [avec, nues] = [sans, resultats].map((r) => proposerPremierGroupe(reglement, r));
        if (!avec?.moyenne || !nues?.moyenne) return;
        // The same denominator: what a facultative gives is points only.
        expect(nues.moyenne.coefficients).toBe(avec.moyenne.coefficients);
        expect(nues.moyenne.total).toBeGreaterThanOrEqual(avec.moyenne.total);
      }),
      TIRAGES,
    );
  });

  test('every least change and every useful mark is on the step, and the jury may settle it', () => {
    fc.assert(
      fc.property(candidats, (resultats) => {
        const dossier = dossierNeuf(resultats);
        for (const { changements } of plusPetitsChangements(reglement, dossier)) {
          for (const changement of changements) {
            if (changement.type === 'points') continue;
            const { epreuve, a } = changement;
            expect(releverNote(reglement, resultats, epreuve, a, 'copie relue').ok).toBe(true);
          }
        }
        for (const { communes, seules } of minimaParPaire(reglement, { resultats, pointsJury: 0 })) {
          for (const note of [communes, ...seules]) {
            expect(note === null || estSurLePas(reglement.pasDesNotes, note)).toBe(true);
          }
        }
      }),
      TIRAGES,
    );
  });
});

test('there are eighteen of them, and every shape: halves, large coefficients, one épreuve de contrôle in two, no facultative or two', () => {
  expect(REELS).toHaveLength(18);
  const coefficients = REELS.flatMap(({ epreuves }) => epreuves.map(({ coefficient }) => coefficient));
  expect([Math.min(...coefficients), Math.max(...coefficients)]).toEqual([100, 1000]);
  expect(coefficients.some((coefficient) => coefficient % 100 !== 0)).toBe(true);
  const facultatives = REELS.map(({ epreuves }) => epreuves.filter((e) => e.nature === 'facultative').length);
  expect(new Set(facultatives)).toEqual(new Set([0, 1, 2]));
  expect(new Set(REELS.map(({ epreuves }) => epreuves.length))).toEqual(new Set([7, 8, 9, 10, 11]));
});
