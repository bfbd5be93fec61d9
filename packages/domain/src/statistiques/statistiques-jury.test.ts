import { describe, expect, it } from 'vitest';
import { arrondirFraction } from '../nombre/fraction';
import { formatMoyenne } from '../nombre/moyenne';
import { notes, SIO_SISR } from '../test-support/sio-sisr';
import type { CandidatStatistique } from './candidat-statistique';
import { resumerNotes } from './notes';
import { statistiquesJury, taux } from './statistiques-jury';

function candidat(recues: string, autres: Partial<CandidatStatistique> = {}): CandidatStatistique {
  return { resultats: notes(recues), categorie: 'SCOLAIRE', etablissement: null, ...autres };
}

/** The worked cases of the spec, and one candidate without all their marks. */
const JURY: readonly CandidatStatistique[] = [
  candidat('10 10 10 10 10 10 10'),
  candidat('8 8 8 8 11 11 11'),
  candidat('12 12 12 12 9 9 9', { categorie: 'APPRENTI' }),
  candidat('10 10 10 9 9.5 9.5 9.5'),
  candidat('5 5 5 5 10 10 10'),
  candidat('8 8 8 8 11 11 11 18'),
  candidat('10 10 10 abs. 15 15 15'),
  candidat('10 10 10 f.maj. 12 12 12'),
  candidat('8 8 disp. 8 11 11 11'),
  candidat('benefice:14 8 n.p. 8 11 11 11'),
  candidat('10 10 10 manq. 10 10 10'),
];

describe('Statistics before the deliberation, par décision', () => {
  const { candidats, parDecision } = statistiquesJury(SIO_SISR, JURY);

  it('count what the marks carry; with those who lack a mark, everyone is counted', () => {
    expect(parDecision.propositions).toEqual({ admis: 3, second_groupe: 3, non_admis: 3, poursuite: 1 });
    expect(parDecision.sansProposition).toBe(1);
    expect(candidats).toBe(11);
  });
  it('have no mean for an absent, a forme progressive not ended, a mark missing', () => {
    expect(parDecision.sansMoyenne).toBe(3);
  });
  it('put a mean into its half point, its lower bound included: 9,64 and 9,59 and 9,73 and 9,89 together', () => {
    const pleines = parDecision.repartition.filter(({ nombre }) => nombre > 0);
    expect(pleines).toEqual([
      { de: 750, a: 800, nombre: 1 },
      { de: 950, a: 1000, nombre: 4 },
      { de: 1000, a: 1050, nombre: 3 },
    ]);
  });
  it('name those at the bar in the order of their means', () => {
    expect(parDecision.aLaBarre.map(({ moyenne, issue }) => [formatMoyenne(moyenne), issue])).toEqual([
      ['7,73', 'non_admis'],
      ['9,59', 'non_admis'],
      ['9,64', 'second_groupe'],
      ['9,73', 'second_groupe'],
      ['9,89', 'second_groupe'],
    ]);
  });
  it('give the mean of a catégorie of five or more, never that of fewer', () => {
    const [apprentis, scolaires] = parDecision.parCategorie;
    expect(apprentis).toMatchObject({ libelle: 'APPRENTI', candidats: 1, avecMoyenne: 1, moyenne: null });
    expect(scolaires).toMatchObject({ libelle: 'SCOLAIRE', candidats: 10, avecMoyenne: 7 });
    // (220 + 212 + 211 + 170 + 220 + 214)/22 over six, and 188/19: exact over 22 × 19, then rounded.
    expect(scolaires?.moyenne && arrondirFraction(scolaires.moyenne)).toBe(951);
  });
  it('say nothing of établissements where the reader may not see them', () => {
    expect(parDecision.parEtablissement).toBeNull();
    const etablissements = JURY.map((vu, i) => ({
      ...vu,
      etablissement: i < 6 ? 'Lycée Éluard' : 'Lycée Aragon',
    }));
    expect(
      statistiquesJury(SIO_SISR, etablissements).parDecision.parEtablissement?.map((groupe) => [
        groupe.libelle,
        groupe.candidats,
        groupe.moyenne === null,
      ]),
    ).toEqual([
      ['Lycée Aragon', 5, true],
      ['Lycée Éluard', 6, false],
    ]);
  });
});

describe('Statistics before the deliberation, par épreuve', () => {
  const { parEpreuve } = statistiquesJury(SIO_SISR, JURY);

  it('tell absences, dispenses, bénéfices and missing marks apart', () => {
    const natures = Object.fromEntries(parEpreuve.map(({ epreuve, natures }) => [epreuve.code, natures]));
    expect(natures.E4).toMatchObject({ note: 8, absent: 1, absent_justifie: 1, manquante: 1 });
    expect(natures.E3).toMatchObject({ note: 9, dispense: 1, non_passee: 1 });
    expect(natures.E1).toMatchObject({ note: 10, benefice: 1 });
  });
  it('leave a bénéfice out of the figures: it is a note of another session', () => {
    expect(parEpreuve[0]?.resume?.maximum).toBe(1200);
  });
  it('count who did not take a facultative, and leave out one that nobody took', () => {
    const lv2 = parEpreuve.find(({ epreuve }) => epreuve.code === 'EF1');
    expect(lv2).toMatchObject({ nonInscrits: 10, natures: { note: 1 } });
    const sans = statistiquesJury(SIO_SISR, JURY.slice(0, 5)).parEpreuve;
    expect(sans.map(({ epreuve }) => epreuve.code)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7']);
  });
});

describe('A series of notes', () => {
  it('of an even number has its median between the two in the middle, to half a hundredth', () => {
    const resume = resumerNotes([1201, 800, 1000, 1400]);
    expect(resume?.mediane).toEqual({ total: 2201, coefficients: 2 });
    expect(resume && formatMoyenne(resume.mediane)).toBe('11,01');
    expect(resume).toMatchObject({
      premierQuartile: 800,
      troisiemeQuartile: 1201,
      minimum: 800,
      maximum: 1400,
    });
  });
  it('2 4 4 4 5 5 7 9 has a standard deviation of exactly 2', () => {
    expect(resumerNotes([200, 400, 400, 400, 500, 500, 700, 900])?.ecartType).toBe(200);
  });
  it('0 and 0,01 deviate by half a hundredth: rounded up', () => {
    expect(resumerNotes([0, 1])?.ecartType).toBe(1);
  });
  it('of nobody has no figures', () => {
    expect(resumerNotes([])).toBeNull();
  });
});

describe('A rate', () => {
  it('is rounded half up to a hundredth of a per cent', () => {
    expect([taux(1, 3), taux(2, 3), taux(0, 0), taux(7, 7)]).toEqual([3333, 6667, 0, 10_000]);
  });
});
