import type { ReexamenVu } from '@delib/usecases/jury/lire-reexamens';
import { describe, expect, test } from 'vitest';
import { toLigneReexamen } from './ligne-reexamen';

const OUVERT: ReexamenVu = {
  id: 'r-1',
  juryId: 'j-1',
  jury: '20112',
  session: '2026',
  groupe: 1,
  etat: 'ouvert',
  origine: 'juridiction',
  reference: 'Tribunal administratif de Villebourg, n° 2303845',
  dateReference: '2026-10-12',
  candidats: ['0002', '0007'],
  ouvertPar: 'Dominique Test',
  ouvertLe: new Date('2026-11-02T09:00:00Z'),
  modifiePar: 'Dominique Test',
  modifieLe: new Date('2026-11-02T09:00:00Z'),
  motifAbandon: null,
  version: 2,
  manques: { choix: 0, oraux: 0 },
  secondGroupe: null,
  pvSigne: null,
};

describe('a réexamen in the table of the gestionnaire', () => {
  test('says whose decision, for whom, and who is waited for', () => {
    expect(toLigneReexamen(OUVERT)).toMatchObject({
      decision: 'Jugement ou arrêt : Tribunal administratif de Villebourg, n° 2303845, 12/10/2026',
      candidats: '0002, 0007',
      suite: expect.stringContaining('émettez son papillon'),
      abandonnable: true,
    });
  });

  test('is abandoned until its PV is signed, and no more', () => {
    expect(toLigneReexamen({ ...OUVERT, etat: 'edition' }).abandonnable).toBe(true);
    const signe = toLigneReexamen({ ...OUVERT, etat: 'edition', pvSigne: 'PV-2026-20112-1-v2' });
    expect(signe).toMatchObject({ abandonnable: false, suite: 'Le PV est signé ; le président clôture.' });
    for (const etat of ['clos', 'abandonne'] as const) {
      expect(toLigneReexamen({ ...OUVERT, etat, motifAbandon: 'erreur' }).abandonnable).toBe(false);
    }
  });

  test('of the 2nd groupe says what is entered before the président decides', () => {
    const suite = (choix: number, oraux: number) =>
      toLigneReexamen({ ...OUVERT, groupe: 2, manques: { choix, oraux } });
    expect(suite(1, 0).suite).toMatch(/^Saisissez les choix de 1\scandidat/);
    expect(suite(0, 2).suite).toMatch(/^Il manque 2\snotes d’oral/);
    expect(suite(0, 0).suite).toMatch(/^Le président délibère/);
    expect(suite(0, 2).aSaisir).toEqual({ choix: true, notes: true });
    expect(toLigneReexamen(OUVERT).aSaisir).toEqual({ choix: false, notes: true });
  });

  test('of the 1er groupe says what follows for whom it admits to the 2nd', () => {
    const candidats = [{ id: 'c-7', numeroAnonymat: '0007' }];
    const clos = (suite: 'avec_les_autres' | 'attendre_verrou' | 'reexamen') =>
      toLigneReexamen({ ...OUVERT, etat: 'clos', secondGroupe: { suite, candidats } });
    expect(clos('avec_les_autres')).toMatchObject({
      suite: expect.stringContaining('avec ceux du jury'),
      suivi: false,
    });
    expect(clos('attendre_verrou')).toMatchObject({
      suite: expect.stringContaining('sera verrouillé'),
      suivi: false,
    });
    expect(clos('reexamen')).toMatchObject({
      suite: expect.stringContaining('Au 2nd groupe : 0007.'),
      suivi: true,
    });
  });

  test('keeps the motif of one that was abandoned', () => {
    const ligne = toLigneReexamen({ ...OUVERT, etat: 'abandonne', motifAbandon: 'mauvais candidat nommé' });
    expect(ligne.suite).toContain('Motif : mauvais candidat nommé');
  });
});
