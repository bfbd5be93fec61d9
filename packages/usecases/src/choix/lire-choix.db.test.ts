import { SITUATIONS_CHOIX, TRIS_CHOIX } from '@delib/db';
import { AUCUN_CHOIX, type ChoixSaisi } from '@delib/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BaseSaisies, openBaseSaisies } from '../test-support/base-saisies';
import { lireChoix, listerJurysDesChoix } from './lire-choix';
import { saisirChoix } from './saisir-choix';

let base: BaseSaisies;
let sessionId: string;
const CHOIX: ChoixSaisi = [
  { epreuve: 'E1', moment: '2026-07-06T08:30' },
  { epreuve: 'E2', moment: '2026-07-07T10:00' },
];
beforeAll(async () => {
  base = await openBaseSaisies();
  const [ici, ailleurs] = [await base.amener('20111', '140'), await base.amener('20112', '200')];
  sessionId = (await base.jury('20111')).jury.sessionId;
  const choisir = async (juryId: string, numero: string, voulu: ChoixSaisi) => {
    const demande = { juryId, candidatId: await base.candidat(numero), vu: AUCUN_CHOIX, voulu };
    expect(await saisirChoix(base.gestionnaire(), [demande])).toMatchObject([{ ok: true }]);
  };
  await choisir(ici, '1002', CHOIX);
  await choisir(ailleurs, '2001', [
    { epreuve: 'E2', moment: '2026-07-06T09:00' },
    { epreuve: 'E1', moment: '' },
  ]);
  await base.owner
    .sql`update candidat_identite set nom = 'Élan', prenoms = 'Zoé' where numero_candidat = '2001'`;
});
afterAll(() => base?.fermer());

type Demande = Partial<Parameters<typeof lireChoix>[1]>;
const lire = (
  filtre: Demande = {},
  tri: Parameters<typeof lireChoix>[2] = null,
  contexte = base.gestionnaire(),
) => lireChoix(contexte, { sessionId, ...filtre }, tri);
const numeros = async (...demande: Parameters<typeof lire>) =>
  (await lire(...demande)).lignes.map(({ numeroCandidat }) => numeroCandidat);

describe('The candidates of « Saisir les choix »', () => {
  it('come page by page, with what their own rows need and no more', async () => {
    const premiere = await lireChoix(base.gestionnaire(), { sessionId }, null, { page: 1, parPage: 2 });
    expect(premiere).toMatchObject({ page: 1, parPage: 2, total: 3 });
    expect(premiere.lignes.map(({ numeroCandidat }) => numeroCandidat)).toEqual(['1002', '1003']);
    expect(premiere.jurys.map(({ code }) => code)).toEqual(['20111']);
    const seconde = await lireChoix(base.gestionnaire(), { sessionId }, null, { page: 9, parPage: 2 });
    expect(seconde).toMatchObject({ page: 2, total: 3, jurys: [{ code: '20112' }] });
    expect(seconde.lignes.map(({ numeroCandidat }) => numeroCandidat)).toEqual(['2001']);
    expect(Object.keys(seconde.reglements)).toEqual([seconde.jurys[0]?.reglementId]);
    for (const tri of [null, { colonne: 'candidat', descendant: true } as const]) {
      const une = async (page: number) =>
        (await lireChoix(base.gestionnaire(), { sessionId }, tri, { page, parPage: 1 })).lignes;
      const uneParUne = [...(await une(1)), ...(await une(2)), ...(await une(3))];
      expect(uneParUne).toEqual((await lire({}, tri)).lignes);
    }
  });

  it('are found by where their choice stands', async () => {
    expect(await numeros({ situation: 'a_saisir' })).toEqual(['1003']);
    expect(await numeros({ situation: 'saisi' })).toEqual(['1002', '2001']);
    expect(await numeros({ situation: 'sans_objet' })).toEqual([]);
    const candidatId = await base.candidat('1002');
    const decider = (issue: string) =>
      base.owner
        .sql`update deliberation set issue_validee = ${issue} where candidat_id = ${candidatId} and groupe = 1`;
    await decider('non_admis');
    try {
      expect(await numeros({ situation: 'sans_objet' })).toEqual(['1002']);
      const toutes = await Promise.all(SITUATIONS_CHOIX.map((situation) => numeros({ situation })));
      expect(toutes.flat().toSorted()).toEqual((await numeros()).toSorted());
    } finally {
      await decider('second_groupe');
    }
  });

  it('are found by their jury, their centre, words of both, a discipline, and by name or number', async () => {
    const { centreId } = (await base.jury('20111')).jury;
    expect(await numeros({ jury: '20112' })).toEqual(['2001']);
    expect(await numeros({ centreId })).toEqual(['1002', '1003']);
    expect(await numeros({ recherche: '20111 e1' })).toEqual(['1002']);
    expect(await numeros({ recherche: 'elan' }), 'a name is not looked for there').toEqual([]);
    expect(await numeros({ candidat: 'zoe ELAN' })).toEqual(['2001']);
    expect(await numeros({ candidat: '1003' })).toEqual(['1003']);
  });

  it('are sorted by each column, whoever chose nothing last', async () => {
    for (const colonne of TRIS_CHOIX) {
      for (const descendant of [false, true]) {
        expect((await numeros({}, { colonne, descendant })).toSorted(), colonne).toEqual([
          '1002',
          '1003',
          '2001',
        ]);
      }
    }
    expect(await numeros({}, { colonne: 'discipline1', descendant: true })).toEqual(['2001', '1002', '1003']);
    expect(await numeros({}, { colonne: 'moment1', descendant: false })).toEqual(['1002', '2001', '1003']);
    expect((await numeros({}, { colonne: 'candidat', descendant: false }))[0]).toBe('2001');
  });

  it('are those that the person sees, and so are the jurys to narrow to', async () => {
    expect(await numeros({}, null, base.chef())).toEqual(['1002', '1003']);
    expect(await listerJurysDesChoix(base.chef(), sessionId, 100)).toEqual(['20111']);
    expect(await listerJurysDesChoix(base.gestionnaire(), sessionId, 100)).toEqual(['20111', '20112']);
    expect(await listerJurysDesChoix(base.gestionnaire(), sessionId, 1)).toEqual(['20111']);
  });
});
