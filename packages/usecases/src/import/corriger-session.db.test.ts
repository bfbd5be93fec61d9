import { candidatDeTest, DESCRIPTION, REGLEMENT_DE_TEST, sessionDeTest } from '@delib/testing/petite-session';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passer } from '../jury/passer';
import { emettrePapillons } from '../papillons/emettre-papillons';
import {
  type BaseImport,
  CONFIRME,
  nombres,
  OPTIONS,
  openBaseImport,
  valeur,
} from '../test-support/base-import';
import { importerSession } from './importer-session';

let base: BaseImport;
beforeEach(async () => {
  base = await openBaseImport();
});
afterEach(() => base?.fermer());

/** The session with the mark of candidate 1002 at E1 corrected from 9,50 to 10,50. */
const corrigeeNotes = DESCRIPTION.notes.map((note) =>
  note.candidat === '1002' && note.epreuve === 'E1' ? { ...note, note: 1050 } : note,
);
const corrigee = sessionDeTest({ notes: corrigeeNotes });

describe('importing a correction', () => {
  beforeEach(async () => {
    valeur(await importerSession(base.contexte(), sessionDeTest(), OPTIONS));
  });

  it('says what it would change, and writes nothing until it is confirmed', async () => {
    const before = await base.contenu();
    const asked = valeur(await importerSession(base.contexte(), corrigee, OPTIONS));
    expect(asked.issue).toBe('a_confirmer');
    expect(asked.rapport.ecarts).toEqual([
      {
        genre: 'note_modifiee',
        groupe: 1,
        nombre: 1,
        exemples: [{ jury: '20111', objet: 'candidat 1002, E1', avant: 'note 9.50', apres: 'note 10.50' }],
      },
    ]);
    expect(await base.contenu()).toEqual(before);
  });

  it('keeps of each changed mark the one before, who changed it and from which file', async () => {
    const { version } = await base.jury('20111');
    expect(valeur(await importerSession(base.contexte(), corrigee, CONFIRME)).issue).toBe('importe');
    const history = await base.owner
      .sql`select epreuve, nature_avant, note_avant, note_apres, par, motif, jury_version from correction`;
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
    expect((await base.jury('20111')).version).toBe(version + 1);
    const acts = await base.owner.sql`select acte, objet from journal order by seq`;
    expect(acts.map(({ acte, objet }) => `${acte} ${objet}`)).toEqual([
      'importerSession session 2026',
      'importerSession session 2026',
      'corrigerJury jury 20111',
    ]);
  });

  it('asks again when what would change is no longer what was confirmed', async () => {
    const { rapport } = valeur(await importerSession(base.contexte(), corrigee, OPTIONS));
    const otherwise = sessionDeTest({
      notes: DESCRIPTION.notes.map((note) => (note.candidat === '1001' ? { ...note, note: 600 } : note)),
    });
    const seen = { ...CONFIRME, empreinteVue: rapport.empreinte };
    expect(valeur(await importerSession(base.contexte(), otherwise, seen)).issue).toBe('a_confirmer');
    expect(valeur(await importerSession(base.contexte(), corrigee, seen)).issue).toBe('importe');
  });

  it('brings a deliberation that was opened before up to date: the decision shows as to be validated again', async () => {
    const id = await base.ouvrir('20111', '110');
    const motif = 'note d’une épreuve à corriger';
    valeur(
      await passer(base.contexte(), {
        juryId: id,
        vers: '105',
        etatVu: '110',
        motif,
        acte: 'changerEtatExceptionnel',
      }),
    );
    valeur(await importerSession(base.contexte(), corrigee, CONFIRME));
    const rows = await base.owner
      .sql`select d.issue_arretee, d.empreinte_arretee, d.version from deliberation d
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
    const { id: juryId, membres: before } = await base.jury('20111');
    const [president] = before;
    const random = (n: number) => new Uint8Array(n).map((_, i) => i % 200);
    valeur(await emettrePapillons(base.contexte(), [president?.id ?? ''], random));
    const { rapport, issue } = valeur(await importerSession(base.contexte(), changed, CONFIRME));
    expect(issue).toBe('importe');
    expect(nombres(rapport)).toEqual({
      candidat_accueilli: 1,
      candidat_deplace: 1,
      candidat_modifie: 2,
      candidat_nouveau: 1,
      membre_nouveau: 1,
      membre_retire: 1,
    });
    expect(await base.jury('20111')).toMatchObject({ candidats: 3, resultats: 6 });
    expect(await base.jury('20112')).toMatchObject({ candidats: 1, resultats: 1 });
    expect((await base.jury('20111')).membres.map(({ nom }) => nom)).toEqual(['Sorbier', 'Merle', 'Tilleul']);
    const [papillon] = await base.owner.sql`select revoque_le from papillon where jury_id = ${juryId}`;
    expect(papillon?.revoque_le, 'the papillon of who was replaced').not.toBeNull();
    expect(valeur(await importerSession(base.contexte(), changed, OPTIONS)).issue).toBe('inchange');
  });

  it('tells of candidates and marks that the files no longer hold, and takes nothing away', async () => {
    const fewer = sessionDeTest({
      candidats: DESCRIPTION.candidats.slice(0, 2),
      notes: DESCRIPTION.notes.slice(0, 3),
    });
    const before = await base.contenu();
    const { issue, rapport } = valeur(await importerSession(base.contexte(), fewer, CONFIRME));
    expect(issue).toBe('inchange');
    expect(nombres(rapport)).toEqual({ candidat_absent: 1, note_absente: 1 });
    expect(await base.contenu()).toEqual(before);
  });

  it('says by line and number when a numéro d’anonymat is still that of a candidate whose number was corrected', async () => {
    const [un, ...autres] = DESCRIPTION.candidats;
    if (!un) throw new Error('one candidate');
    const renumbered = sessionDeTest({
      candidats: [{ ...un, numeroCandidat: '1009', ligne: 7 }, ...autres],
      notes: DESCRIPTION.notes.filter(({ candidat }) => candidat !== '1001'),
    });
    const before = await base.contenu();
    for (const options of [OPTIONS, CONFIRME]) {
      const { issue, fautes } = valeur(await importerSession(base.contexte(), renumbered, options));
      expect(issue).toBe('fautif');
      expect(fautes).toEqual([
        {
          code: 'anonymat_pris',
          fichier: 'candidats.csv',
          ligne: 7,
          colonne: 'numero_anonymat',
          valeur: 'A1001',
          message:
            'Dans le jury 20111, ce numéro d’anonymat est celui du candidat 1001, déjà importé et absent de ces fichiers.',
          attendu:
            'un numéro d’anonymat libre dans le jury, ou le numéro de candidat 1001 si c’est la même personne',
        },
      ]);
    }
    expect(await base.contenu()).toEqual(before);
    const free = sessionDeTest({
      candidats: [{ ...un, numeroCandidat: '1009', numeroAnonymat: 'A1009' }, ...autres],
      notes: DESCRIPTION.notes.filter(({ candidat }) => candidat !== '1001'),
    });
    expect(valeur(await importerSession(base.contexte(), free, CONFIRME)).issue).toBe('importe');
  });

  it('is refused whole as soon as one jury deliberates, with the list of what is forbidden', async () => {
    await base.ouvrir('20111', '110');
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
    const before = await base.contenu();
    const { issue, rapport } = valeur(await importerSession(base.contexte(), partly, CONFIRME));
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
    expect(await base.contenu()).toEqual(before);
  });

  it('changes the règlement of a jury at 000 only, and never a version that is there', async () => {
    const nouveau = { ...REGLEMENT_DE_TEST, version: '2' };
    await base.ouvrir('20111', '105');
    const { issue, rapport } = valeur(
      await importerSession(base.contexte(), sessionDeTest({ reglement: nouveau }), CONFIRME),
    );
    expect(issue).toBe('interdit');
    expect(rapport.interdits).toMatchObject([{ jury: '20111', etat: '105', raison: 'reglement_fige' }]);
    const altered = { ...REGLEMENT_DE_TEST, intitule: 'Autre' };
    const other = valeur(
      await importerSession(base.contexte(), sessionDeTest({ reglement: altered }), CONFIRME),
    );
    expect(other.rapport.interdits).toMatchObject([{ jury: null, raison: 'reglement_different' }]);
  });

  it('receives marks of the 2nd groupe at 200 only', async () => {
    const second = sessionDeTest({ notesSecondGroupe: [{ candidat: '1002', epreuve: 'E1', note: 1100 }] });
    const { issue, rapport } = valeur(await importerSession(base.contexte(), second, CONFIRME));
    expect(issue).toBe('interdit');
    expect(rapport.interdits).toMatchObject([
      { jury: '20111', etat: '000', groupe: 2, genre: 'note_nouvelle', raison: 'notes_figees' },
    ]);
  });

  it('and an opening at the same moment never leave proposals on marks that are no longer there', async () => {
    const { id } = await base.jury('20111');
    valeur(await passer(base.contexte(), { juryId: id, acte: 'ouvrirModificationNotes' }));
    const [opened, imported] = await Promise.all([
      passer(base.contexte(), { juryId: id, acte: 'ouvrirDeliberation' }),
      importerSession(base.contexte(), corrigee, CONFIRME),
    ]);
    const issue = imported.ok ? imported.valeur.issue : 'refused';
    const [row] = await base.owner.sql`select d.issue_arretee, r.note from resultat r
      join candidat_identite i using (candidat_id) left join deliberation d using (candidat_id)
      where i.numero_candidat = '1002' and r.epreuve = 'E1'`;
    // Either the correction came first, or the opening did and the correction is refused.
    if (opened.ok && issue === 'importe') expect(row).toEqual({ issue_arretee: 'admis', note: '10.50' });
    else if (opened.ok) expect([issue, row?.issue_arretee]).toEqual(['interdit', 'second_groupe']);
    else expect([issue, row?.issue_arretee]).toEqual(['importe', null]);
  });
});
