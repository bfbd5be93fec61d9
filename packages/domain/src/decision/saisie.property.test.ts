import { candidatArbitraire, dossierNeuf, noteArbitraire } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCentiemes } from '../nombre/centiemes';
import type { Reglement } from '../reglement/reglement';
import { type Dossier, etatDecision, propositionArretee, propositionAvantJury } from './deliberation';
import { rangIssue } from './issue';
import { appliquerSaisie, type Saisie, saisiesInverses } from './saisie';

function saisieArbitraire(reglement: Reglement): fc.Arbitrary<Saisie> {
  const epreuve = fc.constantFrom(...reglement.epreuves.map(({ code }) => code));
  const motif = fc.constantFrom('progrès constants', 'copie relue', '');
  return fc.oneof(
    fc.record({
      type: fc.constant('relever' as const),
      epreuve,
      note: noteArbitraire.map(formatCentiemes),
      motif,
    }),
    fc.record({ type: fc.constant('annuler_relevement' as const), epreuve }),
    fc.record({ type: fc.constant('points' as const), points: fc.nat(11_000).map(formatCentiemes), motif }),
    fc.constantFrom<Saisie>(
      { type: 'valider' },
      { type: 'devalider' },
      { type: 'examiner_livret' },
      { type: 'livret_non_examine' },
    ),
  );
}

/** Any dossier and any sequence of entries on it; refused entries change nothing. */
const deliberation = candidatArbitraire.chain(({ reglement, resultats }) =>
  fc
    .record({
      livret: fc.constantFrom('aucun' as const, 'a_examiner' as const, 'examine' as const),
      saisies: fc.array(saisieArbitraire(reglement), { minLength: 1, maxLength: 12 }),
    })
    .map(({ livret, saisies }) => ({ reglement, dossier: dossierNeuf(resultats, { livret }), saisies })),
);

function apply(reglement: Reglement, dossier: Dossier, saisie: Saisie): Dossier {
  const applied = appliquerSaisie(reglement, dossier, saisie);
  return applied.ok ? applied.valeur : dossier;
}

/** The order of raises is not part of what was settled. */
function sorted(dossier: Dossier): Dossier {
  const relevements = dossier.reglage.relevements.toSorted((a, b) => (a.epreuve < b.epreuve ? -1 : 1));
  return { ...dossier, reglage: { ...dossier.reglage, relevements } };
}

describe('Whatever a jury enters, in any order', () => {
  it('the received marks and the proposal before the jury stay as they were', () => {
    fc.assert(
      fc.property(deliberation, ({ reglement, dossier, saisies }) => {
        const apres = saisies.reduce((current, saisie) => apply(reglement, current, saisie), dossier);
        expect(apres.resultats).toBe(dossier.resultats);
        expect(propositionAvantJury(reglement, apres)).toEqual(propositionAvantJury(reglement, dossier));
      }),
    );
  });
  it('the jury only helps: the settled outcome is never below the proposal', () => {
    fc.assert(
      fc.property(deliberation, ({ reglement, dossier, saisies }) => {
        const apres = saisies.reduce((current, saisie) => apply(reglement, current, saisie), dossier);
        const before = propositionAvantJury(reglement, apres);
        const settled = propositionArretee(reglement, apres);
        expect(rangIssue(settled?.issue ?? 'non_admis')).toBeGreaterThanOrEqual(
          rangIssue(before?.issue ?? 'non_admis'),
        );
      }),
    );
  });
  it('a decision that stands is the one the settled marks carry, its livret examined where it must be', () => {
    fc.assert(
      fc.property(deliberation, ({ reglement, dossier, saisies }) => {
        saisies.reduce((current, saisie) => {
          const apres = apply(reglement, current, saisie);
          if (apres.validation) {
            expect(etatDecision(reglement, apres)).toBe('valide');
            expect(apres.validation.issue).toBe(propositionArretee(reglement, apres)?.issue);
            expect(apres.validation.issue === 'non_admis' && apres.livret === 'a_examiner').toBe(false);
          }
          return apres;
        }, dossier);
      }),
    );
  });
  it('every entry can be undone', () => {
    fc.assert(
      fc.property(deliberation, ({ reglement, dossier, saisies }) => {
        saisies.reduce((current, saisie) => {
          const apres = apply(reglement, current, saisie);
          const undone = saisiesInverses(reglement, current, apres).reduce((d, inverse) => {
            const applied = appliquerSaisie(reglement, d, inverse);
            if (!applied.ok) throw new Error(`cannot undo: ${applied.refus.code}`);
            return applied.valeur;
          }, apres);
          expect(sorted(undone)).toEqual(sorted(current));
          return apres;
        }, dossier);
      }),
    );
  });
});
