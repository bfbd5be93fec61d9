import { dossierNeuf } from '@delib/testing/arbitraires';
import { describe, expect, it } from 'vitest';
import { formatMoyenne } from '../nombre/moyenne';
import { note, notes, REFERENCE_ANNULATION, SIO_SISR } from '../test-support/sio-sisr';
import type { Dossier } from './deliberation';
import { propositionArretee, propositionAvantJury } from './deliberation';
import { comparerOraux, estAbsentAUnOral, propositionPremierGroupe } from './oraux';

const DOSSIER: Dossier = dossierNeuf(notes('8 8 8 8 11 11 11'), {
  groupe: 2,
  oraux: { E4: note('6'), E3: note('12') },
});
const retenues = (dossier: Dossier) =>
  comparerOraux(SIO_SISR, dossier).map(({ epreuve, retenue }) => `${epreuve.code} ${retenue}`);

describe('The two orals beside the marks they may replace', () => {
  it('come in the order of the règlement, the better of the two marks counting', () => {
    expect(retenues(DOSSIER)).toEqual(['E3 oral', 'E4 premiere']);
    expect(retenues({ ...DOSSIER, oraux: { E3: note('8'), E4: note('8.01') } })).toEqual([
      'E3 premiere',
      'E4 oral',
    ]);
  });

  it('an absence at an oral, justified or not, leaves the first mark', () => {
    const dossier: Dossier = {
      ...DOSSIER,
      oraux: { E3: { nature: 'absent' }, E4: { nature: 'absent_justifie' } },
    };
    expect(retenues(dossier)).toEqual(['E3 premiere_absent', 'E4 premiere_absent']);
    expect(estAbsentAUnOral(dossier)).toBe(true);
    expect(estAbsentAUnOral(DOSSIER)).toBe(false);
  });

  it('an oral annulled is no absence: it leaves neither mark', () => {
    const dossier: Dossier = {
      ...DOSSIER,
      oraux: { E3: { nature: 'annulee', reference: REFERENCE_ANNULATION }, E4: note('12') },
    };
    expect(retenues(dossier)).toEqual(['E3 annulee', 'E4 oral']);
    expect(estAbsentAUnOral(dossier)).toBe(false);
    expect(propositionArretee(SIO_SISR, dossier)).toMatchObject({ issue: 'non_admis', moyenne: null });
  });

  it('an oral without mark nor code decides nothing yet', () => {
    const dossier: Dossier = { ...DOSSIER, oraux: { E3: note('12'), E4: { nature: 'manquante' } } };
    expect(retenues(dossier)).toEqual(['E3 oral', 'E4 aucune']);
    expect(propositionArretee(SIO_SISR, dossier)).toBeNull();
  });

  it('fewer than two decide nothing either', () => {
    const incomplets: readonly Dossier['oraux'][] = [{}, { E3: note('12') }];
    for (const oraux of incomplets) {
      expect(propositionArretee(SIO_SISR, { ...DOSSIER, oraux })).toBeNull();
      expect(propositionAvantJury(SIO_SISR, { ...DOSSIER, oraux })).toBeNull();
    }
  });

  it('are compared as both jurys settled them', () => {
    const dossier: Dossier = {
      ...DOSSIER,
      reglage: {
        relevements: [{ epreuve: 'E3', avant: 800, apres: 900, motif: 'copie relue' }],
        pointsJury: 0,
        motifPoints: '',
      },
      oraux: { E3: note('8.5'), E4: note('6') },
      reglageSecondGroupe: {
        relevements: [{ epreuve: 'E4', avant: 600, apres: 950, motif: 'oral réentendu' }],
        pointsJury: 0,
        motifPoints: '',
      },
    };
    expect(comparerOraux(SIO_SISR, dossier)).toMatchObject([
      { premiere: { note: 900 }, recu: { note: 850 }, arrete: { note: 850 }, retenue: 'premiere' },
      { premiere: { note: 800 }, recu: { note: 600 }, arrete: { note: 950 }, retenue: 'oral' },
    ]);
  });

  it('give a mean before, as the 1er groupe settled it, and a mean after', () => {
    const before = propositionPremierGroupe(SIO_SISR, DOSSIER);
    const after = propositionArretee(SIO_SISR, DOSSIER);
    expect(before?.issue).toBe('second_groupe');
    expect(before?.moyenne && formatMoyenne(before.moyenne)).toBe('9,64');
    expect(after?.moyenne && formatMoyenne(after.moyenne)).toBe('10,18');
  });
});
