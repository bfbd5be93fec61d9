import { describe, expect, test } from 'vitest';
import { type Criteres, ecrireCriteresGrille, lireCriteresGrille, SANS_CRITERE } from './criteres';
import { candidat, notes, SISR } from './exemple.fixture';
import { compterLignes, type Ligne, toLigne } from './ligne';
import { compterHorsCriteres, creerOrdre, prochainADecider, voisins } from './ordre';
import { phraseFin } from './phrases';

const ligne = (numero: string, ...valeurs: Parameters<typeof notes>): Ligne =>
  toLigne(SISR, candidat(numero, notes(...valeurs)));

// 9,64 and 7,73 are at the bar; 8,73 is not.
const LIGNES = [
  ligne('A1', 14, 14),
  ligne('A2', 8, 11),
  ligne('A3', 5, 10),
  ligne('A4', 12, 6),
  ligne('A5', 17, 17),
];
const AUCUN = new Set<string>();
const numeros = (ids: readonly string[]) => ids.map((id) => id.replace('id-', ''));
const ordonner = (criteres: Partial<Criteres>) =>
  numeros(creerOrdre().pour(LIGNES, { ...SANS_CRITERE, ...criteres }, AUCUN));

describe('the order of the grid', () => {
  test('those at the bar come first, then the higher means', () => {
    expect(ordonner({})).toEqual(['A2', 'A3', 'A5', 'A1', 'A4']);
  });

  test('sorts by a column, both ways', () => {
    expect(ordonner({ tri: 'moyenne' })).toEqual(['A3', 'A4', 'A2', 'A1', 'A5']);
    expect(ordonner({ tri: 'moyenne', descendant: true })).toEqual(['A5', 'A1', 'A2', 'A4', 'A3']);
    expect(ordonner({ tri: 'numero', descendant: true })).toEqual(['A5', 'A4', 'A3', 'A2', 'A1']);
  });

  test('filters hold together, with the search and the outcome', () => {
    expect(ordonner({ filtres: ['barre'] })).toEqual(['A2', 'A3']);
    expect(ordonner({ filtres: ['barre'], issue: 'second_groupe' })).toEqual(['A2']);
    expect(ordonner({ recherche: ' a4' })).toEqual(['A4']);
  });

  test('keeps still while one validates, until it is asked for anew', () => {
    const ordre = creerOrdre();
    const criteres = { ...SANS_CRITERE, filtres: ['a_valider'] } as const;
    expect(ordre.pour(LIGNES, criteres, AUCUN)).toHaveLength(5);
    const validees = LIGNES.map((each): Ligne => ({ ...each, etat: 'valide' }));
    expect(ordre.pour(validees, criteres, AUCUN)).toHaveLength(5);
    expect(compterHorsCriteres(validees, criteres, AUCUN)).toBe(5);
    ordre.oublier();
    expect(ordre.pour(validees, criteres, AUCUN)).toEqual([]);
  });

  test('« Précédent » and « Suivant » follow it; a candidate outside it leads to its first', () => {
    expect(voisins(['a', 'b', 'c'], 'b')).toEqual({ rang: 1, precedent: 'a', suivant: 'c' });
    expect(voisins(['a', 'b'], 'b')).toEqual({ rang: 1, precedent: 'a', suivant: null });
    expect(voisins(['a', 'b'], 'z')).toEqual({ rang: -1, precedent: null, suivant: 'a' });
  });
});

describe('« Valider et suivant »', () => {
  const etats = (...valides: readonly string[]) =>
    new Map(
      ['a', 'b', 'c', 'd'].map((id) => [
        id,
        { etat: valides.includes(id) ? 'valide' : 'a_valider' } as const,
      ]),
    );
  const ordre = ['a', 'b', 'c', 'd'];

  test('goes to the next that is not validated, then from the top again', () => {
    expect(prochainADecider(ordre, etats(), 'b')).toBe('c');
    expect(prochainADecider(ordre, etats('c'), 'b')).toBe('d');
    expect(prochainADecider(ordre, etats('c', 'd'), 'b')).toBe('a');
  });

  test('never to the one it comes from, and nowhere when the others are decided', () => {
    expect(prochainADecider(ordre, etats('a', 'c', 'd'), 'b')).toBeNull();
    expect(prochainADecider(['b'], etats(), 'b')).toBeNull();
    expect(prochainADecider([], etats(), 'b')).toBeNull();
  });

  test('from a sheet outside the filter it begins at the top of what is filtered', () => {
    expect(prochainADecider(['c', 'd'], etats('c'), 'a')).toBe('d');
  });

  test('says at the end what is decided: the filter, or everything', () => {
    const filtre: Criteres = { ...SANS_CRITERE, filtres: ['barre'] };
    expect(phraseFin(filtre, true)).toBe('Toutes les décisions de ce filtre sont prises.');
    expect(phraseFin(SANS_CRITERE, true)).toBe('Toutes les décisions sont prises.');
    expect(phraseFin({ ...SANS_CRITERE, tri: 'numero' }, false)).toBe(
      'Aucun autre candidat n’est à décider.',
    );
  });
});

describe('the criteria in the address', () => {
  test('are read back as they were written', () => {
    const criteres: Criteres = {
      tri: 'moyenne',
      descendant: true,
      filtres: ['barre', 'livret'],
      issue: 'non_admis',
      recherche: 'A0',
    };
    expect(lireCriteresGrille(new URLSearchParams(ecrireCriteresGrille(criteres)))).toEqual(criteres);
    expect(ecrireCriteresGrille(SANS_CRITERE)).toBe('');
  });

  test('that are unknown are left out instead of failing', () => {
    const forged = new URLSearchParams('tri=-nom&filtres=tous,barre&issue=recu&q=%00');
    expect(lireCriteresGrille(forged)).toMatchObject({ tri: 'priorite', filtres: ['barre'], issue: null });
  });
});

test('the counts of outcomes add up to the candidates', () => {
  const { total, issues, aLaBarre } = compterLignes(LIGNES);
  expect(Object.values(issues).reduce((sum, each) => sum + each.total, 0)).toBe(total);
  expect({ total, aLaBarre }).toEqual({ total: 5, aLaBarre: 2 });
});
