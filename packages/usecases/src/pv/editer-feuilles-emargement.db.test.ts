import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lireJournal } from '../journal/lire-journal';
import { passer } from '../jury/passer';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { code, valeur } from '../test-support/moyens-de-test';
import { editerFeuillesEmargement } from './editer-feuilles-emargement';

let test: JuryDeTest;
beforeAll(async () => {
  test = await ouvrirJuryDeTest();
});
afterAll(async () => {
  await test?.fermer();
});

describe('The feuilles d’émargement', () => {
  it('of a jury are to be written by hand before the sitting is recorded, and hold it afterwards', async () => {
    const [jury] = test.ici.jurys;
    const president = await test.entrer();
    const editer = async () => {
      const editee = valeur(await editerFeuillesEmargement(test.contexte(president), { juryId: jury }));
      expect([editee.numero, editee.groupe, editee.jurys.length]).toEqual(['FE-2026-20111-1', 1, 1]);
      return editee.jurys[0];
    };
    const avant = await editer();
    expect(avant).toMatchObject({ code: '20111', seance: null, nomination: { numero: 'A-1' } });
    expect(avant?.membres.map(({ nom, qualite, presence }) => [nom, qualite, presence])).toEqual([
      ['Renard', 'president', null],
      ['Merle', 'vice_president', null],
      ['Tilleul', 'membre', null],
    ]);
    for (const acte of ['ouvrirModificationNotes', 'ouvrirDeliberation'] as const) {
      valeur(await passer(test.gestionnaire(), { juryId: jury, acte }));
    }
    valeur(await test.tenir(president, 0));
    const apres = await editer();
    expect(apres?.seance).toEqual({ lieu: 'Salle 12', date: '2026-06-22', debut: '08:00', fin: '08:01' });
    expect(apres?.membres.map(({ presence }) => presence)).toEqual(['present', 'present', 'present']);
  });
  it('of a centre are those of all its jurys, and of no other; of the 2nd groupe, of who hears somebody in it', async () => {
    const { jury } = await test.lu();
    const [la, ailleurs] = test.ici.centres;
    const demande = { sessionId: jury.sessionId, centreId: la, groupe: 1 } as const;
    const editees = valeur(await editerFeuillesEmargement(test.contexte(test.ici.chef), demande));
    expect(editees.numero).toBe('FE-2026-C1-1');
    expect(editees.jurys.map((each) => [each.code, each.seance])).toEqual([['20111', null]]);
    expect(
      code(await editerFeuillesEmargement(test.contexte(test.ici.chef), { ...demande, centreId: ailleurs })),
    ).toBe('introuvable');
    expect(
      code(await editerFeuillesEmargement(test.contexte(test.ici.chef), { ...demande, groupe: 2 })),
    ).toBe('introuvable');
  });
  it('are each a line of the journal, and of nothing that one may not see', async () => {
    const president = await test.entrer();
    const [, autre] = test.ici.jurys;
    expect(code(await editerFeuillesEmargement(test.contexte(president), { juryId: autre }))).toBe(
      'introuvable',
    );
    const { lignes } = valeur(await lireJournal(test.gestionnaire(), {}, null));
    const editions = lignes.filter(({ acte }) => acte === 'editerFeuillesEmargement');
    expect(editions.map(({ objet, apres }) => [objet, apres])).toEqual([
      ['FE-2026-C1-1', { groupe: 1, jurys: ['20111'] }],
      ['FE-2026-20111-1', { groupe: 1, jurys: ['20111'] }],
      ['FE-2026-20111-1', { groupe: 1, jurys: ['20111'] }],
    ]);
  });
});
