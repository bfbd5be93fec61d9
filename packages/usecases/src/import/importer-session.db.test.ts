import { selectReglement, withActor } from '@delib/db';
import { candidatDeTest, DESCRIPTION, REGLEMENT_DE_TEST, sessionDeTest } from '@delib/testing/petite-session';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listerJurys } from '../jury/lister-jurys';
import { passer } from '../jury/passer';
import { type BaseImport, CONFIRME, OPTIONS, openBaseImport, valeur } from '../test-support/base-import';
import { importerSession } from './importer-session';

let base: BaseImport;
beforeEach(async () => {
  base = await openBaseImport();
});
afterEach(() => base?.fermer());

describe('importing a session', () => {
  it('writes a first one whole, ready to be opened and deliberated', async () => {
    const { issue, rapport } = valeur(await importerSession(base.contexte(), sessionDeTest(), OPTIONS));
    expect(issue).toBe('importe');
    expect(rapport).toMatchObject({
      premiere: true,
      comptes: { centres: 2, jurys: 2, membres: 6, candidats: 3, notes: 6 },
      interdits: [],
      casEnEchec: [],
      avertissements: [],
    });
    const lu = await base.jury('20111');
    expect(lu).toMatchObject({
      etat: '000',
      candidats: 2,
      resultats: 4,
      notesManquantes: 0,
      centreNom: 'Lycée des Deux-Moulins',
      nomination: { numero: '2026-118', date: '2026-06-02' },
      reglementCode: 'ESSAI',
    });
    expect(lu.membres.map(({ nom, qualite }) => `${nom} ${qualite}`)).toEqual([
      'Renard president',
      'Merle vice_president',
      'Tilleul membre',
    ]);
    const notes = await base.owner.sql`select r.epreuve, r.nature, r.note, r.annee from resultat r
      join candidat_identite i using (candidat_id) where i.numero_candidat = '1002' order by 1`;
    expect([...notes]).toEqual([
      { epreuve: 'E1', nature: 'note', note: '9.50', annee: null },
      { epreuve: 'E2', nature: 'benefice', note: '10.00', annee: 2024 },
    ]);
    await base.ouvrir('20111', '110');
    expect((await base.jury('20111')).etat).toBe('110');
    const journal = await base.owner.sql`select acte, objet from journal order by seq limit 1`;
    expect([...journal]).toEqual([{ acte: 'importerSession', objet: 'session 2026' }]);
  });

  it('keeps every character of a name and of a text', async () => {
    const nom = 'D’Aŭ\\tœuf\t"N\'guyên" \\N É';
    const etrange = candidatDeTest('1001', '20111', { nom, prenoms: '\\N', amenagements: 'a\nb' });
    valeur(
      await importerSession(
        base.contexte(),
        sessionDeTest({ candidats: [etrange, ...DESCRIPTION.candidats.slice(1)] }),
        OPTIONS,
      ),
    );
    const [row] = await base.owner
      .sql`select nom, prenoms, amenagements from candidat_identite where numero_candidat = '1001'`;
    expect(row).toEqual({ nom, prenoms: '\\N', amenagements: 'a\nb' });
  });

  it('twice changes nothing at all, not even the journal', async () => {
    valeur(await importerSession(base.contexte(), sessionDeTest(), OPTIONS));
    const before = await base.contenu();
    const again = valeur(await importerSession(base.contexte(), sessionDeTest(), CONFIRME));
    expect(again.issue).toBe('inchange');
    expect(again.rapport.ecarts).toEqual([]);
    expect(await base.contenu()).toEqual(before);
  });

  it('stored before a règlement could say its step of marks: half points, and the same files change nothing', async () => {
    valeur(await importerSession(base.contexte(), sessionDeTest(), OPTIONS));
    const [row] = await base.owner.sql`select definition from reglement`;
    expect(row?.definition).not.toHaveProperty('pasDesNotes');
    const lu = await base.jury('20111');
    const contexte = base.contexte();
    const reglement = await withActor(contexte.database, contexte.acteur, (tx) =>
      selectReglement(tx, lu.reglementId ?? '', lu.annee),
    );
    expect(reglement).toEqual({ ...REGLEMENT_DE_TEST, pasDesNotes: 50, session: 2026 });
    expect(valeur(await importerSession(base.contexte(), sessionDeTest(), CONFIRME)).issue).toBe('inchange');
    const centiemes = { ...REGLEMENT_DE_TEST, pasDesNotes: 1 };
    expect(
      valeur(await importerSession(base.contexte(), sessionDeTest({ reglement: centiemes }), CONFIRME))
        .rapport.interdits,
    ).toMatchObject([{ raison: 'reglement_different' }]);
  });

  it('twice at the same moment imports it once', async () => {
    const both = await Promise.all([
      importerSession(base.contexte(), sessionDeTest(), OPTIONS),
      importerSession(base.contexte(), sessionDeTest(), OPTIONS),
    ]);
    expect(both.map((result) => valeur(result).issue).sort()).toEqual(['importe', 'inchange']);
    expect((await listerJurys(base.contexte())).length).toBe(2);
  });

  it('that Postgres refuses half-way leaves every table as it was', async () => {
    const before = await base.contenu();
    const twice = [
      candidatDeTest('1001', '20111'),
      candidatDeTest('1002', '20111', { numeroAnonymat: 'A1001' }),
    ];
    await expect(
      importerSession(base.contexte(), sessionDeTest({ candidats: twice, notes: [] }), OPTIONS),
    ).rejects.toThrow();
    expect(await base.contenu()).toEqual(before);
  });

  it('belongs to a gestionnaire, and to their own académie', async () => {
    expect(await importerSession(base.contexte('99', 'rssi'), sessionDeTest(), OPTIONS)).toMatchObject({
      refus: { code: 'role_interdit' },
    });
    expect(await importerSession(base.contexte('14'), sessionDeTest(), OPTIONS)).toMatchObject({
      refus: { code: 'autre_perimetre' },
    });
  });

  it('is seen by no other académie, which may hold a session of the same code', async () => {
    valeur(await importerSession(base.contexte(), sessionDeTest(), OPTIONS));
    expect(await listerJurys(base.contexte('14'))).toEqual([]);
    expect(valeur(await importerSession(base.contexte('14'), sessionDeTest({}, '14'), OPTIONS)).issue).toBe(
      'importe',
    );
    expect(await listerJurys(base.contexte())).toHaveLength(2);
  });

  it('tells of a règlement whose worked cases fail, and its jurys do not open', async () => {
    const faux = {
      ...REGLEMENT_DE_TEST,
      cas: REGLEMENT_DE_TEST.cas.map((cas) => ({ ...cas, attendu: 'non_admis' as const })),
    };
    const { rapport } = valeur(
      await importerSession(base.contexte(), sessionDeTest({ reglement: faux }), OPTIONS),
    );
    expect(rapport.casEnEchec).toEqual([{ reglement: 'ESSAI', version: '1', cas: ['tout à 10'] }]);
    const { id } = await base.jury('20111');
    valeur(await passer(base.contexte(), { juryId: id, acte: 'ouvrirModificationNotes' }));
    expect(await passer(base.contexte(), { juryId: id, acte: 'ouvrirDeliberation' })).toMatchObject({
      refus: { code: 'cas_reglement_en_echec', echecs: 1 },
    });
  });
});
