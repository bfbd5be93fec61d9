import { TOUTES, TRIS_AVANCEMENT } from '@delib/db';
import { passerEtats } from '@delib/db/test-support/avancer-jury';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BaseSaisies, openBaseSaisies } from '../test-support/base-saisies';
import { lireHistorique } from './lire-historique';
import { listerAvancement } from './lister-avancement';
import { listerJurys } from './lister-jurys';

let base: BaseSaisies;
let premier: string;
let second: string;
beforeAll(async () => {
  base = await openBaseSaisies();
  premier = await base.amener('20111', '200');
  second = await base.amener('20112', '105');
});
afterAll(() => base?.fermer());

const lister = (
  filtre: Parameters<typeof listerAvancement>[1] = {},
  tri: Parameters<typeof listerAvancement>[2] = null,
  contexte = base.gestionnaire(),
) => listerAvancement(contexte, filtre, tri, TOUTES);
const ids = (page: Awaited<ReturnType<typeof lister>>) => page.lignes.map(({ jury }) => jury.id);

describe('The jurys of a Vue détaillée', () => {
  it('come with the facts that what may be done with each depends on', async () => {
    const { lignes } = await lister();
    const seuls = await listerJurys(base.gestionnaire());
    expect(lignes.map(({ faits }) => faits)).toEqual(seuls.map(({ faits }) => faits));
  });

  it('hold each once in any order', async () => {
    for (const colonne of TRIS_AVANCEMENT) {
      for (const descendant of [false, true]) {
        expect(ids(await lister({}, { colonne, descendant })).toSorted(), colonne).toEqual(
          [premier, second].toSorted(),
        );
      }
    }
    expect(ids(await lister({}, { colonne: 'etat', descendant: true }))).toEqual([premier, second]);
  });

  it('are found by each criterion, any of its values, and by words', async () => {
    const { jury } = await base.jury('20111');
    expect(ids(await lister({ etat: ['200', '105'] }))).toEqual([premier, second]);
    expect(ids(await lister({ etat: ['200'], sessionId: [jury.sessionId] }))).toEqual([premier]);
    expect(ids(await lister({ etat: '105', periodeId: [jury.periodeId] }))).toEqual([second]);
    expect(ids(await lister({ partDuCode: '112' }))).toEqual([second]);
    expect(
      ids(await lister({ centreId: [jury.centreId], specialite: [jury.reglementCode ?? ''] })),
    ).toContain(premier);
    expect(ids(await lister({ specialite: ['AUTRE'] }))).toEqual([]);
    expect(ids(await lister({ recherche: '20111' }))).toEqual([premier]);
  });

  it('are those that the person sees', async () => {
    const { centreId } = (await base.jury('20111')).jury;
    const vus = (await lister({}, null, base.chef())).lignes;
    expect(new Set(vus.map(({ jury }) => jury.centreId))).toEqual(new Set([centreId]));
  });
});

describe('The history of one jury', () => {
  it('is every change of its état, newest first, by whom', async () => {
    await passerEtats(base.owner, second, ['105', '110']);
    const { etats, reexamens } = await lireHistorique(base.gestionnaire(), second);
    expect(etats.map(({ de, vers }) => [de, vers])).toEqual([
      ['105', '110'],
      ['000', '105'],
    ]);
    expect(etats[1]).toMatchObject({ par: 'Dominique Test', exceptionnelle: false, motif: null });
    expect(reexamens).toEqual([]);
  });

  it('of a jury that the person does not see is empty', async () => {
    const ailleurs = base.gestionnaire();
    const autre = { ...ailleurs, acteur: { ...ailleurs.acteur, academieId: '14' } };
    expect(await lireHistorique(autre, second)).toEqual({ etats: [], reexamens: [] });
  });
});
