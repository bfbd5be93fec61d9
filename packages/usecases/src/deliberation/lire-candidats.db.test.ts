import { type Database, openDatabase } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Contexte } from '../contexte';
import { passer } from '../jury/passer';
import { valeur } from '../test-support/moyens-de-test';
import { lireCandidats } from './lire-candidats';
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

const deliberation = async ({ president, jurys }: PetiteAcademie) =>
  valeur(await lireDeliberation(contexte(portail, president), jurys[0]));

it('of the candidates that are named, those of the jury come as in the whole deliberation, and no other', async () => {
  const lire = async (ids: readonly string[]) =>
    valeur(await lireCandidats(contexte(portail, ici.president), ici.jurys[0], ids));
  const { candidats, changements } = await deliberation(ici);
  const [dAilleurs] = (await deliberation(ailleurs)).candidats;
  const [nomme] = candidats;
  expect(candidats.length).toBeGreaterThan(1);
  const relus = await lire([nomme?.candidatId ?? '', dAilleurs?.candidatId ?? '']);
  expect(relus).toEqual({ candidats: [nomme], changements: changements.length });
  expect((await lire([])).candidats).toEqual([]);
});

it('a mark corrected since the opening is counted, as the whole deliberation shows it', async () => {
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  const [jury] = ici.jurys;
  await owner.sql`insert into correction (academie_id, centre_id, jury_id, candidat_id, groupe, epreuve, nature_avant,
      note_avant, nature_apres, par, le, motif, jury_version)
    select academie_id, centre_id, jury_id, id, 1, 'E1', 'note', 12, 'absent', 'Test', '2026-06-22T09:00:00Z', 'Essai', 1
    from candidat where jury_id = ${jury} limit 1`;
  await owner.close();
  const lus = valeur(await lireCandidats(contexte(portail, ici.president), jury, []));
  expect(lus.changements).toBe(1);
  expect((await deliberation(ici)).changements).toHaveLength(1);
});

it('a jury that the reader does not see is unknown', async () => {
  expect(await lireCandidats(contexte(portail, ici.president), ailleurs.jurys[0], [])).toEqual({
    ok: false,
    refus: { code: 'introuvable' },
  });
});
