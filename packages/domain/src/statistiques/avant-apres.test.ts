import { dossierNeuf } from '@delib/testing/arbitraires';
import { describe, expect, it } from 'vitest';
import { type Reglage, SANS_REGLAGE } from '../decision/actes-jury';
import { type Dossier, validerIssue } from '../decision/deliberation';
import { arrondirFraction } from '../nombre/fraction';
import { note, notes, SIO_SISR } from '../test-support/sio-sisr';
import { avantApres, nombreChanges } from './avant-apres';

function decide(dossier: Dossier): Dossier {
  const validee = validerIssue(SIO_SISR, dossier);
  if (!validee.ok) throw new Error(validee.refus.code);
  return { ...dossier, validation: validee.valeur };
}

const avec = (recues: string, reglage: Partial<Reglage> = {}) =>
  decide(dossierNeuf(notes(recues), { livret: 'examine', reglage: { ...SANS_REGLAGE, ...reglage } }));

const relever = (epreuve: string, avant: number, apres: number): Partial<Reglage> => ({
  relevements: [{ epreuve, avant, apres, motif: 'copie relue' }],
});

/** In order: nothing changes; raised over 10; points over 8; points that change nothing; an absent, without a mean. */
const JURY: readonly Dossier[] = [
  avec('12 12 12 12 12 12 12'),
  avec('10 10 10 9 10 10 10', relever('E4', 900, 1000)),
  avec('5 5 5 4 10.5 10.5 10.5', { pointsJury: 300, motifPoints: 'assiduité' }),
  avec('13 13 13 13 13 13 13', { pointsJury: 100, motifPoints: 'assiduité' }),
  avec('12 12 12 abs. 12 12 12'),
  avec('6 6 6 6 6 6 6'),
];

describe('Before and after the deliberation', () => {
  const vus = avantApres([{ reglement: SIO_SISR, dossiers: JURY }]);

  it('counts what was proposed against what was decided, everyone on both sides', () => {
    expect(vus.candidats).toBe(6);
    expect(vus.avant).toEqual({ admis: 2, second_groupe: 1, non_admis: 3, poursuite: 0 });
    expect(vus.apres).toEqual({ admis: 3, second_groupe: 1, non_admis: 2, poursuite: 0 });
  });
  it('says from what to what decisions changed, even where the counts of an outcome stay the same', () => {
    expect(vus.changements).toEqual([
      { de: 'second_groupe', vers: 'admis', nombre: 1 },
      { de: 'non_admis', vers: 'second_groupe', nombre: 1 },
    ]);
    expect(nombreChanges(vus)).toBe(2);
  });
  it('counts who was granted points and who was raised, whether or not it changed the decision', () => {
    expect([vus.avecPoints, vus.avecRelevement]).toEqual([2, 1]);
  });
  it('shifts the mean of those who have one by what the jury gave: 7 points in all, over 22 × 5', () => {
    expect(vus.moyennes?.candidats).toBe(5);
    // (264 + 217 + 173 + 286 + 132)/110, then 3 + 3 + 1 points more.
    expect(vus.moyennes && [vus.moyennes.avant, vus.moyennes.apres].map(arrondirFraction)).toEqual([
      975, 981,
    ]);
  });
  it('gives no mean of fewer than five', () => {
    expect(avantApres([{ reglement: SIO_SISR, dossiers: JURY.slice(0, 4) }]).moyennes).toBeNull();
  });
  it('of several jurys counts them all', () => {
    const ensemble = avantApres([
      { reglement: SIO_SISR, dossiers: JURY.slice(0, 2) },
      { reglement: SIO_SISR, dossiers: JURY.slice(2) },
    ]);
    expect(ensemble).toEqual(vus);
  });
  it('counts no raise that a correction received since has reached', () => {
    const corrige = avec('12 12 12 12 12 12 12', relever('E4', 900, 1000));
    expect(avantApres([{ reglement: SIO_SISR, dossiers: [corrige] }]).avecRelevement).toBe(0);
  });
  it('in the 2nd groupe looks at the orals, and only at what its own jury gave', () => {
    const auSecond = decide({
      ...avec('8 8 8 8 11 11 11', { pointsJury: 200, motifPoints: 'assiduité' }),
      groupe: 2,
      oraux: { E1: note('10'), E2: note('9') },
      reglageSecondGroupe: { relevements: [], pointsJury: 100, motifPoints: 'oral très solide' },
    });
    const vu = avantApres([{ reglement: SIO_SISR, dossiers: [auSecond] }]);
    // 212 + 4 + 2 points of the orals make 218, 220 with those of the 1er groupe: admis before this jury, admis after.
    expect([vu.avant.admis, vu.apres.admis, vu.avecPoints]).toEqual([1, 1, 1]);
  });
  it('is not asked before every decision is validated', () => {
    const ouvert = dossierNeuf(notes('12 12 12 12 12 12 12'));
    expect(() => avantApres([{ reglement: SIO_SISR, dossiers: [ouvert] }])).toThrow('validated');
  });
});
