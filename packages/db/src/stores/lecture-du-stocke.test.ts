import { PAS_DEMI_POINT, SANS_REGLAGE, SEUILS_BTS } from '@delib/domain';
import { describe, expect, it } from 'vitest';
import { lireDecisionsGelees } from './decisions-gelees';
import { lireDefinition } from './definition-reglement';

const EPREUVE = {
  code: 'E1',
  unite: 'U1',
  intitule: 'Général',
  coefficient: 200,
  forme: 'écrite',
  domaine: 'general',
  nature: 'obligatoire',
  controle: true,
};
const CAS = {
  libelle: 'À la barre',
  resultats: { E1: { nature: 'note', note: 1000 }, EF1: { nature: 'non_passee' } },
  attendu: 'admis',
  moyenne: '10,00',
};
const DEFINITION = {
  code: 'ESSAI',
  version: '1',
  intitule: 'Spécialité de test',
  source: 'test',
  seuils: SEUILS_BTS,
  pasDesNotes: PAS_DEMI_POINT,
  epreuves: [
    EPREUVE,
    { ...EPREUVE, code: 'EF1', domaine: null, nature: 'facultative', engagementEtudiant: true },
  ],
  cas: [
    CAS,
    { ...CAS, oraux: { E1: { nature: 'absent' } }, attendu: 'second_groupe', moyenne: null, session: 2026 },
  ],
};

describe('a version of a règlement as it is stored', () => {
  it('is given as it is, what later formats add included', () => {
    const stocke = { ...DEFINITION, remarque: 'd’une version à venir' };
    expect(lireDefinition(stocke)).toBe(stocke);
  });

  it('may leave out what had no name when it was stored', () => {
    const { pasDesNotes, ...ancienne } = DEFINITION;
    expect(lireDefinition(ancienne)).toBe(ancienne);
  });

  const avecEpreuve = (champs: object) => ({ ...DEFINITION, epreuves: [{ ...EPREUVE, ...champs }] });
  const avecCas = (champs: object) => ({ ...DEFINITION, cas: [{ ...CAS, ...champs }] });

  it.each([
    ['nothing', null, 'null where a règlement is expected'],
    ['no code', { ...DEFINITION, code: undefined }, 'nothing where a text is expected (code of a règlement)'],
    [
      'a bar that is no whole number',
      { ...DEFINITION, seuils: { ...SEUILS_BTS, admission: '10' } },
      '"10" where a whole number is expected (admission of the bars, seuils of a règlement)',
    ],
    [
      'a coefficient of half a hundredth',
      avecEpreuve({ coefficient: 0.5 }),
      '0.5 where a whole number is expected (coefficient of an épreuve, 1 of the épreuves, epreuves of a règlement)',
    ],
    ['a domaine that is none', avecEpreuve({ domaine: 'autre' }), '"autre" where a domaine is expected'],
    ['épreuves that are no list', { ...DEFINITION, epreuves: {} }, '{} where the épreuves is expected'],
    [
      'a case with a note that is missing',
      avecCas({ resultats: { E1: { nature: 'note' } } }),
      'nothing where a whole number is expected (note of a result that has a note, E1 of results',
    ],
    [
      'a case with a nature that is none',
      avecCas({ resultats: { E1: { nature: 'perdue' } } }),
      '"perdue" where the nature of a result is expected (E1 of results, resultats of a worked case',
    ],
    [
      'a case with an annulation without its decision',
      avecCas({ resultats: { E1: { nature: 'annulee' } } }),
      'nothing where a text is expected (reference of an annulation',
    ],
    [
      'a case with an outcome that is none',
      avecCas({ attendu: 'recu' }),
      '"recu" where a décision is expected',
    ],
  ])('with %s is a broken constraint, told with its place', (_, stocke, message) => {
    expect(() => lireDefinition(stocke)).toThrow(`the database holds ${message}`);
  });
});

describe('the decisions frozen for a PV', () => {
  const DOSSIER = {
    groupe: 1,
    resultats: CAS.resultats,
    oraux: {},
    reglage: {
      relevements: [{ epreuve: 'E1', avant: 950, apres: 1000, motif: 'résultats du semestre' }],
      pointsJury: 0,
      motifPoints: '',
    },
    reglageSecondGroupe: SANS_REGLAGE,
    livret: 'examine',
    validation: { issue: 'admis', empreinte: 'a1' },
  };
  const gelees = (dossier: object, candidat: object = {}) => ({
    reglement: { code: 'ESSAI', version: '1' },
    groupe: 1,
    candidats: [{ numeroAnonymat: '0001', dossier, ...candidat }],
  });

  it('are given as they were frozen: their digest still holds', () => {
    const stocke = gelees(DOSSIER, { livretExaminePar: 'vice_president' });
    expect(lireDecisionsGelees(stocke)).toBe(stocke);
    const sansValidation = gelees({ ...DOSSIER, validation: null });
    expect(lireDecisionsGelees(sansValidation)).toBe(sansValidation);
  });

  it.each([
    ['a groupe that is none', gelees({ ...DOSSIER, groupe: 3 }), '3 where a groupe is expected'],
    [
      'a décision that is none',
      gelees({ ...DOSSIER, validation: { issue: 'recu', empreinte: 'a1' } }),
      '"recu" where a décision is expected (issue of the validated décision, validation of a candidate',
    ],
    [
      'a raise without its motif',
      gelees({
        ...DOSSIER,
        reglage: { ...DOSSIER.reglage, relevements: [{ epreuve: 'E1', avant: 1, apres: 2 }] },
      }),
      'nothing where a text is expected (motif of a raise, 1 of the raises',
    ],
    [
      'a livret examined by a member',
      gelees(DOSSIER, { livretExaminePar: 'membre' }),
      '"membre" where the quality of who leads a jury is expected',
    ],
  ])('with %s are a broken constraint, told with its place', (_, stocke, message) => {
    expect(() => lireDecisionsGelees(stocke)).toThrow(`the database holds ${message}`);
  });
});
