import { describe, expect, test } from 'vitest';
import { valeurEcart } from './valeur-ecart';

describe('a mark that an import changes, as it is read', () => {
  test.each([
    ['note 6.00', '6,00'],
    ['benefice 12.50 2024', '12,50 (bénéfice 2024)'],
    ['report 8.00 2023', '8,00 (report 2023)'],
    ['absent_justifie', 'absent justifié'],
    ['manquante', 'note manquante'],
    ['annulee Commission de Lyon, n° 3', 'épreuve annulée (Commission de Lyon, n° 3)'],
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

test('dates, members and marks of a difference are read as on the screens, whatever a file calls them', () => {
  expect(valeurEcart('periode_modifiee', 'Juin, 2027-06-22, 2027-06-26')).toBe(
    'Juin, 22/06/2027, 26/06/2027',
  );
  expect(valeurEcart('jury_modifie', 'P1, 2026-118, 2026-06-02')).toBe('P1, 2026-118, 02/06/2026');
  expect(valeurEcart('membre_nouveau', 'vice_president, enseignants, enseignant_prive')).toBe(
    'Vice-président, Enseignants, enseignement privé',
  );
  expect(valeurEcart('session_modifiee', 'Session 2026-06-02')).toBe('Session 2026-06-02');
});
