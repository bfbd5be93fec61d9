import { dossierNeuf } from '@delib/testing/arbitraires';
import { describe, expect, it } from 'vitest';
import { note, notes, SIO_SISR } from '../test-support/sio-sisr';
import {
  type Dossier,
  empreinteDossier,
  estALaBarre,
  estCasClair,
  etatDecision,
  propositionArretee,
  propositionAvantJury,
  validerIssue,
} from './deliberation';

const REFUSE = dossierNeuf(notes('5 5 5 5 10 10 10'));
const A_LA_BARRE = dossierNeuf(notes('8 8 8 8 11 11 11'));
const ADMIS = dossierNeuf(notes('12 12 12 12 12 12 12'));

function valide(dossier: Dossier): Dossier {
  const validated = validerIssue(SIO_SISR, dossier);
  if (!validated.ok) throw new Error(validated.refus.code);
  return { ...dossier, validation: validated.valeur };
}

describe('Four things are kept apart', () => {
  const dossier = dossierNeuf(notes('8 8 8 8 11 11 11'), {
    reglage: {
      relevements: [{ epreuve: 'E3', avant: 800, apres: 1000, motif: 'oral de rattrapage' }],
      pointsJury: 200,
      motifPoints: 'assiduité',
    },
  });
  it('the marks received, and the proposal they carry before the jury', () => {
    expect(dossier.resultats.E3).toEqual(note('8'));
    expect(propositionAvantJury(SIO_SISR, dossier)?.issue).toBe('second_groupe');
  });
  it('the marks settled, and the outcome they carry', () => {
    expect(propositionArretee(SIO_SISR, dossier)).toMatchObject({
      issue: 'admis',
      moyenne: { total: 2_200_000, coefficients: 2200 },
    });
  });
  it('and the validated decision', () => {
    expect(valide(dossier).validation?.issue).toBe('admis');
  });
});

describe('Validating an outcome', () => {
  it('takes the one the settled marks carry, whatever it is', () => {
    expect(valide(ADMIS).validation?.issue).toBe('admis');
    expect(valide(A_LA_BARRE).validation?.issue).toBe('second_groupe');
    expect(valide(REFUSE).validation?.issue).toBe('non_admis');
    expect(valide(dossierNeuf(notes('12 12 12 12 12 12 n.p.'))).validation?.issue).toBe('poursuite');
  });
  it('of a NON ADMIS needs the livret examined where one was handed in', () => {
    expect(validerIssue(SIO_SISR, { ...REFUSE, livret: 'a_examiner' })).toEqual({
      ok: false,
      refus: { code: 'livret_non_examine' },
    });
    expect(validerIssue(SIO_SISR, { ...REFUSE, livret: 'examine' }).ok).toBe(true);
    expect(validerIssue(SIO_SISR, { ...REFUSE, livret: 'aucun' }).ok).toBe(true);
  });
  it('of anyone else does not wait for the livret', () => {
    expect(validerIssue(SIO_SISR, { ...ADMIS, livret: 'a_examiner' }).ok).toBe(true);
    expect(validerIssue(SIO_SISR, { ...A_LA_BARRE, livret: 'a_examiner' }).ok).toBe(true);
  });
  it('is refused while a mark is missing', () => {
    expect(validerIssue(SIO_SISR, dossierNeuf(notes('8 8 8 8 11 11 manq.')))).toEqual({
      ok: false,
      refus: { code: 'notes_manquantes_candidat' },
    });
  });
});

describe('A validated decision stands on its marks', () => {
  it('is to validate, then valid', () => {
    expect(etatDecision(SIO_SISR, A_LA_BARRE)).toBe('a_valider');
    expect(etatDecision(SIO_SISR, valide(A_LA_BARRE))).toBe('valide');
  });
  it('is to validate again after a correction received later, even one that keeps the outcome', () => {
    const corrected = { ...valide(ADMIS), resultats: { ...ADMIS.resultats, E1: note('13') } };
    expect(etatDecision(SIO_SISR, corrected)).toBe('a_revalider');
    expect(corrected.validation?.issue).toBe('admis');
  });
  it('is not touched by a correction below a mark the jury settled', () => {
    const relevee = valide({
      ...A_LA_BARRE,
      reglage: {
        relevements: [{ epreuve: 'E1', avant: 800, apres: 1200, motif: 'copie relue' }],
        pointsJury: 0,
        motifPoints: '',
      },
    });
    expect(etatDecision(SIO_SISR, { ...relevee, resultats: { ...relevee.resultats, E1: note('7') } })).toBe(
      'valide',
    );
  });
  it('is to validate again under another version of the règlement', () => {
    expect(etatDecision({ ...SIO_SISR, version: '2026-1' }, valide(ADMIS))).toBe('a_revalider');
  });
  it('is not touched by the livret nor by the wording of a motif', () => {
    const granted = valide({
      ...ADMIS,
      reglage: { relevements: [], pointsJury: 100, motifPoints: 'assiduité' },
    });
    const reworded = {
      ...granted,
      livret: 'examine' as const,
      reglage: { ...granted.reglage, motifPoints: 'engagement' },
    };
    expect(etatDecision(SIO_SISR, reworded)).toBe('valide');
  });
  it('in the 2nd groupe depends on the orals and on what both juries settled', () => {
    const second = valide(
      dossierNeuf(notes('8 8 8 8 11 11 11'), { groupe: 2, oraux: { E3: note('12'), E4: note('6') } }),
    );
    expect(second.validation?.issue).toBe('admis');
    expect(etatDecision(SIO_SISR, second)).toBe('valide');
    expect(etatDecision(SIO_SISR, { ...second, oraux: { E3: note('12'), E4: note('7') } })).toBe(
      'a_revalider',
    );
    const aided = { ...second.reglageSecondGroupe, pointsJury: 100 };
    expect(etatDecision(SIO_SISR, { ...second, reglageSecondGroupe: aided })).toBe('a_revalider');
    expect(etatDecision(SIO_SISR, { ...second, reglage: aided })).toBe('a_revalider');
  });
  it('of the 1er groupe is not touched by what the 2nd settled since', () => {
    const valideAuPremier = valide(ADMIS);
    const depuis: Dossier = {
      ...valideAuPremier,
      oraux: { E3: note('14') },
      reglageSecondGroupe: { relevements: [], pointsJury: 250, motifPoints: 'assiduité' },
    };
    expect(etatDecision(SIO_SISR, depuis)).toBe('valide');
  });
  it('of one groupe never passes for one of the other', () => {
    expect(empreinteDossier(SIO_SISR, ADMIS)).not.toBe(empreinteDossier(SIO_SISR, { ...ADMIS, groupe: 2 }));
  });
});

describe('The 2nd groupe starts from the marks the first jury settled', () => {
  it('raised marks and points of the 1er groupe stay, before the second jury adds anything', () => {
    const dossier = dossierNeuf(notes('8 8 8 8 10 10 10'), {
      groupe: 2,
      reglage: {
        relevements: [{ epreuve: 'E1', avant: 800, apres: 900, motif: 'copie relue' }],
        pointsJury: 300,
        motifPoints: 'assiduité',
      },
      oraux: { E3: note('12'), E4: note('8') },
    });
    // 2×9 + 2×8 + 3×12 + 3×8 + 120 + 3 = 217 before the second jury
    expect(propositionAvantJury(SIO_SISR, dossier)?.moyenne?.total).toBe(2_170_000);
    const aided: Dossier = {
      ...dossier,
      reglageSecondGroupe: {
        relevements: [{ epreuve: 'E4', avant: 800, apres: 900, motif: 'oral réentendu' }],
        pointsJury: 0,
        motifPoints: '',
      },
    };
    expect(propositionArretee(SIO_SISR, aided)).toMatchObject({
      issue: 'admis',
      moyenne: { total: 2_200_000 },
    });
    expect(propositionAvantJury(SIO_SISR, aided)?.issue).toBe('non_admis');
  });
});

describe('Candidates at the bar', () => {
  it.each([
    [9_50, true],
    [9_99, true],
    [10_00, false],
    [9_49, false],
    [7_50, true],
    [7_99, true],
    [8_00, false],
    [7_49, false],
    [0, false],
    [20_00, false],
  ])('a mean of %i hundredths: %s', (centiemes, expected) => {
    expect(estALaBarre(SIO_SISR, { total: centiemes * 2200, coefficients: 2200 })).toBe(expected);
  });
  it('a mean of 9,996 is at the bar, whatever is shown', () => {
    expect(estALaBarre(SIO_SISR, { total: 24_990_000, coefficients: 25_000 })).toBe(true);
  });
  it('nobody without a mean is', () => {
    expect(estALaBarre(SIO_SISR, null)).toBe(false);
  });
});

describe('« Valider les cas clairs » takes', () => {
  it('a candidate away from the bar with nothing left to examine', () => {
    expect(estCasClair(SIO_SISR, ADMIS)).toBe(true);
    expect(estCasClair(SIO_SISR, dossierNeuf(notes('2 2 2 2 5 5 5')))).toBe(true);
    expect(estCasClair(SIO_SISR, dossierNeuf(notes('12 12 12 abs. 12 12 12')))).toBe(true);
    // A nullity is rare and grave: never in one act with the others.
    expect(estCasClair(SIO_SISR, dossierNeuf(notes('12 12 12 ann. 12 12 12')))).toBe(false);
  });
  it.each<[string, Dossier]>([
    ['at the bar', A_LA_BARRE],
    ['NON ADMIS with an unread livret', dossierNeuf(notes('2 2 2 2 5 5 5'), { livret: 'a_examiner' })],
    ['without all marks', dossierNeuf(notes('12 12 12 12 12 12 manq.'))],
    ['validated already', valide(ADMIS)],
    ['to validate again', { ...valide(ADMIS), resultats: notes('13 12 12 12 12 12 12') }],
  ])('never a candidate %s', (_title, dossier) => {
    expect(estCasClair(SIO_SISR, dossier)).toBe(false);
  });
});
