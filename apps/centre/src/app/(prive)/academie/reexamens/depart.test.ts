import type { ReexamenVu } from '@delib/usecases/jury/lire-reexamens';
import { describe, expect, test } from 'vitest';
import { departDeSuite, departDuCandidat, departParmi } from './depart';
import type { Reexaminable } from './reexaminable';

const candidat = (candidatId: string, decisions: Reexaminable['decisions']): Reexaminable => ({
  ...{ candidatId, decisions, numeroAnonymat: '0001', numeroCandidat: '1001' },
  ...{ nom: 'Renard', prenoms: 'Alix' },
});
const JURY = [
  candidat('ajourne', { 1: 'non_admis', 2: null }),
  candidat('entendu', { 1: 'second_groupe', 2: 'non_admis' }),
  candidat('attend', { 1: 'second_groupe', 2: null }),
];

describe('the form of a new réexamen starts', () => {
  test('with the candidate who was looked for, in the groupe of the latest decision that may be reopened', () => {
    const depart = (id: string, groupes: readonly (1 | 2)[]) => {
      const trouve = departDuCandidat(id);
      return trouve && departParmi(JURY, groupes, trouve);
    };
    expect(depart('ajourne', [1, 2])).toMatchObject({ groupe: 1, candidatIds: ['ajourne'] });
    expect(depart('entendu', [1, 2])).toMatchObject({ groupe: 2, candidatIds: ['entendu'] });
    expect(depart('entendu', [1])).toMatchObject({ groupe: 1 });
    expect(depart('attend', [1, 2])).toMatchObject({ groupe: 1 });
  });

  test('empty when the address names nobody of the jury', () => {
    for (const adresse of [undefined, ['ajourne', 'entendu']]) expect(departDuCandidat(adresse)).toBeNull();
    const inconnu = departDuCandidat('inconnu');
    expect(inconnu && departParmi(JURY, [1, 2], inconnu)).toBeNull();
  });

  test('of the 2nd groupe, with the decision that the one of the 1er followed, and whom it admitted', () => {
    const suite: ReexamenVu = {
      ...{ id: 'r-1', juryId: 'j-1', jury: '20112', session: '2026', groupe: 1, version: 2, etat: 'clos' },
      ...{ origine: 'commission', reference: 'Commission de discipline, n° 14', dateReference: '2026-10-12' },
      ...{ candidats: ['0001', '0003'], ouvertPar: 'Dominique Test', ouvertLe: new Date(0) },
      ...{ modifiePar: 'Dominique Test', modifieLe: new Date(0), motifAbandon: null, pvSigne: null },
      manques: { choix: 0, oraux: 0 },
      secondGroupe: { suite: 'reexamen', candidats: [{ id: 'attend', numeroAnonymat: '0003' }] },
    };
    expect(departParmi(JURY, [1, 2], departDeSuite(suite))).toEqual({
      ...{ groupe: 2, origine: 'commission', reference: 'Commission de discipline, n° 14' },
      ...{ dateReference: '2026-10-12', candidatIds: ['attend'] },
    });
  });
});
