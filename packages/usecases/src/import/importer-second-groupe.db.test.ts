import { fileURLToPath } from 'node:url';
import { type LotSecondGroupe, readDepot } from '@delib/session-files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPTIONS, valeur } from '../test-support/base-import';
import { type BaseSaisies, openBaseSaisies } from '../test-support/base-saisies';
import { importerSecondGroupe } from './importer-second-groupe';
import { importerSession } from './importer-session';

const DOCS = new URL('../../../../docs/', import.meta.url);

let base: BaseSaisies;
let exemple: LotSecondGroupe;
beforeAll(async () => {
  base = await openBaseSaisies();
  await base.amener('20111', '200');
  const lecture = await readDepot({
    kind: 'folder',
    path: fileURLToPath(new URL('exemple-2nd-groupe/', DOCS)),
  });
  if (!lecture.ok || lecture.genre !== 'lot') throw new Error('the example is no lot');
  exemple = lecture.lot;
});
afterAll(() => base?.fermer());

const oral = (epreuve: string, moment = '') => ({ epreuve, moment });
const note = (numeroCandidat: string, epreuve: string, centiemes: number, ligne = 2) =>
  ({ numeroCandidat, epreuve, nature: 'note', note: centiemes, reference: null, ligne }) as const;
const CHOIX = {
  numeroCandidat: '1002',
  oraux: [oral('E1', '2026-07-06T08:30'), oral('E2')],
  ligne: 2,
} as const;

async function importer(fichiers: Omit<LotSecondGroupe, 'avertissements'>, confirme = false) {
  const lot = { ...fichiers, avertissements: [] };
  const options = { ...OPTIONS, confirme, source: 'lot.zip' };
  const { issue, rapport, fautes } = valeur(await importerSecondGroupe(base.worker(), lot, options));
  if (issue === 'fautif')
    return fautes.map(({ fichier, ligne, colonne, code }) => [fichier, ligne, colonne, code].join(' '));
  return [
    issue,
    ...rapport.ecarts.map(({ genre, nombre }) => `${genre} ${nombre}`),
    ...rapport.interdits.map(({ raison }) => raison),
  ];
}

describe('importing choices and marks of the 2nd groupe alone', () => {
  it('says every fault with its line, by the rules of the screens, and writes nothing', async () => {
    expect(
      await importer({
        choix: [
          { ...CHOIX, oraux: [oral('E1'), oral('E1')] },
          { ...CHOIX, numeroCandidat: '9999', ligne: 3 },
          { ...CHOIX, numeroCandidat: '1001', ligne: 4 },
        ],
        notes: [note('1003', 'E1', 1200, 2), note('1003', 'E9', 1200, 3)],
      }),
    ).toEqual([
      'choix-2nd-groupe.csv 2 discipline_2 choix_refuse',
      'choix-2nd-groupe.csv 3 numero_candidat candidat_inconnu',
      'choix-2nd-groupe.csv 4 numero_candidat candidat_hors_second_groupe',
      'notes-2nd-groupe.csv 2 epreuve oral_non_choisi',
      'notes-2nd-groupe.csv 3 epreuve epreuve_inconnue',
    ]);
    expect(await base.owner.sql`select 1 from choix`).toHaveLength(0);
  });

  it('writes what is new, choices before the marks that wait for them; twice changes nothing', async () => {
    const lot = { choix: [CHOIX], notes: [note('1002', 'E1', 1250), note('1002', 'E2', 800)] };
    expect(await importer(lot)).toEqual(['importe', 'choix_nouveau 1', 'note_nouvelle 2']);
    expect(await importer(lot)).toEqual(['inchange']);
    expect((await base.jury('20111')).faits).toMatchObject({ choixManquants: 1, orauxManquants: 0 });
    const [row] = await base.owner.sql`select par, motif from correction where epreuve = 'E1'`;
    expect(row).toEqual({ par: 'Dominique Test', motif: 'import de lot.zip' });
  });

  it('says what it would change, and changes it once confirmed', async () => {
    const lot = { choix: [], notes: [note('1002', 'E1', 1300)] };
    expect(await importer(lot)).toEqual(['a_confirmer', 'note_modifiee 1']);
    expect(await importer(lot, true)).toEqual(['importe', 'note_modifiee 1']);
    expect(await base.owner.sql`select 1 from resultat where groupe = 2 and note = 13`).toHaveLength(1);
  });

  it('keeps an oral received off the step of marks, and tells its line', async () => {
    const lot = { choix: [], notes: [note('1002', 'E1', 1325, 7)], avertissements: [] };
    const options = { ...OPTIONS, confirme: true, source: 'lot.zip' };
    const { rapport } = valeur(await importerSecondGroupe(base.worker(), lot, options));
    expect(rapport.avertissements).toMatchObject([
      {
        code: 'note_hors_pas',
        fichier: 'notes-2nd-groupe.csv',
        ligne: 7,
        colonne: 'note',
        valeur: '13,25',
        candidat: '1002',
      },
    ]);
    expect(await base.owner.sql`select 1 from resultat where groupe = 2 and note = 13.25`).toHaveLength(1);
  });

  it('is refused whole where the état forbids it', async () => {
    await base.amener('20112', '140');
    const choix = { ...CHOIX, numeroCandidat: '2001' };
    expect(await importer({ choix: [choix], notes: [note('2001', 'E1', 1300)] }, true)).toEqual([
      'interdit',
      'choix_nouveau 1',
      'note_nouvelle 1',
      'notes_figees',
    ]);
    expect(await importer({ choix: [choix], notes: [] })).toEqual(['importe', 'choix_nouveau 1']);
  });

  it('imports the example of the documentation, once its jury has opened the recueil', async () => {
    const session = await readDepot({
      kind: 'folder',
      path: fileURLToPath(new URL('exemple-session/', DOCS)),
    });
    if (!session.ok || session.genre !== 'session') throw new Error('the example is no session');
    const lue = session.session;
    const autre = { ...lue, session: { ...lue.session, code: '2026-EX' } };
    // Its jurys have numbers of their own: 20101 and 20102.
    valeur(await importerSession(base.worker(), autre, { ...OPTIONS, confirme: true }));
    await base.amener('20101', '200');
    expect(await importer(exemple)).toEqual(['importe', 'choix_nouveau 4', 'note_nouvelle 8']);
  });
});
