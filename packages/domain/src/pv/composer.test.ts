import { dossierNeuf, reglementArbitraire, resultatsArbitraires } from '@delib/testing/arbitraires';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { note, notes, REFERENCE_ANNULATION, SIO_SISR } from '../test-support/sio-sisr';
import { type CandidatGele, composerPv } from './composer';
import { AIDE, CADRE, CANDIDATS, decisions, gele } from './exemple.fixture';

describe('The PV de tenue de délibération', () => {
  const pv = composerPv(SIO_SISR, decisions(CANDIDATS), CADRE);

  it('lists the decisions in the order of the numéros d’anonymat', () => {
    expect(
      pv.decisions.map((d) => [d.numeroAnonymat, d.moyenne?.affichee ?? null, d.issue, d.absences]),
    ).toEqual([
      ['2011201', '12,00', 'admis', []],
      ['2011202', null, 'poursuite', []],
      ['2011203', '10,00', 'admis', []],
      ['2011204', null, 'non_admis', ['E4']],
    ]);
  });
  it('counts them: examined, each outcome, absents', () => {
    expect(pv.comptes).toEqual({ admis: 2, second_groupe: 0, non_admis: 1, poursuite: 1 });
    expect([pv.candidatsExamines, pv.absents]).toEqual([4, 1]);
  });
  it('prints each raised mark and the points de jury with their motif, in the order of the règlement', () => {
    expect(pv.modifications).toEqual([
      {
        numeroAnonymat: '2011203',
        objet: { type: 'note', epreuve: 'E1', intitule: 'Épreuve E1', avant: 800, apres: 850 },
        motif: 'oral très solide',
      },
      {
        numeroAnonymat: '2011203',
        objet: { type: 'note', epreuve: 'E3', intitule: 'Épreuve E3', avant: 800, apres: 1000 },
        motif: 'copie relue',
      },
      { numeroAnonymat: '2011203', objet: { type: 'points', points: 100 }, motif: 'assiduité' },
    ]);
  });
  it('says who was named and how each was present; nobody recorded is absent', () => {
    expect(pv.membres.map(({ nom, presence }) => [nom, presence])).toEqual([
      ['Aubry', 'present'],
      ['Berger', 'a_distance'],
      ['Colin', 'absent'],
    ]);
  });
  it('names and counts the absence of a candidate whose cursus goes on, and says a unit dispensed apart', () => {
    const absent = gele(SIO_SISR, '2011206', dossierNeuf(notes('15 disp. 15 abs. 15 15 n.p.')));
    const composed = composerPv(SIO_SISR, decisions([absent]), CADRE);
    expect(composed.decisions[0]).toMatchObject({
      issue: 'poursuite',
      absences: ['E4'],
      unitesAcquises: ['U1', 'U3', 'U5', 'U6'],
      unitesDispensees: ['U2'],
    });
    expect([composed.absents, composed.comptes.poursuite]).toEqual([1, 1]);
  });
  it('lists the livrets that the vice-président examined, and no other', () => {
    const candidats = CANDIDATS.map(
      (candidat, i): CandidatGele => ({
        ...candidat,
        ...(i < 2 && { livretExaminePar: i === 0 ? 'vice_president' : 'president' }),
      }),
    );
    expect(composerPv(SIO_SISR, decisions(candidats), CADRE).livretsAViser).toEqual(['2011203']);
    expect(pv.livretsAViser).toEqual([]);
  });
  it('warns of what the sitting lacked, over those who sat', () => {
    expect(pv.avertissements).toEqual(['parite_rompue', 'employeurs_absents', 'salaries_absents']);
  });
  it('bears its own number, version and the version it replaces', () => {
    expect([pv.numero, pv.version, pv.remplace]).toEqual(['PV-2026-20112-1-v2', 2, 1]);
  });
  it('names no candidate: nothing but the numéro d’anonymat is in it', () => {
    expect(Object.keys(pv.decisions[0] ?? {}).toSorted()).toEqual([
      'absences',
      'annulee',
      'issue',
      'livretExamine',
      'moyenne',
      'numeroAnonymat',
      'unitesAcquises',
      'unitesDispensees',
    ]);
  });
  it('does not print as raised a mark that a correction has since put above', () => {
    const corrected: CandidatGele = gele(SIO_SISR, '2011203', {
      ...AIDE.dossier,
      resultats: { ...AIDE.dossier.resultats, E3: note('14') },
    });
    const composed = composerPv(SIO_SISR, decisions([corrected]), CADRE);
    expect(
      composed.modifications.map(({ objet }) => (objet.type === 'note' ? objet.epreuve : 'points')),
    ).toEqual(['E1', 'points']);
  });
  it('of the 2nd groupe prints what its own jury settled about the orals', () => {
    const second = gele(SIO_SISR, '2011205', {
      ...AIDE.dossier,
      groupe: 2,
      oraux: { E2: note('8'), E4: note('12') },
      reglageSecondGroupe: {
        relevements: [{ epreuve: 'E2', avant: 800, apres: 900, motif: 'oral réentendu' }],
        pointsJury: 0,
        motifPoints: '',
      },
    });
    const composed = composerPv(SIO_SISR, { ...decisions([second]), groupe: 2 }, CADRE);
    expect(composed.numero).toBe('PV-2026-20112-2-v2');
    expect(composed.modifications).toEqual([
      {
        numeroAnonymat: '2011205',
        objet: { type: 'note', epreuve: 'E2', intitule: 'Épreuve E2', avant: 800, apres: 900 },
        motif: 'oral réentendu',
      },
    ]);
  });
  it('of the 2nd groupe counts as absent whoever missed an oral, and takes no decision from it', () => {
    const dossier = { ...dossierNeuf(notes('8 8 8 8 11 11 11')), groupe: 2 } as const;
    const present = gele(SIO_SISR, '2011201', { ...dossier, oraux: { E3: note('12'), E4: note('6') } });
    const absent = gele(SIO_SISR, '2011202', {
      ...dossier,
      oraux: { E3: note('16'), E4: { nature: 'absent' } },
    });
    const justifie = gele(SIO_SISR, '2011203', {
      ...dossier,
      oraux: { E3: note('9'), E4: { nature: 'absent_justifie' } },
    });
    const composed = composerPv(SIO_SISR, { ...decisions([present, absent, justifie]), groupe: 2 }, CADRE);
    expect(composed.absents).toBe(2);
    expect(composed.comptes).toEqual({ admis: 2, second_groupe: 0, non_admis: 1, poursuite: 0 });
    expect(composed.decisions.map(({ moyenne }) => moyenne?.affichee)).toEqual(['10,18', '10,73', '9,77']);
  });
  it('tells an épreuve annulled from an absence, with the decision of the commission', () => {
    const annule = gele(SIO_SISR, '2011206', dossierNeuf(notes('10 10 10 ann. 15 15 15 ann.')));
    const option = gele(SIO_SISR, '2011207', dossierNeuf(notes('10 10 10 10 10 10 10 ann.')));
    const composed = composerPv(SIO_SISR, decisions([...CANDIDATS, annule, option]), CADRE);
    expect([composed.absents, composed.annules, composed.candidatsExamines]).toEqual([1, 1, 6]);
    expect(composed.decisions.at(-2)).toMatchObject({
      issue: 'non_admis',
      moyenne: null,
      absences: [],
      annulee: true,
    });
    // A facultative takes nothing from the decision, and is told.
    expect(composed.decisions.at(-1)).toMatchObject({
      issue: 'admis',
      moyenne: { affichee: '10,00' },
      annulee: false,
    });
    expect(composed.annulations.map((a) => `${a.numeroAnonymat} ${a.epreuve} ${a.reference}`)).toEqual([
      `2011206 E4 ${REFERENCE_ANNULATION}`,
      `2011206 EF1 ${REFERENCE_ANNULATION}`,
      `2011207 EF1 ${REFERENCE_ANNULATION}`,
    ]);
  });
  it('of the 2nd groupe names the oral annulled, which is no absence', () => {
    const dossier = gele(SIO_SISR, '2011208', {
      ...dossierNeuf(notes('8 8 8 8 11 11 11')),
      groupe: 2,
      oraux: { E3: note('20'), E4: { nature: 'annulee', reference: REFERENCE_ANNULATION } },
    });
    const composed = composerPv(SIO_SISR, { ...decisions([dossier]), groupe: 2 }, CADRE);
    expect([composed.absents, composed.annules]).toEqual([0, 1]);
    expect(composed.decisions[0]).toMatchObject({ issue: 'non_admis', moyenne: null, annulee: true });
    expect(composed.annulations).toMatchObject([{ epreuve: 'E4', groupe: 2 }]);
  });
  it('is never composed over a candidate without a decision', () => {
    const undecided = { numeroAnonymat: '2011209', dossier: dossierNeuf(notes('8 8 8 8 11 11 11')) };
    expect(() => composerPv(SIO_SISR, decisions([undecided]), CADRE)).toThrow('2011209');
  });
  it('over any jury, counts add up to the candidates examined and absents are among the NON ADMIS', () => {
    const jury = reglementArbitraire.chain((reglement) =>
      fc.array(resultatsArbitraires(reglement), { maxLength: 40 }).map((liste) => ({
        reglement,
        candidats: liste.map((r, i) => gele(reglement, `${i}`, dossierNeuf(r))),
      })),
    );
    fc.assert(
      fc.property(jury, ({ reglement, candidats }) => {
        const composed = composerPv(reglement, decisions(candidats, reglement), CADRE);
        const { admis, second_groupe, non_admis, poursuite } = composed.comptes;
        expect(admis + second_groupe + non_admis + poursuite).toBe(candidats.length);
        expect(composed.decisions).toHaveLength(composed.candidatsExamines);
        for (const { absences, annulee, issue } of composed.decisions) {
          if (absences.length > 0 || annulee) expect(['non_admis', 'poursuite']).toContain(issue);
        }
      }),
    );
  });
});
