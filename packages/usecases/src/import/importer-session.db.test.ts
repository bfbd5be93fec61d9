import { type Database, openDatabase } from '@delib/db';
import type { Acteur, Result } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emettrePapillons } from '../academie/emettre-papillons';
import type { Contexte } from '../contexte';
import { changerEtatExceptionnel } from '../jury/changer-etat-exceptionnel';
import { ouvrirDeliberation } from '../jury/ouvrir-deliberation';
import { ouvrirModificationNotes } from '../jury/ouvrir-modification-notes';
import { creerConfiance } from '../pv/confiance';
import { listerJurys } from '../suivi/lister-jurys';
import {
  candidatDeTest,
  DESCRIPTION,
  REGLEMENT_DE_TEST,
  sessionDeTest,
} from '../test-support/petite-session';
import { comparerSession, importerSession, type OptionsImport } from './importer-session';
import type { RapportImport } from './rapport';

let base: EphemeralDatabase;
let worker: Database;
let owner: Database;
beforeEach(async () => {
  base = await openEphemeralDatabase();
  worker = openDatabase(base.urls.worker, { max: 4 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
});
afterEach(async () => {
  await worker?.close();
  await owner?.close();
  await base?.close();
});

function contexte(academieId = '99', role: 'gestionnaire' | 'rssi' = 'gestionnaire'): Contexte {
  const acteur: Acteur = {
    role,
    agentId: 'g',
    academieId,
    connexionId: 'c',
    prenom: 'Dominique',
    nom: 'Test',
  };
  return {
    database: worker,
    acteur,
    maintenant: new Date('2026-06-01T08:00:00Z'),
    requete: 'test',
    confiance: creerConfiance([]),
  };
}

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refus)}`);
  return result.valeur;
}

const OPTIONS: OptionsImport = { confirme: false, source: 'session.zip' };
const CONFIRME: OptionsImport = { ...OPTIONS, confirme: true };

/** Every row of every table, the journal and clock columns included: nothing changed means nothing at all. */
async function contenu(): Promise<Record<string, unknown>> {
  const tables = await owner.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  const all: Record<string, unknown> = {};
  for (const { name } of tables) {
    const rows = await owner.sql`select to_jsonb(t) as r from ${owner.sql(name)} t`;
    all[name] = rows.map(({ r }) => JSON.stringify(r)).sort();
  }
  return all;
}

function nombres(rapport: RapportImport): Record<string, number> {
  return Object.fromEntries(rapport.ecarts.map(({ genre, nombre }) => [genre, nombre]));
}

async function jury(code: string) {
  const lignes = await listerJurys(contexte());
  const found = lignes.find((ligne) => ligne.jury.code === code);
  if (!found) throw new Error(`no jury ${code}`);
  return found.jury;
}

async function ouvrir(code: string, jusqua: '105' | '110'): Promise<string> {
  const { id } = await jury(code);
  valeur(await ouvrirModificationNotes(contexte(), id));
  if (jusqua === '110') valeur(await ouvrirDeliberation(contexte(), id));
  return id;
}

/** The session with the mark of candidate 1002 at E1 corrected from 9,50 to 10,50. */
const corrigee = sessionDeTest({
  notes: DESCRIPTION.notes.map((note) =>
    note.candidat === '1002' && note.epreuve === 'E1' ? { ...note, note: 1050 } : note,
  ),
});

describe('importing a session', () => {
  it('writes a first one whole, ready to be opened and deliberated', async () => {
    const { issue, rapport } = valeur(await importerSession(contexte(), sessionDeTest(), OPTIONS));
    expect(issue).toBe('importe');
    expect(rapport).toMatchObject({
      premiere: true,
      comptes: { centres: 2, jurys: 2, membres: 6, candidats: 3, notes: 6 },
      interdits: [],
      casEnEchec: [],
    });
    const lu = await jury('20111');
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
    const notes = await owner.sql`select r.epreuve, r.nature, r.note, r.annee from resultat r
      join candidat_identite i using (candidat_id) where i.numero_candidat = '1002' order by 1`;
    expect([...notes]).toEqual([
      { epreuve: 'E1', nature: 'note', note: '9.50', annee: null },
      { epreuve: 'E2', nature: 'benefice', note: '10.00', annee: 2024 },
    ]);
    await ouvrir('20111', '110');
    expect((await jury('20111')).etat).toBe('110');
    const journal = await owner.sql`select acte, objet from journal order by seq limit 1`;
    expect([...journal]).toEqual([{ acte: 'importerSession', objet: 'session 2026' }]);
  });

  it('keeps every character of a name and of a text', async () => {
    const nom = 'D’Aŭ\\tœuf\t"N\'guyên" \\N É';
    const etrange = candidatDeTest('1001', '20111', { nom, prenoms: '\\N', amenagements: 'a\nb' });
    valeur(
      await importerSession(
        contexte(),
        sessionDeTest({ candidats: [etrange, ...DESCRIPTION.candidats.slice(1)] }),
        OPTIONS,
      ),
    );
    const [row] =
      await owner.sql`select nom, prenoms, amenagements from candidat_identite where numero_candidat = '1001'`;
    expect(row).toEqual({ nom, prenoms: '\\N', amenagements: 'a\nb' });
  });

  it('twice changes nothing at all, not even the journal', async () => {
    valeur(await importerSession(contexte(), sessionDeTest(), OPTIONS));
    const before = await contenu();
    const again = valeur(await importerSession(contexte(), sessionDeTest(), CONFIRME));
    expect(again.issue).toBe('inchange');
    expect(again.rapport.ecarts).toEqual([]);
    expect(await contenu()).toEqual(before);
  });

  it('twice at the same moment imports it once', async () => {
    const both = await Promise.all([
      importerSession(contexte(), sessionDeTest(), OPTIONS),
      importerSession(contexte(), sessionDeTest(), OPTIONS),
    ]);
    expect(both.map((result) => valeur(result).issue).sort()).toEqual(['importe', 'inchange']);
    expect((await listerJurys(contexte())).length).toBe(2);
  });

  it('that Postgres refuses half-way leaves every table as it was', async () => {
    const before = await contenu();
    const twice = [
      candidatDeTest('1001', '20111'),
      candidatDeTest('1002', '20111', { numeroAnonymat: 'A1001' }),
    ];
    await expect(
      importerSession(contexte(), sessionDeTest({ candidats: twice, notes: [] }), OPTIONS),
    ).rejects.toThrow();
    expect(await contenu()).toEqual(before);
  });

  it('belongs to a gestionnaire, and to their own académie', async () => {
    expect(await importerSession(contexte('99', 'rssi'), sessionDeTest(), OPTIONS)).toMatchObject({
      refus: { code: 'role_interdit' },
    });
    expect(await importerSession(contexte('14'), sessionDeTest(), OPTIONS)).toMatchObject({
      refus: { code: 'autre_perimetre' },
    });
  });

  it('is seen by no other académie, which may hold a session of the same code', async () => {
    valeur(await importerSession(contexte(), sessionDeTest(), OPTIONS));
    expect(await listerJurys(contexte('14'))).toEqual([]);
    expect(valeur(await importerSession(contexte('14'), sessionDeTest({}, '14'), OPTIONS)).issue).toBe(
      'importe',
    );
    expect(await listerJurys(contexte())).toHaveLength(2);
  });

  it('tells of a règlement whose worked cases fail, and its jurys do not open', async () => {
    const faux = {
      ...REGLEMENT_DE_TEST,
      cas: REGLEMENT_DE_TEST.cas.map((cas) => ({ ...cas, attendu: 'non_admis' as const })),
    };
    const { rapport } = valeur(
      await importerSession(contexte(), sessionDeTest({ reglement: faux }), OPTIONS),
    );
    expect(rapport.casEnEchec).toEqual([{ reglement: 'ESSAI', version: '1', cas: ['tout à 10'] }]);
    const { id } = await jury('20111');
    valeur(await ouvrirModificationNotes(contexte(), id));
    expect(await ouvrirDeliberation(contexte(), id)).toMatchObject({
      refus: { code: 'cas_reglement_en_echec', echecs: 1 },
    });
  });
});

describe('importing a correction', () => {
  beforeEach(async () => {
    valeur(await importerSession(contexte(), sessionDeTest(), OPTIONS));
  });

  it('says what it would change, and writes nothing until it is confirmed', async () => {
    const before = await contenu();
    const compared = valeur(await comparerSession(contexte(), corrigee));
    expect(compared.ecarts).toEqual([
      {
        genre: 'note_modifiee',
        groupe: 1,
        nombre: 1,
        exemples: [{ jury: '20111', objet: 'candidat 1002, E1', avant: 'note 9.50', apres: 'note 10.50' }],
      },
    ]);
    const asked = valeur(await importerSession(contexte(), corrigee, OPTIONS));
    expect(asked).toEqual({ issue: 'a_confirmer', rapport: compared });
    expect(await contenu()).toEqual(before);
  });

  it('keeps of each changed mark the one before, who changed it and from which file', async () => {
    const { version } = await jury('20111');
    expect(valeur(await importerSession(contexte(), corrigee, CONFIRME)).issue).toBe('importe');
    const history =
      await owner.sql`select epreuve, nature_avant, note_avant, note_apres, par, motif, jury_version from correction`;
    expect([...history]).toEqual([
      {
        epreuve: 'E1',
        nature_avant: 'note',
        note_avant: '9.50',
        note_apres: '10.50',
        par: 'Dominique Test',
        motif: 'import de session.zip',
        jury_version: version,
      },
    ]);
    expect((await jury('20111')).version).toBe(version + 1);
    const acts = await owner.sql`select acte, objet from journal order by seq`;
    expect(acts.map(({ acte, objet }) => `${acte} ${objet}`)).toEqual([
      'importerSession session 2026',
      'importerSession session 2026',
      'corrigerJury jury 20111',
    ]);
  });

  it('asks again when what would change is no longer what was confirmed', async () => {
    const { rapport } = valeur(await importerSession(contexte(), corrigee, OPTIONS));
    const otherwise = sessionDeTest({
      notes: DESCRIPTION.notes.map((note) => (note.candidat === '1001' ? { ...note, note: 600 } : note)),
    });
    const seen = { ...CONFIRME, empreinteVue: rapport.empreinte };
    expect(valeur(await importerSession(contexte(), otherwise, seen)).issue).toBe('a_confirmer');
    expect(valeur(await importerSession(contexte(), corrigee, seen)).issue).toBe('importe');
  });

  it('brings a deliberation that was opened before up to date: the decision shows as to be validated again', async () => {
    const id = await ouvrir('20111', '110');
    const motif = 'note d’une épreuve à corriger';
    valeur(await changerEtatExceptionnel(contexte(), { juryId: id, vers: '105', etatVu: '110', motif }));
    valeur(await importerSession(contexte(), corrigee, CONFIRME));
    const rows = await owner.sql`select d.issue_arretee, d.empreinte_arretee, d.version from deliberation d
      join candidat_identite i using (candidat_id) where i.numero_candidat = '1002'`;
    expect([...rows]).toEqual([
      { issue_arretee: 'admis', empreinte_arretee: expect.stringContaining('note:1050'), version: 2 },
    ]);
  });

  it('corrects, adds and moves candidates, exchanges their numéros, replaces a member', async () => {
    const [un, deux, trois] = DESCRIPTION.candidats;
    if (!un || !deux || !trois) throw new Error('three candidates');
    const membres = DESCRIPTION.membres.map((membre) =>
      membre.jury === '20111' && membre.nom === 'Renard'
        ? { ...membre, nom: 'Sorbier', prenom: 'Maé' }
        : membre,
    );
    const changed = sessionDeTest({
      candidats: [
        { ...un, numeroAnonymat: deux.numeroAnonymat, livret: true },
        { ...deux, numeroAnonymat: un.numeroAnonymat },
        { ...trois, jury: '20111' },
        candidatDeTest('2002', '20112', { numeroAnonymat: trois.numeroAnonymat }),
      ],
      notes: [...DESCRIPTION.notes, { candidat: '2002', epreuve: 'E1', note: 1100 }],
      membres,
    });
    const { id: juryId, membres: before } = await jury('20111');
    const [president] = before;
    const random = (n: number) => new Uint8Array(n).map((_, i) => i % 200);
    valeur(await emettrePapillons(contexte(), [president?.id ?? ''], random));
    const { rapport, issue } = valeur(await importerSession(contexte(), changed, CONFIRME));
    expect(issue).toBe('importe');
    expect(nombres(rapport)).toEqual({
      candidat_accueilli: 1,
      candidat_deplace: 1,
      candidat_modifie: 2,
      candidat_nouveau: 1,
      membre_nouveau: 1,
      membre_retire: 1,
    });
    expect(await jury('20111')).toMatchObject({ candidats: 3, resultats: 6 });
    expect(await jury('20112')).toMatchObject({ candidats: 1, resultats: 1 });
    expect((await jury('20111')).membres.map(({ nom }) => nom)).toEqual(['Sorbier', 'Merle', 'Tilleul']);
    const [papillon] = await owner.sql`select revoque_le from papillon where jury_id = ${juryId}`;
    expect(papillon?.revoque_le, 'the papillon of who was replaced').not.toBeNull();
    expect(valeur(await importerSession(contexte(), changed, OPTIONS)).issue).toBe('inchange');
  });

  it('tells of candidates and marks that the files no longer hold, and takes nothing away', async () => {
    const fewer = sessionDeTest({
      candidats: DESCRIPTION.candidats.slice(0, 2),
      notes: DESCRIPTION.notes.slice(0, 3),
    });
    const before = await contenu();
    const { issue, rapport } = valeur(await importerSession(contexte(), fewer, CONFIRME));
    expect(issue).toBe('inchange');
    expect(nombres(rapport)).toEqual({ candidat_absent: 1, note_absente: 1 });
    expect(await contenu()).toEqual(before);
  });

  it('is refused whole as soon as one jury deliberates, with the list of what is forbidden', async () => {
    await ouvrir('20111', '110');
    const partly = sessionDeTest({
      candidats: [
        ...DESCRIPTION.candidats.slice(0, 2).map((c) => ({ ...c, listeRouge: true })),
        candidatDeTest('2001', '20112', { livret: true }),
      ],
      notes: DESCRIPTION.notes.map((note) => (note.candidat === '1002' ? { ...note, note: 1050 } : note)),
      membres: DESCRIPTION.membres.map((m) =>
        m.jury === '20111' && m.ordre === 3 ? { ...m, nom: 'Aulne' } : m,
      ),
      arrete: '2026-200',
    });
    const before = await contenu();
    const { issue, rapport } = valeur(await importerSession(contexte(), partly, CONFIRME));
    expect(issue).toBe('interdit');
    expect(
      rapport.interdits.map(({ jury: code, etat, raison, nombre }) => [code, etat, raison, nombre]),
    ).toEqual([
      ['20111', '110', 'candidats_figes', 2],
      ['20111', '110', 'jury_fige', 1],
      ['20111', '110', 'membres_figes', 1],
      ['20111', '110', 'membres_figes', 1],
      ['20111', '110', 'notes_figees', 2],
    ]);
    expect(await contenu()).toEqual(before);
  });

  it('changes the règlement of a jury at 000 only, and never a version that is there', async () => {
    const nouveau = { ...REGLEMENT_DE_TEST, version: '2' };
    await ouvrir('20111', '105');
    const { issue, rapport } = valeur(
      await importerSession(contexte(), sessionDeTest({ reglement: nouveau }), CONFIRME),
    );
    expect(issue).toBe('interdit');
    expect(rapport.interdits).toMatchObject([{ jury: '20111', etat: '105', raison: 'reglement_fige' }]);
    const altered = { ...REGLEMENT_DE_TEST, intitule: 'Autre' };
    const other = valeur(await importerSession(contexte(), sessionDeTest({ reglement: altered }), CONFIRME));
    expect(other.rapport.interdits).toMatchObject([{ jury: null, raison: 'reglement_different' }]);
  });

  it('receives marks of the 2nd groupe at 200 only', async () => {
    const second = sessionDeTest({ notesSecondGroupe: [{ candidat: '1002', epreuve: 'E1', note: 1100 }] });
    const { issue, rapport } = valeur(await importerSession(contexte(), second, CONFIRME));
    expect(issue).toBe('interdit');
    expect(rapport.interdits).toMatchObject([
      { jury: '20111', etat: '000', groupe: 2, genre: 'note_nouvelle', raison: 'notes_figees' },
    ]);
  });

  it('and an opening at the same moment never leave proposals on marks that are no longer there', async () => {
    const { id } = await jury('20111');
    valeur(await ouvrirModificationNotes(contexte(), id));
    const [opened, imported] = await Promise.all([
      ouvrirDeliberation(contexte(), id),
      importerSession(contexte(), corrigee, CONFIRME),
    ]);
    const issue = imported.ok ? imported.valeur.issue : 'refused';
    const [row] = await owner.sql`select d.issue_arretee, r.note from resultat r
      join candidat_identite i using (candidat_id) left join deliberation d using (candidat_id)
      where i.numero_candidat = '1002' and r.epreuve = 'E1'`;
    // Either the correction came first, or the opening did and the correction is refused.
    if (opened.ok && issue === 'importe') expect(row).toEqual({ issue_arretee: 'admis', note: '10.50' });
    else if (opened.ok) expect([issue, row?.issue_arretee]).toEqual(['interdit', 'second_groupe']);
    else expect([issue, row?.issue_arretee]).toEqual(['importe', null]);
  });
});
