import { describe, expect, test } from 'vitest';
import { type ActeSaisie, compterModifs, type EtatSaisie, RIEN_SAISI, reduireSaisie } from './etat-saisie';

const jouer = (actes: readonly ActeSaisie[], depuis: EtatSaisie = RIEN_SAISI) =>
  actes.reduce(reduireSaisie, depuis);
const ecrire = (valeur: string, colonne = 'd1', stocke = ''): ActeSaisie => ({
  type: 'ecrire',
  cle: 'a',
  colonne,
  valeur,
  stocke,
});
const CONFLIT: ActeSaisie = {
  type: 'repondre',
  reponses: [
    {
      cle: 'a',
      faites: {},
      refus: [{ colonne: null, phrase: 'Camille a modifié.' }],
      actuels: { d1: 'E3', d2: 'E4' },
    },
  ],
};

describe('What waits in a grid', () => {
  test('counts one for each value changed, and none for a value that came back', () => {
    expect(compterModifs(jouer([ecrire('E1'), ecrire('E2', 'd2')]))).toBe(2);
    expect(compterModifs(jouer([ecrire('E1'), ecrire('E2'), ecrire('')]))).toBe(0);
  });
  test('remembers what was shown when it was typed, also once fresh rows came', () => {
    const etat = jouer([ecrire('E1', 'd1', 'E9'), { type: 'recevoir' }, ecrire('E2', 'd1', 'E3')]);
    expect(etat.modifs.get('a')).toMatchObject({ voulu: { d1: 'E2' }, vu: { d1: 'E9' } });
  });
  test('what was saved is shown as stored until fresh rows say it; what was refused stays with its reason', () => {
    const refus = [{ colonne: 'd2', phrase: 'Non.' }];
    const etat = jouer([
      ecrire('E1'),
      ecrire('E2', 'd2'),
      { type: 'repondre', reponses: [{ cle: 'a', faites: { d1: 'E1' }, refus, actuels: null }] },
    ]);
    expect(etat.stockes.get('a')).toEqual({ d1: 'E1' });
    expect(etat.modifs.get('a')).toEqual({ voulu: { d2: 'E2' }, vu: { d2: '' }, refus, actuels: null });
    expect(jouer([{ type: 'recevoir' }], etat).stockes.size).toBe(0);
  });
  test('typing again takes a refusal away, and never a conflict', () => {
    const refused: ActeSaisie = {
      type: 'repondre',
      reponses: [{ cle: 'a', faites: {}, refus: [{ colonne: 'd1', phrase: 'Non.' }], actuels: null }],
    };
    expect(jouer([ecrire('E1'), refused, ecrire('E2')]).modifs.get('a')?.refus).toEqual([]);
    expect(jouer([ecrire('E1'), CONFLIT, ecrire('E2')]).modifs.get('a')?.actuels).toEqual({
      d1: 'E3',
      d2: 'E4',
    });
  });
  test('one row is taken back, whatever waits on the others', () => {
    const autre: ActeSaisie = { type: 'ecrire', cle: 'b', colonne: 'd1', valeur: 'E4', stocke: '' };
    const etat = jouer([ecrire('E1'), CONFLIT, autre, { type: 'retirer', cle: 'a' }]);
    expect([...etat.modifs.keys()]).toEqual(['b']);
    expect(compterModifs(etat)).toBe(1);
  });
  test('a conflict ends by keeping what was typed, against what is now stored', () => {
    const etat = jouer([ecrire('E1'), CONFLIT, { type: 'garder', cle: 'a' }]);
    expect(etat.modifs.get('a')).toEqual({ voulu: { d1: 'E1' }, vu: { d1: 'E3' }, refus: [], actuels: null });
    expect(etat.stockes.get('a')).toEqual({ d1: 'E3', d2: 'E4' });
  });
  test('or by taking what is stored', () => {
    const etat = jouer([ecrire('E1'), CONFLIT, { type: 'prendre', cle: 'a' }]);
    expect(etat.modifs.size).toBe(0);
    expect(etat.stockes.get('a')).toEqual({ d1: 'E3', d2: 'E4' });
  });
});
