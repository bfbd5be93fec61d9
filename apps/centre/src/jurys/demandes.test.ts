import { describe, expect, test } from 'vitest';
import { lireChangements, lireJurys } from './demandes';

const A = '0b6bb9f0-5a0c-4a53-9a32-0d9f8d3f7a01';
const B = '0b6bb9f0-5a0c-4a53-9a32-0d9f8d3f7a02';
const PASSAGES = { '000': '105', '105': '110' } as const;

describe('what the académie asks of jurys', () => {
  test('the jurys of a dialog are taken at the état that its act starts from', () => {
    expect(lireJurys([{ juryId: A, jury: '20112' }], '000')).toEqual({
      ok: true,
      valeur: [{ juryId: A, jury: '20112', etatVu: '000' }],
    });
  });

  test('changes of both kinds saved together are told apart by the état they start from', () => {
    const lus = lireChangements(
      [
        { juryId: A, jury: '20112', etatVu: '000', vers: '105' },
        { juryId: B, jury: '20113', etatVu: '105', vers: '110' },
      ],
      PASSAGES,
    );
    expect(lus.ok ? [...lus.valeur] : null).toEqual([
      ['000', [{ juryId: A, jury: '20112', etatVu: '000' }]],
      ['105', [{ juryId: B, jury: '20113', etatVu: '105' }]],
    ]);
  });

  test.each([
    ['two steps at once', [{ juryId: A, jury: '20112', etatVu: '000', vers: '110' }]],
    ['a return, which is another activity', [{ juryId: A, jury: '20112', etatVu: '110', vers: '105' }]],
    ['an id that is none', [{ juryId: 'x', jury: '20112', etatVu: '000', vers: '105' }]],
    ['nothing at all', []],
    ['no list', 'tout'],
  ])('%s is refused whole', (_titre, demande) => {
    expect(lireChangements(demande, PASSAGES)).toMatchObject({
      ok: false,
      refus: { code: 'saisie_invalide' },
    });
  });
});
