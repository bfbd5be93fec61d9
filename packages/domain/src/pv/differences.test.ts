import { dossierNeuf } from '@delib/testing/arbitraires';
import { describe, expect, it } from 'vitest';
import { note, notes, SIO_SISR } from '../test-support/sio-sisr';
import { type CadrePv, composerPv } from './composer';
import type { ContenuPv } from './contenu';
import { compterDifferences, differencesPv } from './differences';
import { AIDE, CADRE, CANDIDATS, decisions, gele } from './exemple.fixture';
import { avecNotesCorrigees } from './notes-corrigees';
import { avecDifferences, pvDeReference } from './reference';

const composer = (candidats = CANDIDATS, cadre: Partial<CadrePv> = {}) =>
  composerPv(SIO_SISR, decisions(candidats), { ...CADRE, ...cadre });
const sans = (numero: string) => CANDIDATS.filter(({ numeroAnonymat }) => numeroAnonymat !== numero);
const AVANT = composer();

describe('What differs between two versions of a PV', () => {
  it('of a candidate: décision, mean, points and raised marks, before and after, with their motifs', () => {
    const moins = gele(SIO_SISR, '2011203', {
      ...AIDE.dossier,
      reglage: {
        relevements: [{ epreuve: 'E3', avant: 800, apres: 900, motif: 'copie relue encore' }],
        pointsJury: 0,
        motifPoints: '',
      },
    });
    const { candidats } = differencesPv(AVANT, composer([moins, ...sans('2011203')]));
    expect(candidats.map(({ numeroAnonymat }) => numeroAnonymat)).toEqual(['2011203']);
    expect(candidats[0]?.differences).toMatchObject([
      { rubrique: 'issue', avant: 'admis', apres: 'second_groupe' },
      {
        rubrique: 'moyenne',
        avant: { affichee: '10,00' },
        apres: { affichee: expect.stringMatching(/^9,/) },
      },
      { rubrique: 'unitesAcquises', avant: ['U3', 'U5', 'U6', 'U7'], apres: ['U5', 'U6', 'U7'] },
      { rubrique: 'note', epreuve: 'E1', avant: { de: 800, a: 850, motif: 'oral très solide' }, apres: null },
      {
        rubrique: 'note',
        epreuve: 'E3',
        avant: { de: 800, a: 1000, motif: 'copie relue' },
        apres: { de: 800, a: 900, motif: 'copie relue encore' },
      },
      { rubrique: 'points', avant: { points: 100, motif: 'assiduité' }, apres: null },
    ]);
  });
  it('of a candidate who is on one of the two alone: the decision of that one, and nothing besides', () => {
    expect(differencesPv(AVANT, composer(sans('2011201'))).candidats).toMatchObject([
      {
        numeroAnonymat: '2011201',
        differences: [{ rubrique: 'decision', avant: { issue: 'admis' }, apres: null }],
      },
    ]);
  });
  it('of a motif that alone was written otherwise', () => {
    const autre = gele(SIO_SISR, '2011203', {
      ...AIDE.dossier,
      reglage: { ...AIDE.dossier.reglage, motifPoints: 'engagement' },
    });
    expect(
      differencesPv(AVANT, composer([autre, ...sans('2011203')])).candidats[0]?.differences,
    ).toMatchObject([{ rubrique: 'points', avant: { motif: 'assiduité' }, apres: { motif: 'engagement' } }]);
  });
  it('of an épreuve that the commission annulled since', () => {
    const annule = gele(
      SIO_SISR,
      '2011201',
      dossierNeuf({ ...notes('12 12 12 12 12 12 12'), EF1: { nature: 'annulee', reference: 'n° 15' } }),
    );
    expect(
      differencesPv(AVANT, composer([annule, ...sans('2011201')])).candidats[0]?.differences,
    ).toMatchObject([{ rubrique: 'annulation', epreuve: 'EF1', groupe: 1, avant: null, apres: 'n° 15' }]);
  });
  it('of the sitting, of who sat and émargea, and of the arrêté', () => {
    const [president, enseignant] = CADRE.membres;
    if (!president || !enseignant) throw new Error('the fixture has three members');
    const apres = composer(CANDIDATS, {
      nomination: { numero: '2026-077', date: '2026-06-20' },
      membres: [president, { ...enseignant, statut: 'enseignant_prive' }],
      presences: { m1: 'absent', m2: 'a_distance' },
      emargements: { m2: { initiales: 'LB', le: '2026-06-26T08:00:00.000Z' } },
      tenue: { ...CADRE.tenue, fin: '12:30' },
    });
    const { tenue, membres, cadre } = differencesPv(AVANT, apres);
    expect(tenue).toEqual([{ rubrique: 'fin', avant: '12:00', apres: '12:30' }]);
    expect(membres).toEqual([
      {
        nom: 'Aubry',
        prenom: 'Lou',
        differences: [
          { rubrique: 'presence', avant: 'present', apres: 'absent' },
          { rubrique: 'emarge', avant: true, apres: false },
        ],
      },
      {
        nom: 'Berger',
        prenom: 'Lou',
        differences: [
          { rubrique: 'statut', avant: 'enseignant_public', apres: 'enseignant_prive' },
          { rubrique: 'emarge', avant: false, apres: true },
        ],
      },
      { nom: 'Colin', prenom: 'Lou', differences: [{ rubrique: 'nomme', avant: true, apres: false }] },
    ]);
    expect(cadre).toEqual([
      { rubrique: 'arrete', avant: '2026-041 du 2026-06-02', apres: '2026-077 du 2026-06-20' },
    ]);
    expect(compterDifferences({ candidats: [], tenue, membres, cadre })).toEqual({
      ...{ candidats: 0, decisions: 0, tenue: 1, membres: 3, cadre: 1 },
    });
  });
  it('not of the hour at which one émarge: each sitting has its own', () => {
    const plusTard = { m1: { initiales: 'LA', le: '2026-07-01T10:00:00.000Z' } };
    expect(differencesPv(AVANT, composer(CANDIDATS, { emargements: plusTard })).membres).toEqual([]);
  });
});

describe('The marks received that were corrected between two versions', () => {
  const corriger = (valeurs: string) => gele(SIO_SISR, '2011201', dossierNeuf(notes(valeurs)));
  const apres = decisions([corriger('12 12 12 12 12 12 14'), ...sans('2011201')]);
  const pv = composerPv(SIO_SISR, apres, CADRE);

  it('stand beside the mean that they changed, once, and of no other candidate', () => {
    const lues = avecNotesCorrigees(differencesPv(AVANT, pv), [decisions(CANDIDATS)], apres);
    expect(lues.candidats.map(({ numeroAnonymat }) => numeroAnonymat)).toEqual(['2011201']);
    expect(lues.candidats[0]?.differences).toMatchObject([
      { rubrique: 'moyenne' },
      {
        rubrique: 'recu',
        groupe: 1,
        avant: { nature: 'note', note: 1200 },
        apres: { nature: 'note', note: 1400 },
      },
    ]);
  });
  it('are told where nothing else changed, and against the last version that names the candidate', () => {
    const seul = avecNotesCorrigees(
      { candidats: [], tenue: [], membres: [], cadre: [] },
      [decisions(CANDIDATS)],
      apres,
    );
    expect(seul.candidats.map(({ differences }) => differences.length)).toEqual([1]);
    const deja = avecNotesCorrigees(differencesPv(pv, pv), [decisions(CANDIDATS), apres], apres);
    expect(deja.candidats).toEqual([]);
  });
  it('are not told of who is on one of the two alone', () => {
    expect(avecNotesCorrigees(differencesPv(pv, pv), [decisions(sans('2011201'))], apres).candidats).toEqual(
      [],
    );
  });
});

describe('What a PV is compared with', () => {
  const reexamen = {
    origine: 'juridiction',
    reference: 'TA',
    dateReference: '2026-10-12',
    remplace: [1],
  } as const;
  const v1 = composer(CANDIDATS, { version: 1, remplace: null });
  const recorrige = gele(
    SIO_SISR,
    '2011204',
    dossierNeuf({ ...notes('10 10 10 10 15 15 15'), E4: note('12') }),
  );
  const v2: ContenuPv = composer([recorrige], { version: 2, reexamen });

  it('is the last one signed before, and nothing for a first one', () => {
    expect(pvDeReference([], v1)).toBeNull();
    expect(pvDeReference([v1], composer(CANDIDATS, { version: 2 }))?.version).toBe(1);
  });
  it('of a réexamen, is what was decided of the candidates it names, and of no other', () => {
    const reference = pvDeReference([v1], v2);
    expect(reference?.decisions.map(({ numeroAnonymat }) => numeroAnonymat)).toEqual(['2011204']);
    expect(reference?.modifications).toEqual([]);
    if (!reference) throw new Error('there is one');
    expect(differencesPv(reference, v2).candidats.map(({ numeroAnonymat }) => numeroAnonymat)).toEqual([
      '2011204',
    ]);
  });
  it('of an ordinary round after a réexamen, is what each candidate was last decided', () => {
    const v3 = composer([...sans('2011204'), recorrige], { version: 3 });
    const reference = pvDeReference([v1, v2], v3);
    expect(reference?.version).toBe(1);
    if (!reference) throw new Error('there is one');
    expect(differencesPv(reference, v3).candidats).toEqual([]);
  });
  it('of which the PV prints whom it concerns, and whether the sitting or the composition differ', () => {
    const v4 = composer([...sans('2011204'), recorrige], {
      version: 4,
      tenue: { ...CADRE.tenue, lieu: 'Salle 13' },
    });
    expect(avecDifferences(v4, v1, '2026-06-25T10:00:00Z').depuisRemplace).toEqual({
      signeLe: '2026-06-25T10:00:00Z',
      candidats: ['2011204'],
      tenue: true,
      composition: false,
    });
  });
});
