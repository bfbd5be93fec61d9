import { DESCRIPTION, sessionDeTest } from '@delib/testing/petite-session';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BaseImport, CONFIRME, OPTIONS, openBaseImport, valeur } from '../test-support/base-import';
import { importerSession } from './importer-session';
import { raconterImport } from './raconter-import';

let base: BaseImport;
beforeEach(async () => {
  base = await openBaseImport();
});
afterEach(() => base?.fermer());

/** The mark of candidate 1002 at E1 corrected from 9,50 to 10,50. */
const corrigeeNotes = DESCRIPTION.notes.map((note) =>
  note.candidat === '1002' && note.epreuve === 'E1' ? { ...note, note: 1050 } : note,
);

describe('what an import asks or tells of, and writes all the same', () => {
  beforeEach(async () => {
    valeur(await importerSession(base.contexte(), sessionDeTest(), OPTIONS));
  });

  it('tells of who is likely stored under another number already, once, and writes all the same', async () => {
    const [un, ...autres] = DESCRIPTION.candidats;
    if (!un) throw new Error('one candidate');
    const double = { ...un, numeroCandidat: '3001', numeroAnonymat: 'A3001', jury: '20112', nom: 'LOEUILLE' };
    const notes = DESCRIPTION.notes.map((note) =>
      note.candidat === '1001' ? { ...note, candidat: '3001' } : note,
    );
    const importer = async (candidats: typeof DESCRIPTION.candidats, lues: typeof notes) =>
      valeur(await importerSession(base.contexte(), sessionDeTest({ candidats, notes: lues }), CONFIRME));
    // The number of before is in no file any more: « 1001 » became « 3001 », or is somebody else.
    const seul = await importer([...autres, double], notes);
    expect([
      seul.issue,
      ...seul.rapport.avertissements.map(({ code, candidat }) => `${code} ${candidat}`),
    ]).toEqual(['importe', 'double_probable 3001']);
    expect(seul.rapport.avertissements[0]?.message).toContain(
      'du candidat 1001, déjà importé dans le jury 20111 et absent de ces fichiers',
    );
    const encore = await importer([...autres, double], notes);
    expect([encore.issue, encore.rapport.avertissements]).toEqual(['inchange', []]);
    const tous = await importer(
      [...DESCRIPTION.candidats, double],
      [...DESCRIPTION.notes, ...notes.filter(({ candidat }) => candidat === '3001')],
    );
    expect([tous.issue, tous.rapport.avertissements]).toEqual(['inchange', []]);
  });

  it('asks about birth dates of which only the day and month change, with the sheet and line they stand in', async () => {
    const nes = (dates: readonly string[]) => ({
      ...sessionDeTest({
        candidats: DESCRIPTION.candidats.map((candidat, i) => ({
          ...candidat,
          ligne: i + 2,
          dateNaissance: dates[i] ?? '',
        })),
      }),
      noms: new Map([['candidats.csv', 'session.xlsx, feuille Candidats']]),
    });
    valeur(await importerSession(base.contexte(), nes(['2005-04-03', '2005-04-23', '2005-05-05']), CONFIRME));
    const autres = nes(['2005-03-04', '2005-04-24', '2005-06-05']);
    const asked = valeur(await importerSession(base.contexte(), autres, OPTIONS));
    expect([asked.issue, asked.rapport.avertissements]).toEqual([
      'a_confirmer',
      [
        {
          code: 'naissance_inversee',
          fichier: 'session.xlsx, feuille Candidats',
          ligne: 2,
          colonne: 'date_naissance',
          valeur: '04/03/2005',
          message:
            'Ce candidat est déjà importé, né le 03/04/2005\u00a0: le jour et le mois ont-ils été échangés\u202f?',
          candidat: '1001',
        },
      ],
    ]);
    expect(raconterImport(asked).map(({ texte }) => texte)).toContain(
      'session.xlsx, feuille Candidats\u00a0: 1 candidat dont la date de naissance change, le jour et le mois échangés (ligne 2). Laquelle des deux dates est la bonne\u202f? Un tableur réglé en anglais les échange ainsi.',
    );
    expect(valeur(await importerSession(base.contexte(), autres, CONFIRME)).issue).toBe('importe');
    const again = valeur(await importerSession(base.contexte(), autres, OPTIONS));
    expect([again.issue, again.rapport.avertissements]).toEqual(['inchange', []]);
  });

  it('asks about an age even at first, and does not tell it again once it is stored', async () => {
    const age = {
      code: 'age_a_verifier',
      fichier: 'candidats.csv',
      ligne: 2,
      colonne: 'date_naissance',
      valeur: '1901-01-01',
      message: 'Ce candidat a 125 ans.',
      candidat: '1001',
    } as const;
    const [un, ...autres] = DESCRIPTION.candidats;
    if (!un) throw new Error('one candidate');
    const vieux = { candidats: [{ ...un, dateNaissance: '1901-01-01' }, ...autres] };
    const first = { ...sessionDeTest(vieux, '98'), avertissements: [age] };
    const asked = valeur(await importerSession(base.contexte('98'), first, OPTIONS));
    expect([asked.issue, asked.rapport.premiere, asked.rapport.avertissements]).toEqual([
      'a_confirmer',
      true,
      [age],
    ]);
    expect(raconterImport(asked).map(({ texte }) => texte)).toContain(
      'candidats.csv, ligne 2, colonne date_naissance, «\u202f1901-01-01\u202f»\u00a0: Ce candidat a 125 ans.',
    );
    expect(valeur(await importerSession(base.contexte('98'), first, CONFIRME)).issue).toBe('importe');
    const again = valeur(await importerSession(base.contexte('98'), first, OPTIONS));
    expect([again.issue, raconterImport(again)]).toEqual([
      'inchange',
      [{ niveau: 'information', texte: 'Rien à changer\u00a0: tout était déjà importé.' }],
    ]);
    const other = {
      ...sessionDeTest({ ...vieux, notes: corrigeeNotes }, '98'),
      avertissements: [age],
    };
    const corrected = valeur(await importerSession(base.contexte('98'), other, OPTIONS));
    expect([corrected.issue, corrected.rapport.avertissements]).toEqual(['a_confirmer', []]);
  });
});
