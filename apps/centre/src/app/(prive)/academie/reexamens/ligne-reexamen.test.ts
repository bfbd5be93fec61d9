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

  test('keeps the motif of one that was abandoned', () => {
    const ligne = toLigneReexamen({ ...OUVERT, etat: 'abandonne', motifAbandon: 'mauvais candidat nommé' });
    expect(ligne.suite).toContain('Motif : mauvais candidat nommé');
  });
});
