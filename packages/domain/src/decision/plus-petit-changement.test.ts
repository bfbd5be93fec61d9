import { candidatArbitraire, candidatAuSecondGroupe, dossierNeuf } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estSurLePas } from '../reglement/pas-des-notes';
import type { Reglement } from '../reglement/reglement';
import { note, notes, SIO_SISR } from '../test-support/sio-sisr';
import { releverNote } from './actes-jury';
import { type Dossier, propositionArretee } from './deliberation';
import { rangIssue } from './issue';
import { type Changement, plusPetitsChangements } from './plus-petit-changement';
import { notesEnJeu } from './saisie';

describe('« Plus petit changement »', () => {
  it('from 9,64 names the least raise of each épreuve that admits, then the points', () => {
    const dossier = dossierNeuf(notes('8 8 8 8 11 11 11'));
    expect(plusPetitsChangements(SIO_SISR, dossier)).toEqual([
      {
        issue: 'admis',
        changements: [
          { type: 'note', epreuve: 'E5', de: 1100, a: 1300, ecart: 200 },
          { type: 'note', epreuve: 'E6', de: 1100, a: 1300, ecart: 200 },
          { type: 'note', epreuve: 'E7', de: 1100, a: 1300, ecart: 200 },
          { type: 'note', epreuve: 'E3', de: 800, a: 1100, ecart: 300 },
          { type: 'note', epreuve: 'E4', de: 800, a: 1100, ecart: 300 },
          { type: 'note', epreuve: 'E1', de: 800, a: 1200, ecart: 400 },
          { type: 'note', epreuve: 'E2', de: 800, a: 1200, ecart: 400 },
          { type: 'points', points: 800 },
        ],
      },
    ]);
  });
  it('offers the 2nd groupe by a professional mark when the professional mean is what lacks', () => {
    const dossier = dossierNeuf(notes('10 10 10 9 9,5 9,5 9,5'));
    const [second, admis] = plusPetitsChangements(SIO_SISR, dossier);
    expect(second).toEqual({
      issue: 'second_groupe',
      changements: ['E5', 'E6', 'E7'].map((epreuve) => ({
        type: 'note',
        epreuve,
        de: 950,
        a: 1100,
        ecart: 150,
      })),
    });
    // 211 → 220: three points of mark at a coefficient 3, 2,25 at a coefficient 4: 2,5 on the step.
    expect(admis?.changements.map((c) => (c.type === 'note' ? [c.epreuve, c.ecart] : c.points))).toEqual([
      ['E5', 250],
      ['E6', 250],
      ['E7', 250],
      ['E3', 300],
      ['E4', 300],
      ['E1', 450],
      ['E2', 450],
      900,
    ]);
  });
  it('says that no single change leads to an outcome out of reach', () => {
    const far = plusPetitsChangements(SIO_SISR, dossierNeuf(notes('1 1 1 1 1 1 1')));
    // 198 points lack for 10, 154 for 8: more than a jury may grant.
    expect(far).toEqual([
      { issue: 'second_groupe', changements: [] },
      { issue: 'admis', changements: [] },
    ]);
  });
  it('counts the points already granted against what a jury may grant', () => {
    const dossier = dossierNeuf(notes('8 8 8 8 11 11 11'), {
      reglage: { relevements: [], pointsJury: 10_000, motifPoints: 'assiduité' },
      resultats: notes('2 2 2 2 6 6 6'),
    });
    expect(plusPetitsChangements(SIO_SISR, dossier).flatMap((p) => p.changements)).not.toContainEqual(
      expect.objectContaining({ type: 'points' }),
    );
  });
  it('never proposes a raise of a bénéfice, a report or a facultative already at 20', () => {
    const dossier = dossierNeuf(notes('benefice:10 report:6 6 6 10 10 10 20'));
    const codes = plusPetitsChangements(SIO_SISR, dossier).flatMap(({ changements }) =>
      changements.flatMap((c) => (c.type === 'note' ? [c.epreuve] : [])),
    );
    expect(new Set(codes)).toEqual(new Set(['E3', 'E4', 'E5', 'E6', 'E7']));
  });
  it.each([
    '10 10 10 abs. 15 15 15',
    '10 10 10 ann. 15 15 15',
    '12 12 12 12 12 12 n.p.',
    '12 12 12 12 12 12 12',
  ])(
    'offers nothing for %s: neither an absence nor a nullity is decided away, an ADMIS needs nothing',
    (texte) => {
      expect(plusPetitsChangements(SIO_SISR, dossierNeuf(notes(texte)))).toEqual([]);
    },
  );
  it('at the 2nd groupe raises the orals, from what they were to what makes them count enough', () => {
    const dossier = dossierNeuf(notes('8 8 8 8 11 11 11'), {
      groupe: 2,
      oraux: { E3: note('6'), E4: { nature: 'absent' } },
    });
    expect(plusPetitsChangements(SIO_SISR, dossier)).toEqual([
      {
        issue: 'admis',
        changements: [
          { type: 'note', epreuve: 'E3', de: 600, a: 1100, ecart: 500 },
          { type: 'points', points: 800 },
        ],
      },
    ]);
  });
  it('answers by hundredths where the règlement gives marks so', () => {
    const [admis] = plusPetitsChangements(
      { ...SIO_SISR, pasDesNotes: 1 },
      dossierNeuf(notes('8 8 8 8 11 11 11')),
    );
    expect(admis?.changements).toContainEqual({ type: 'note', epreuve: 'E3', de: 800, a: 1067, ecart: 267 });
  });
  it('leads a mark received off the step onto it', () => {
    const [admis] = plusPetitsChangements(SIO_SISR, dossierNeuf(notes('8 8 8 8.25 11 11 11')));
    expect(admis?.changements).toContainEqual({ type: 'note', epreuve: 'E4', de: 825, a: 1100, ecart: 275 });
    expect(admis?.changements).toContainEqual({ type: 'note', epreuve: 'E7', de: 1100, a: 1300, ecart: 200 });
  });
  it('starts from the mark the jury settled, not from the one received', () => {
    const dossier = dossierNeuf(notes('8 8 8 8 11 11 11'), {
      reglage: {
        relevements: [{ epreuve: 'E1', avant: 800, apres: 1100, motif: 'copie relue' }],
        pointsJury: 0,
        motifPoints: '',
      },
    });
    const [admis] = plusPetitsChangements(SIO_SISR, dossier);
    expect(admis?.changements).toContainEqual({ type: 'note', epreuve: 'E1', de: 1100, a: 1200, ecart: 100 });
  });
});

/** The dossier with one change applied, less so many hundredths. */
function changed(dossier: Dossier, changement: Changement, less: number): Dossier {
  const key = dossier.groupe === 1 ? 'reglage' : 'reglageSecondGroupe';
  const reglage = dossier[key];
  if (changement.type === 'points') {
    return { ...dossier, [key]: { ...reglage, pointsJury: reglage.pointsJury + changement.points - less } };
  }
  const { epreuve, de, a } = changement;
  const relevements = [...reglage.relevements, { epreuve, avant: de, apres: a - less, motif: '' }];
  return { ...dossier, [key]: { ...reglage, relevements } };
}

function checkLeast(reglement: Reglement, dossier: Dossier) {
  const issueOf = (d: Dossier) => propositionArretee(reglement, d)?.issue ?? 'non_admis';
  const rang = (d: Dossier) => rangIssue(issueOf(d));
  for (const { issue, changements } of plusPetitsChangements(reglement, dossier)) {
    expect(rang(dossier)).toBeLessThan(rangIssue(issue));
    for (const changement of changements) {
      expect(issueOf(changed(dossier, changement, 0))).toBe(issue);
      const moins = changement.type === 'note' ? reglement.pasDesNotes : 1;
      if (changement.type === 'note') {
        expect(estSurLePas(reglement.pasDesNotes, changement.a)).toBe(true);
        expect(
          releverNote(reglement, notesEnJeu(dossier), changement.epreuve, changement.a, 'motif').ok,
        ).toBe(true);
        // One step less: not a raise any more, or not enough.
        if (changement.a - moins <= changement.de) continue;
      }
      expect(rang(changed(dossier, changement, moins))).toBeLessThan(rangIssue(issue));
    }
  }
}

describe('Over any table and results, each change offered', () => {
  it('is on the step, reaches its outcome at the 1er groupe, and one step less does not', () => {
    fc.assert(
      fc.property(candidatArbitraire, ({ reglement, resultats }) =>
        checkLeast(reglement, dossierNeuf(resultats)),
      ),
    );
  });
  it('is on the step, reaches ADMIS at the 2nd groupe, and one step less does not', () => {
    fc.assert(
      fc.property(candidatAuSecondGroupe, ({ reglement, resultats, oraux }) =>
        checkLeast(reglement, dossierNeuf(resultats, { groupe: 2, oraux })),
      ),
    );
  });
});
