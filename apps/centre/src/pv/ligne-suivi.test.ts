import { describe, expect, test } from 'vitest';
import { juryStocke, ligneJury, pvStocke } from '../jury/fabrique.fixture';
import { toLigneSuivi } from './ligne-suivi';

describe('a jury in « Suivre l’édition du PV de tenue de délibération »', () => {
  test('signed: who, in what quality, when, and what to verify it with', () => {
    expect(toLigneSuivi(ligneJury(), 1)).toMatchObject({
      statut: 'signe',
      signes: [
        {
          numero: 'PV-2026-20111-1-v1',
          empreinte: 'empreinte-1',
          par: 'Alix Renard',
          qualite: 'Président',
          le: '2026-06-22T10:30:00.000Z',
          verifieLe: '2026-06-23T01:00:00.000Z',
          perime: false,
        },
      ],
    });
  });

  test('a PV composed and not signed, or not composed yet, is « non signé » and offers no document', () => {
    const compose = ligneJury({
      statuts: { 1: 'non_signe', 2: 'sans_pv' },
      pvs: [pvStocke(1, { signature: null })],
    });
    const rien = ligneJury({ statuts: { 1: 'sans_pv', 2: 'sans_pv' }, pvs: [] });
    for (const ligne of [compose, rien]) {
      expect(toLigneSuivi(ligne, 1)).toMatchObject({ statut: 'non_signe', signes: [] });
    }
  });

  test('reopened since: it stays signed, and the version signed before is périmée', () => {
    const ligne = ligneJury({
      jury: juryStocke({ etat: '110', ronde1: 2 }),
      statuts: { 1: 'rouvert', 2: 'sans_pv' },
    });
    expect(toLigneSuivi(ligne, 1)).toMatchObject({
      statut: 'rouvert',
      signes: [{ version: 1, perime: true }],
    });
  });

  test('signed again: both versions can be downloaded, the newest first', () => {
    const ligne = ligneJury({ jury: juryStocke({ ronde1: 2 }), pvs: [pvStocke(1), pvStocke(2)] });
    expect(toLigneSuivi(ligne, 1).signes.map(({ version, perime }) => [version, perime])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  test('a PV of the 2nd groupe is not shown with those of the 1er', () => {
    const ligne = ligneJury({ pvs: [pvStocke(1), pvStocke(1, { groupe: 2 })] });
    expect(toLigneSuivi(ligne, 1).signes).toHaveLength(1);
  });
});

describe('the PV of the 2nd groupe', () => {
  const signe = { jury: juryStocke({ etat: '212' }), statuts: { 1: 'signe', 2: 'signe' } } as const;

  test('is followed by itself: its own versions, its own round, its own number', () => {
    const ligne = toLigneSuivi(ligneJury({ ...signe, pvs: [pvStocke(1), pvStocke(1, { groupe: 2 })] }), 2);
    expect(ligne).toMatchObject({ groupe: 2, statut: 'signe', signes: [{ numero: 'PV-2026-20111-2-v1' }] });
  });

  test('stays signed when the jury goes back to 210, and the row says that it was reopened', () => {
    const rouvert = ligneJury({
      jury: juryStocke({ etat: '210', ronde2: 2 }),
      statuts: { 1: 'signe', 2: 'rouvert' },
      pvs: [pvStocke(1), pvStocke(1, { groupe: 2 })],
    });
    expect(toLigneSuivi(rouvert, 2)).toMatchObject({
      statut: 'rouvert',
      signes: [{ version: 1, perime: true }],
    });
    expect(toLigneSuivi(rouvert, 1).signes).toMatchObject([{ perime: false }]);
  });
});
