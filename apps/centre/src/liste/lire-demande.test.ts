import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lireDemandeListe } from './lire-demande';

const LISTE = {
  triables: ['code', 'etat'],
  filtres: [
    { id: 'etat', libelle: 'État', aucun: 'Tous', choix: [{ valeur: '110', libelle: '110' }] },
    { id: 'centre', libelle: 'Centre', aucun: 'Tous', choix: [] },
  ],
} as const;
const RIEN = { page: 1, tri: null, recherche: '', filtres: {}, colonnes: null };

describe('what the address of a list asks for', () => {
  test('a page, an order, words, filters and columns', () => {
    const lue = lireDemandeListe(
      { page: '3', tri: '-etat', q: ' sio  lyon ', f_etat: '110', colonnes: 'code,etat' },
      LISTE,
    );
    expect(lue).toMatchObject({
      page: 3,
      tri: { colonne: 'etat', descendant: true },
      recherche: 'sio  lyon',
      filtres: { etat: '110' },
      colonnes: ['code', 'etat'],
    });
  });

  test('nothing: the first page, in its own order', () => {
    expect(lireDemandeListe({}, LISTE)).toMatchObject(RIEN);
    expect(lireDemandeListe({ q: '', f_etat: '', tri: '' }, LISTE)).toMatchObject(RIEN);
  });

  test.each([
    ['a page that is no number', { page: 'deux' }],
    ['page 0', { page: '0' }],
    ['a page past what counts', { page: '99999999999' }],
    ['a column that is not sorted by', { tri: '-nom' }],
    ['a value that the filter does not offer', { f_etat: '999' }],
    ['a filter of another list', { f_nom: 'a' }],
  ])('%s is not asked for', (_titre, parametres) => {
    expect(lireDemandeListe(parametres, LISTE)).toMatchObject(RIEN);
  });

  test('of a parameter given twice, the first counts', () => {
    expect(lireDemandeListe({ page: ['2', '5'], q: ['a', 'b'] }, LISTE)).toMatchObject({
      page: 2,
      recherche: 'a',
    });
  });

  test('no address is an error', () => {
    const valeur = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(valeur, valeur, valeur, valeur, (page, tri, q, etat) => {
        const { recherche, ...lue } = lireDemandeListe({ page, tri, q, f_etat: etat }, LISTE);
        expect(lue.page).toBeGreaterThanOrEqual(1);
        expect(Number.isSafeInteger(lue.page)).toBe(true);
        expect(recherche.length).toBeLessThanOrEqual(400);
      }),
    );
  });
});
