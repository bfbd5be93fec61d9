import { PAS_DEMI_POINT, type Reglement, SEUILS_BTS } from '@delib/domain';
import { CAS_SIO_SISR } from '@delib/domain/test-support/cas-sio-sisr';
import type { CandidatDesNotes } from '@delib/usecases/notes/lire-notes';
import { describe, expect, it } from 'vitest';
import { colonnesNotes, epreuveDeColonne, regrouper } from './colonnes-notes';

const epreuve = (code: string, nature: 'obligatoire' | 'facultative') =>
  ({
    code,
    unite: code,
    intitule: `Épreuve ${code}`,
    coefficient: 100,
    forme: 'écrite',
    domaine: nature === 'obligatoire' ? 'general' : null,
    nature,
    controle: true,
  }) as const;
const REGLEMENT: Reglement = {
  code: 'R',
  version: '1',
  session: 2026,
  intitule: '',
  source: '',
  seuils: SEUILS_BTS,
  pasDesNotes: PAS_DEMI_POINT,
  epreuves: [epreuve('E1', 'obligatoire'), epreuve('E2', 'obligatoire'), epreuve('EF', 'facultative')],
  cas: CAS_SIO_SISR,
};
const CANDIDAT: CandidatDesNotes = {
  id: 'a',
  numeroAnonymat: '001',
  numeroCandidat: '02600001',
  forme: 'globale',
  notes: { E1: '12,00', E2: '', EF: '' },
  choix: ['E2', 'E1'],
  admissible: true,
  annulations: {},
  annulables: [],
};

describe('The columns of the marks', () => {
  it('of the 1er groupe: one for each épreuve, and how many obligatory marks are missing', () => {
    const colonnes = colonnesNotes(REGLEMENT, 1, true, true);
    expect(colonnes.map(({ id }) => id)).toEqual([
      'anonymat',
      'numero',
      'forme',
      'E1',
      'E2',
      'EF',
      'manquantes',
    ]);
    expect(colonnes.at(-1)?.valeur(CANDIDAT)).toBe(1);
    const fermees = colonnesNotes(REGLEMENT, 1, false, true);
    expect(fermees.some(({ saisie }) => saisie?.ouverte(CANDIDAT))).toBe(false);
    const annule = { ...CANDIDAT, notes: { ...CANDIDAT.notes, E1: 'ANN' } };
    const ouvertes = (annulation: boolean) =>
      colonnesNotes(REGLEMENT, 1, false, annulation).flatMap(({ id, saisie }) =>
        saisie?.ouverte(annule) ? [id] : [],
      );
    expect([ouvertes(true), ouvertes(false)]).toEqual([['E1'], []]);
  });

  it('of the 2nd: the chosen disciplines, in the order of the candidate, closed for who did not choose', () => {
    const colonnes = colonnesNotes(REGLEMENT, 2, true, true);
    const note = colonnes.find(({ id }) => id === 'note2');
    expect(note?.saisie?.valeur(CANDIDAT)).toBe('12,00');
    expect(note?.saisie?.ouverte(CANDIDAT)).toBe(true);
    expect(note?.saisie?.ouverte({ ...CANDIDAT, choix: [] })).toBe(false);
    expect(note?.saisie?.ouverte({ ...CANDIDAT, admissible: false })).toBe(false);
    expect(['note1', 'note2'].map((id) => epreuveDeColonne(CANDIDAT, id))).toEqual(['E2', 'E1']);
  });
});

it('answers by mark come back by row and column: what is saved, what is refused, what someone else stored', () => {
  const reponse = { candidatId: 'a', phrase: null, actuel: null };
  const rows = regrouper(
    [
      { ...reponse, epreuve: 'E2', valeur: '11,00' },
      { ...reponse, epreuve: 'E1', valeur: null, phrase: 'Non.', actuel: '14,00' },
    ],
    new Map([['a', CANDIDAT]]),
  );
  expect(rows).toEqual([
    {
      cle: 'a',
      faites: { note1: '11,00' },
      refus: [{ colonne: 'note2', phrase: 'Non.' }],
      actuels: { note2: '14,00' },
    },
  ]);
});
