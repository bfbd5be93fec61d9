import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type JuryDeReprise, octets, openBaseReprise, SAISIES } from '../test-support/base-reprise';
import { code, valeur } from '../test-support/moyens-de-test';
import { comparerReprise, reprendreDecisions } from './reprendre-decisions';

let base: Awaited<ReturnType<typeof openBaseReprise>>;
let ici: JuryDeReprise;

beforeAll(async () => {
  base = await openBaseReprise();
});
afterAll(() => base?.fermer());
beforeEach(async () => {
  ici = await base.neuf();
});

describe('« Reprise » of what was decided offline', () => {
  it('compares without writing, then writes the same decisions, journaled; a second time changes nothing', async () => {
    const contenu = await ici.exporter();
    expect(await ici.statuts(contenu)).toEqual({
      '0001': 'a_reprendre',
      '0002': 'a_reprendre',
      '0003': 'a_reprendre',
    });
    expect(await ici.systeme()).toEqual({ '0001': [null, 0], '0002': [null, 0], '0003': [null, 0] });
    expect(valeur(await ici.reprendre(contenu)).repris).toEqual(['0001', '0002', '0003']);
    const apres = await ici.systeme();
    expect(apres).toEqual({ '0001': ['admis', 0], '0002': ['admis', 1], '0003': ['non_admis', 0] });
    expect(valeur(await ici.reprendre(contenu)).repris).toEqual([]);
    expect(await ici.statuts(contenu)).toEqual({
      '0001': 'deja_repris',
      '0002': 'deja_repris',
      '0003': 'deja_repris',
    });
    expect(await ici.systeme()).toEqual(apres);
    const rows = await base.owner
      .sql`select acte, apres from journal where academie_id = ${ici.academie} and acte in ('reprendreDecisions', 'saisirDecision') order by seq`;
    expect(rows.map(({ acte }) => acte)).toEqual([
      'reprendreDecisions',
      'saisirDecision',
      'saisirDecision',
      'saisirDecision',
    ]);
    expect(rows[0]?.apres).toMatchObject({
      saisiPar: { nom: 'Alix Renard' },
      candidats: ['0001', '0002', '0003'],
    });
  });

  it('shows a conflict where someone decided meanwhile, and writes it only when it is chosen', async () => {
    const contenu = await ici.exporter();
    expect(code(await ici.saisir('0002', [{ type: 'points', points: '1', motif: 'copie relue' }]))).toBe(
      'ok',
    );
    expect(await ici.statuts(contenu)).toMatchObject({ '0001': 'a_reprendre', '0002': 'conflit' });
    valeur(await ici.reprendre(contenu, ['0001', '0003']));
    expect((await ici.systeme())['0002']).toEqual([null, 0]);
    valeur(await ici.reprendre(contenu, ['0002']));
    expect((await ici.systeme())['0002']).toEqual(['admis', 1]);
  });

  it('writes nothing at all when one candidate changed after the comparison', async () => {
    const contenu = await ici.exporter();
    const { candidats } = await ici.comparer(contenu);
    const vus = candidats.map(({ exporte, stocke }) => ({
      numeroAnonymat: exporte.numeroAnonymat,
      versionVue: stocke?.deliberation?.version ?? 0,
    }));
    await ici.saisir('0003', [{ type: 'examiner_livret' }]);
    const reponse = await reprendreDecisions(ici.contexte(), {
      juryId: ici.juryId,
      octets: octets(contenu),
      candidats: vus,
    });
    expect(code(reponse)).toBe('modifie_entre_temps');
    expect((await ici.systeme())['0001']).toEqual([null, 0]);
  });

  it('never takes another jury’s file, one of another groupe or session, or one that was altered', async () => {
    const ok = await ici.plan();
    const refus = async (contenu: string) =>
      code(await comparerReprise(ici.contexte(), ici.juryId, octets(contenu)));
    expect(await refus(await ici.exporter(SAISIES, { ...ok, jury: { ...ok.jury, code: '20112' } }))).toBe(
      'reprise_autre',
    );
    expect(await refus(await ici.exporter(SAISIES, { ...ok, session: '2025' }))).toBe('reprise_autre');
    expect(await refus((await ici.exporter()).replace('"groupe":1', '"groupe":2'))).toBe('reprise_autre');
    const changee = (await ici.exporter()).replaceAll('"note":"10,50"', '"note":"20"');
    expect(await ici.statuts(changee)).toMatchObject({ '0002': 'impossible' });
    expect(code(await ici.reprendre(changee, ['0002']))).toBe('reprise_alteree');
    const inconnu = (await ici.exporter()).replaceAll('"numeroAnonymat":"0001"', '"numeroAnonymat":"0009"');
    expect(await ici.statuts(inconnu)).toMatchObject({ '0009': 'impossible' });
    // Nobody but this jury writes its decisions.
    expect(
      code(await comparerReprise(ici.contexte(ici.chef), ici.juryId, octets(await ici.exporter()))),
    ).toBe('role_interdit');
  });
});
