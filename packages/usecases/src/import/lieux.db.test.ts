import { withActor } from '@delib/db';
import { DESCRIPTION, REGLEMENT_DE_TEST, sessionDeTest } from '@delib/testing/petite-session';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BaseImport, CONFIRME, OPTIONS, openBaseImport, valeur } from '../test-support/base-import';
import { conclure } from './fin-import';
import { importerDans, importerSession } from './importer-session';
import { raconterImport } from './raconter-import';

let base: BaseImport;
beforeAll(async () => {
  base = await openBaseImport();
  valeur(await importerSession(base.contexte(), sessionDeTest(), OPTIONS));
  await base.ouvrir('20111', '110');
});
afterAll(() => base?.fermer());

/** A correction of jury 20111 that comes when it deliberates: a line of each file. */
const [un, deux, trois] = DESCRIPTION.candidats.map((candidat, i) => ({ ...candidat, ligne: i + 7 }));
if (!un || !deux || !trois) throw new Error('three candidates');
const corrigee = sessionDeTest({
  candidats: [un, { ...deux, listeRouge: true }, { ...trois, livret: true }],
  notes: DESCRIPTION.notes.map((note) =>
    note.candidat === '2001' ? note : { ...note, nature: 'note', note: 1100 },
  ),
  membres: DESCRIPTION.membres.map((m) => (m.ordre === 3 ? { ...m, nom: 'Aulne' } : m)),
  arrete: '2026-200',
});

it('what an état forbids is told with the file and the lines that ask for it, as a fault is', async () => {
  const reponse = valeur(await importerSession(base.contexte(), corrigee, CONFIRME));
  expect(reponse.rapport.interdits.map(({ genre, fichier, lignes }) => [genre, fichier, lignes])).toEqual([
    ['candidat_modifie', 'candidats.csv', [8]],
    ['jury_modifie', 'jurys.csv', [2]],
    ['membre_nouveau', 'membres.csv', [4]],
    // Of who is no longer in the file, the file alone can be told.
    ['membre_retire', 'membres.csv', []],
    ['note_modifiee', 'notes.csv', [2, 3, 4, 5]],
  ]);
  const dites = raconterImport(reponse).map(({ texte }) => texte.replaceAll(/[\u00a0\u202f]/g, ' '));
  expect(dites).toContain(
    'Jury 20111, à l’état 110 (Délibération du 1er groupe) : 4 notes modifiées, dans notes.csv, lignes 2, 3, 4 et 5. Refusé : les notes du 1er groupe se corrigent aux états 000 et 105, celles du 2nd groupe à l’état 200.',
  );
  expect(dites).toContainEqual(expect.stringContaining('1 membre de jury retiré, dans membres.csv. Refusé'));
});

it('sheets of a workbook stand for the files, in the sentence and in the CSV, which says each line and each reason', async () => {
  const noms = new Map([
    ['notes.csv', 'session.xlsx, feuille notes'],
    ['candidats.csv', 'session.xlsx, feuille candidats'],
  ]);
  const contexte = base.contexte();
  const fin = await withActor(contexte.database, contexte.acteur, async (tx) =>
    conclure(tx, valeur(await importerDans(tx, contexte, { ...corrigee, noms }, CONFIRME)), true),
  );
  expect(fin.messages.map(({ texte }) => texte)).toContainEqual(
    expect.stringContaining('dans session.xlsx, feuille notes, lignes 2, 3, 4 et 5'),
  );
  const csv = Buffer.from(
    fin.produits?.find(({ nom }) => nom === 'differences.csv')?.octets ?? '',
  ).toString();
  const lignes = csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/);
  expect(lignes[0]).toBe('Fichier;Ligne;Différence;Jury;Objet;Avant;Après;Refusé');
  const de = (debut: string) => lignes.filter((ligne) => ligne.startsWith(debut));
  expect(de('session.xlsx, feuille candidats;8;')).toEqual([
    expect.stringMatching(/20111;candidat 1002;.*;les candidats se corrigent jusqu’à l’état 105$/),
  ]);
  // The other jury is at 000: its candidate could be corrected.
  expect(de('session.xlsx, feuille candidats;9;')).toEqual([
    expect.stringMatching(/20112;candidat 2001;.*;$/),
  ]);
  expect(de('session.xlsx, feuille notes;')).toHaveLength(4);
});

it('a version of a règlement that was rewritten is told with its file', async () => {
  const reglement = { ...REGLEMENT_DE_TEST, intitule: 'Autre' };
  const { rapport } = valeur(await importerSession(base.contexte(), sessionDeTest({ reglement }), CONFIRME));
  expect(rapport.interdits).toMatchObject([
    { genre: 'reglement_different', fichier: 'reglements.json', lignes: [] },
  ]);
});
