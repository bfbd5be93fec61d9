import { candidatArbitraire, noteArbitraire } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estSurLePas } from '../reglement/pas-des-notes';
import { notes, SIO_SISR } from '../test-support/sio-sisr';
import { type BilanPremierGroupe, minimaParPaire, noteNecessaire } from './minima-second-groupe';
import { proposerSecondGroupe } from './proposition';

/** 212 points of 220: eight are needed. */
const BILAN: BilanPremierGroupe = { resultats: notes('8 8 8 8 11 11 11'), pointsJury: 0 };

describe('The marks that admit at the 2nd groupe', () => {
  it('are given for every valid pair, the one that asks the least first', () => {
    const minima = minimaParPaire(SIO_SISR, BILAN);
    expect(minima.map(({ epreuves }) => epreuves.join('+'))).toEqual([
      'E3+E4',
      // On the step these all ask for 10 and 10: in the order of the règlement.
      'E1+E2',
      'E1+E3',
      'E1+E4',
      'E2+E3',
      'E2+E4',
    ]);
    // 8 points: 8/6 of a point each at coefficients 3 and 3, rounded up to the half point that is enough.
    expect(minima[0]).toEqual({ epreuves: ['E3', 'E4'], communes: 950, seules: [1100, 1100] });
    expect(minima[1]).toEqual({ epreuves: ['E1', 'E2'], communes: 1000, seules: [1200, 1200] });
  });
  it('are by hundredths where the règlement gives marks so', () => {
    const [first] = minimaParPaire({ ...SIO_SISR, pasDesNotes: 1 }, BILAN);
    expect(first).toEqual({ epreuves: ['E3', 'E4'], communes: 934, seules: [1067, 1067] });
  });
  it('count the points the jury of the 1er groupe granted', () => {
    expect(minimaParPaire(SIO_SISR, { ...BILAN, pointsJury: 500 })[0]?.communes).toBe(850);
  });
  it('are none for a pair that not even 20 and 20 would save, and that pair comes last', () => {
    const low = { resultats: notes('20 8 8 0 9 9 9'), pointsJury: 0 };
    const [best, ...others] = minimaParPaire(SIO_SISR, low);
    expect(best?.communes).not.toBeNull();
    expect(others.at(-1)).toMatchObject({ epreuves: ['E1', 'E2'], communes: null });
  });
  it('leave out what cannot be chosen: an épreuve dispensed', () => {
    const minima = minimaParPaire(SIO_SISR, { ...BILAN, resultats: notes('8 disp. 8 8 11 11 11') });
    expect(minima.flatMap(({ epreuves }) => epreuves)).not.toContain('E2');
    expect(minima).toHaveLength(3);
  });
  it('say what the second oral must bring once the first is known', () => {
    expect(noteNecessaire(SIO_SISR, BILAN, 'E4', { E3: 1000 })).toBe(900);
    expect(noteNecessaire(SIO_SISR, BILAN, 'E4', { E3: 1200 })).toBe(0);
    expect(noteNecessaire(SIO_SISR, { ...BILAN, resultats: notes('8 8 8 8 8 8 8') }, 'E1', {})).toBeNull();
  });
});

describe('For any table and any candidate', () => {
  it('the mark is on the step and admits, and one step less does not', () => {
    fc.assert(
      fc.property(candidatArbitraire, ({ reglement, resultats }) => {
        for (const { epreuves, communes } of minimaParPaire(reglement, { resultats, pointsJury: 0 })) {
          const issue = (note: number) =>
            proposerSecondGroupe(
              reglement,
              resultats,
              Object.fromEntries(epreuves.map((code) => [code, { nature: 'note' as const, note }])),
            )?.issue;
          if (communes === null) expect(issue(2000)).not.toBe('admis');
          else expect(issue(communes)).toBe('admis');
          const { pasDesNotes: pas } = reglement;
          if (communes !== null) expect(estSurLePas(pas, communes)).toBe(true);
          if (communes !== null && communes > 0) expect(issue(communes - pas)).not.toBe('admis');
        }
      }),
    );
  });
  it('a better mark at the 1er groupe, or at the other oral, never asks for more', () => {
    fc.assert(
      fc.property(
        candidatArbitraire,
        fc.nat(8),
        noteArbitraire,
        noteArbitraire,
        ({ reglement, resultats }, rang, a, b) => {
          const bilan = { resultats, pointsJury: 0 };
          const code = reglement.epreuves[rang % reglement.epreuves.length]?.code ?? '';
          const first = resultats[code];
          const least = (from: BilanPremierGroupe) =>
            minimaParPaire(reglement, from).map(({ communes }) => communes ?? 2001);
          if (first?.nature === 'note' && first.note < 2000) {
            const relevee = { ...resultats, [code]: { ...first, note: first.note + 1 } };
            const asked = (from: BilanPremierGroupe) => Math.min(2001, ...least(from));
            expect(asked({ ...bilan, resultats: relevee })).toBeLessThanOrEqual(asked(bilan));
          }
          const [paire] = minimaParPaire(reglement, bilan);
          if (!paire) return;
          const [x, y] = paire.epreuves;
          const need = (note: number) => noteNecessaire(reglement, bilan, y, { [x]: note }) ?? 2001;
          expect(need(Math.max(a, b))).toBeLessThanOrEqual(need(Math.min(a, b)));
        },
      ),
    );
  });
});
