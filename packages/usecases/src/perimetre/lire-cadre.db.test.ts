import { type Database, openDatabase } from '@delib/db';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reglerPublication } from '../publication/regler-publication';
import { creerConfiance } from '../pv/confiance';
import { valeur } from '../test-support/moyens-de-test';
import { lireCadre } from './lire-cadre';

let base: EphemeralDatabase;
let centre: Database;
let owner: Database;
let ici: PetiteAcademie;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 2 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
  ici = await writePetiteAcademie(base.ownerUrl);
});
afterAll(async () => {
  await Promise.all([centre?.close(), owner?.close()]);
  await base?.close();
});

it('gives each session its own périodes and its own service of publication, the latest session first', async () => {
  const contexte = {
    database: centre,
    acteur: ici.gestionnaire,
    maintenant: new Date('2026-06-22T12:00:00Z'),
    requete: 'test',
    confiance: creerConfiance([]),
  };
  const [seule] = (await lireCadre(contexte)).sessions;
  if (!seule) throw new Error('an académie without a session');
  const [suivante] = await owner.sql<
    { id: string }[]
  >`insert into session_examen (academie_id, code, annee, libelle)
    values (${ici.gestionnaire.academieId}, '2999', 2999, 'Session 2999') returning id`;
  const suivanteId = suivante?.id ?? '';
  await owner.sql`insert into periode (academie_id, session_id, code, libelle, debut, fin) values
    (${ici.gestionnaire.academieId}, ${suivanteId}, 'B', 'Seconde', '2999-07-01', '2999-07-03'),
    (${ici.gestionnaire.academieId}, ${suivanteId}, 'A', 'Première', '2999-06-01', '2999-06-03')`;
  valeur(await reglerPublication(contexte, { sessionId: suivanteId, groupe: 2, ouvert: true }));

  const { sessions } = await lireCadre(contexte);
  expect(sessions.map(({ code }) => code)).toEqual(['2999', seule.code]);
  expect(sessions[0]?.periodes.map(({ libelle }) => libelle)).toEqual(['Première', 'Seconde']);
  expect(sessions[0]?.publication.map(({ groupe, ouvert }) => [groupe, ouvert])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(sessions[1]).toEqual(seule);
});
