import { type Acteur, TRANSITIONS, transitionDe } from '@delib/domain';
import { describe, expect, test } from 'vitest';
import { isActiviteDePassage, lirePassageAppele, lirePassages, PASSAGES } from './demandes';

const A = '0b6bb9f0-5a0c-4a53-9a32-0d9f8d3f7a01';
const B = '0b6bb9f0-5a0c-4a53-9a32-0d9f8d3f7a02';

describe('what a view asks of jurys', () => {
  test('the jurys of a dialog are taken at the état that the person saw, not at the one its act starts from', () => {
    const vu = { juryId: A, jury: '20112', etatVu: '000', vers: '105' };
    expect(lirePassages('ouvrir_deliberations', [vu])).toEqual({ ok: true, valeur: [vu] });
    expect(lirePassages('ouvrir_deliberations', [{ juryId: A, jury: '20112', vers: '105' }])).toMatchObject({
      ok: false,
      refus: { code: 'saisie_invalide' },
    });
  });

  test('changes of several kinds are saved together, each from the état seen', () => {
    const lus = lirePassages('ouvrir_deliberations', [
      { juryId: A, jury: '20112', etatVu: '000', vers: '105' },
      { juryId: B, jury: '20113', etatVu: '105', vers: '110' },
    ]);
    expect(lus).toEqual({
      ok: true,
      valeur: [
        { juryId: A, jury: '20112', etatVu: '000', vers: '105' },
        { juryId: B, jury: '20113', etatVu: '105', vers: '110' },
      ],
    });
  });

  test.each([
    ['two steps at once', [{ juryId: A, jury: '20112', etatVu: '000', vers: '110' }]],
    ['a return, which is another activity', [{ juryId: A, jury: '20112', etatVu: '110', vers: '105' }]],
    ['what another activity offers', [{ juryId: A, jury: '20112', etatVu: '130', vers: '140' }]],
    ['an état that is none', [{ juryId: A, jury: '20112', etatVu: '999', vers: '105' }]],
    ['an id that is none', [{ juryId: 'x', jury: '20112', etatVu: '000', vers: '105' }]],
    ['nothing at all', []],
    ['no list', 'tout'],
  ])('%s is refused whole', (_titre, demande) => {
    expect(lirePassages('ouvrir_deliberations', demande)).toMatchObject({
      ok: false,
      refus: { code: 'saisie_invalide' },
    });
  });

  test('a normal change carries no motif, even one that was sent: with one it would be exceptional', () => {
    const vu = { juryId: A, jury: '20112', etatVu: '130', vers: '140' };
    const lus = lirePassages('terminer_1er_groupe', [{ ...vu, motif: 'pour passer' }]);
    expect(lus).toEqual({ ok: true, valeur: [vu] });
  });

  test('an exceptional change asks for a motif, of 1 000 characters at most', () => {
    const retour = { juryId: A, jury: '20112', etatVu: '140', vers: '110' };
    const lire = (demande: unknown) => lirePassages('gerer_avancement_jurys', [demande]);
    const avec = { ...retour, motif: 'note mal reportée' };
    expect(lire(avec)).toEqual({ ok: true, valeur: [avec] });
    expect(lire(retour)).toMatchObject({ ok: false, refus: { code: 'saisie_invalide' } });
    expect(lire({ ...retour, motif: 'x'.repeat(1001) })).toMatchObject({ ok: false });
  });
});

describe('what a Vue synthétique asks of all the jurys that it named', () => {
  const jurys = [{ session: '2026', codes: ['20112', '20113'] }];

  test('they are taken by their codes, at the one état where the person saw them', () => {
    const demande = { etatVu: '000', vers: '105', jurys };
    expect(lirePassageAppele('ouvrir_deliberations', demande)).toEqual({ ok: true, valeur: demande });
  });

  test.each([
    ['without the état that was seen', 'ouvrir_deliberations', { vers: '105', jurys }],
    [
      'from an état to one that it does not lead to',
      'ouvrir_deliberations',
      { etatVu: '000', vers: '110', jurys },
    ],
    ['what another activity offers', 'ouvrir_deliberations', { etatVu: '130', vers: '140', jurys }],
    [
      'an exceptional change, which has a motif each',
      'gerer_avancement_jurys',
      { etatVu: '140', vers: '130', jurys },
    ],
    ['of no jury', 'ouvrir_deliberations', { etatVu: '000', vers: '105', jurys: [] }],
    [
      'of more jurys than an académie has',
      'ouvrir_deliberations',
      {
        etatVu: '000',
        vers: '105',
        jurys: ['2025', '2026'].map((session) => ({
          session,
          codes: Array.from({ length: 6_000 }, (_, rang) => String(20_000 + rang)),
        })),
      },
    ],
  ] as const)('%s: refused whole', (_titre, activite, demande) => {
    expect(lirePassageAppele(activite, demande)).toMatchObject({
      ok: false,
      refus: { code: 'saisie_invalide' },
    });
  });
});

describe('the activities that change the état of jurys', () => {
  const offres = Object.values(PASSAGES).flatMap((offre) =>
    offre === 'exceptionnel' ? [] : Object.entries(offre),
  );

  test('offer every transition of the centre and of the académie, once each', () => {
    const duJury = (roles: readonly Acteur['role'][]) => roles.includes('president');
    const attendues = TRANSITIONS.filter(({ roles }) => !duJury(roles)).map(({ de, vers }) => [de, vers]);
    expect(offres.toSorted()).toEqual(attendues.toSorted());
  });

  test('offer nothing that the domain does not know', () => {
    for (const [de, vers] of offres)
      expect(transitionDe(de as '000', vers), `${de} → ${vers}`).not.toBeNull();
  });

  test('are known by name: another activity, or a property of every object, is none', () => {
    expect(isActiviteDePassage('terminer_1er_groupe')).toBe(true);
    for (const autre of ['editer_rln', 'toString', '', null, 3])
      expect(isActiviteDePassage(autre)).toBe(false);
  });
});
