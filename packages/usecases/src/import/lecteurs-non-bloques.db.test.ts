import { openDatabase, withActor } from '@delib/db';
import { REGLEMENT_DE_TEST, sessionDeTest } from '@delib/testing/petite-session';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lireDeliberation } from '../deliberation/lire-deliberation';
import { listerJurys } from '../jury/lister-jurys';
import { passer } from '../jury/passer';
import { CONFIRME } from '../test-support/base-import';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { valeur } from '../test-support/moyens-de-test';
import { importerDans } from './importer-session';

let test: JuryDeTest;
beforeAll(async () => {
  test = await ouvrirJuryDeTest();
});
afterAll(() => test?.fermer());

/** A rehearsal in the same académie: a session of its own, with a règlement of its own. */
const recue = sessionDeTest({ reglement: { ...REGLEMENT_DE_TEST, version: '2' } });
const repetition = {
  ...recue,
  session: {
    ...recue.session,
    code: '2026-ESSAI',
    essai: true,
    academie: { code: '14', nom: 'Académie 14' },
  },
};

it('while an import has written all and is not ended yet, pages are read and a jury of another session decides', async () => {
  const [jury] = test.ici.jurys;
  for (const acte of ['ouvrirModificationNotes', 'ouvrirDeliberation'] as const) {
    valeur(await passer(test.gestionnaire(), { juryId: jury, acte }));
  }
  const president = await test.entrer();
  const worker = openDatabase(test.base.urls.worker, { max: 1 });
  try {
    await withActor(worker, test.ici.gestionnaire, async (tx) => {
      const contexte = { ...test.gestionnaire(), database: worker };
      expect(valeur(await importerDans(tx, contexte, repetition, CONFIRME)).issue).toBe('importe');
      expect(await listerJurys(test.gestionnaire())).toHaveLength(2);
      const grille = valeur(await lireDeliberation(test.contexte(president), jury));
      expect(grille.candidats).toHaveLength(3);
      expect((await test.decider(president, '0001', [{ type: 'valider' }])).ok).toBe(true);
    });
  } finally {
    await worker.close();
  }
  expect(await listerJurys(test.gestionnaire())).toHaveLength(4);
});
