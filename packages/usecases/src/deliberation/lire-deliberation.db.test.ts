import { type Database, openDatabase } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Contexte } from '../contexte';
import { passer } from '../jury/passer';
import { valeur } from '../test-support/moyens-de-test';
import { lireDeliberation } from './lire-deliberation';

let base: EphemeralDatabase;
let centre: Database;
let portail: Database;
let ici: PetiteAcademie;
let ailleurs: PetiteAcademie;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 2 });
  portail = openDatabase(base.urls.jury, { max: 2 });
  ici = await writePetiteAcademie(base.ownerUrl, '31');
  ailleurs = await writePetiteAcademie(base.ownerUrl, '32');
  for (const { gestionnaire, jurys } of [ici, ailleurs]) {
    for (const acte of ['ouvrirModificationNotes', 'ouvrirDeliberation'] as const)
      valeur(await passer(contexte(centre, gestionnaire), { juryId: jurys[0], acte }));
  }
});
afterAll(async () => {
  await Promise.all([centre?.close(), portail?.close()]);
  await base?.close();
});

function contexte(database: Database, acteur: Acteur): Contexte {
  return {
    database,
    acteur,
    maintenant: new Date('2026-06-22T08:00:00Z'),
    requete: 'test',
    confiance: { estAuthentique: async () => true },
  };
}

it('of the candidates that are named, those of the jury come as in the whole deliberation, and no other', async () => {
  const lire = async (academie: PetiteAcademie, ids?: readonly string[]) =>
    valeur(await lireDeliberation(contexte(portail, academie.president), academie.jurys[0], ids));
  const { candidats } = await lire(ici);
  const [dAilleurs] = (await lire(ailleurs)).candidats;
  const [nomme] = candidats;
  expect(candidats.length).toBeGreaterThan(1);
  const relus = await lire(ici, [nomme?.candidatId ?? '', dAilleurs?.candidatId ?? '']);
  expect(relus.candidats).toEqual([nomme]);
  expect((await lire(ici, [])).candidats).toEqual([]);
});
