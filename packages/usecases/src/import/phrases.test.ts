import { describe, expect, test } from 'vitest';
import { libelleEcart, phrasesImport, valeurEcart } from './phrases';
import type { RapportImport } from './rapport';

const COMPTES = {
  centres: 1,
  periodes: 1,
  reglements: 1,
  jurys: 12,
  membres: 84,
  candidats: 408,
  notes: 2981,
  notesSecondGroupe: 0,
  choix: 0,
};
const RAPPORT: RapportImport = {
  session: '2026',
  premiere: true,
  comptes: COMPTES,
  ecarts: [],
  interdits: [],
  casEnEchec: [],
  avertissements: [],
  empreinte: '',
};

describe('a mark that an import changes, as it is read', () => {
  test.each([
    ['note 6.00', '6,00'],
    ['benefice 12.50 2024', 'bénéfice 12,50 (2024)'],
    ['report 8.00 2023', 'report 8,00 (2023)'],
    ['absent_justifie', 'absent justifié'],
    ['manquante', 'note manquante'],
  ])('%s → %s', (stored, read) => {
    expect(valeurEcart('note_modifiee', stored)).toBe(read);
  });

  test('a mark that was not there is nothing', () => {
    expect(valeurEcart('note_nouvelle', null)).toBe('');
  });

  test('a value of another kind stays as it is, even when it looks like a mark', () => {
    expect(valeurEcart('jury_modifie', 'note 6.00')).toBe('note 6.00');
    expect(valeurEcart('membre_modifie', 'Renard Alix')).toBe('Renard Alix');
  });
});

test('an import counts what it wrote, in the singular where there is one', () => {
  const [message] = phrasesImport({ issue: 'importe', rapport: RAPPORT, fautes: [] });
  expect(message?.texte).toBe(
    'Session 2026 importée\u00a0: 1\u00a0centre, 12\u00a0jurys, 408\u00a0candidats, 2\u202f981\u00a0notes.',
  );
});

test('a lot of the 2nd groupe says that it is one', () => {
  const comptes = { ...COMPTES, jurys: 0, notesSecondGroupe: 6, choix: 3 };
  const rapport = { ...RAPPORT, premiere: false, comptes };
  const [message] = phrasesImport({ issue: 'importe', rapport, fautes: [] });
  expect(message?.texte).toBe(
    '2nd groupe de la session 2026 importé\u00a0: 3\u00a0candidats avec leurs choix, 6\u00a0notes.',
  );
});

test('differences of the 2nd groupe say so', () => {
  expect(libelleEcart({ genre: 'note_modifiee', groupe: 2, nombre: 1 })).toBe(
    '1\u00a0note modifiée (2nd groupe)',
  );
  expect(libelleEcart({ genre: 'note_modifiee', groupe: 1, nombre: 3 })).toBe('3\u00a0notes modifiées');
});
