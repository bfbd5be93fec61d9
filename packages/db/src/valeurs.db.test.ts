import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withActor } from './acteur';
import { type Database, openDatabase, type Tx } from './client';
import { selectComptes } from './stores/comptes';
import { selectDossiers } from './stores/dossiers';
import { selectJurys } from './stores/jurys';
import { selectCandidatsNotes } from './stores/recus';

let base: EphemeralDatabase;
let centre: Database;
let owner: Database;
let ici: PetiteAcademie;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 1 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
  ici = await writePetiteAcademie(base.ownerUrl, '14');
  // The états of a jury follow its transitions alone: to break one, their guard goes first.
  await owner.sql`alter table jury disable trigger user`;
  await owner.sql`insert into compte (academie_id, role, identifiant, empreinte_mot_de_passe, prenom, nom)
    values ('14', 'rssi', 'rssi.14', '-', 'Alix', 'Renard')`;
});

afterEach(async () => {
  await owner.sql`update jury set etat = '000'`;
  await owner.sql`update membre set college = 'presidence' where qualite = 'president'`;
  await owner.sql`update resultat set nature = 'note', groupe = 1`;
  await owner.sql`update compte set role = 'rssi'`;
});

afterAll(async () => {
  await Promise.all([centre?.close(), owner?.close()]);
  await base?.close();
});

const lire = <T>(work: (tx: Tx) => Promise<T>) => withActor(centre, ici.gestionnaire, work, 'lecture');

describe('a value that the domain does not know', () => {
  it.each([
    ['an état of a jury', "update jury set etat = '999'", (tx: Tx) => selectJurys(tx), '"999"'],
    [
      'a collège',
      "update membre set college = 'syndicat' where qualite = 'president'",
      (tx: Tx) => selectJurys(tx),
      '"syndicat"',
    ],
    [
      'the nature of a result',
      "update resultat set nature = 'perdue'",
      (tx: Tx) => selectDossiers(tx, { juryId: ici.jurys[0], groupe: 1 }),
      '"perdue"',
    ],
    ['a groupe', 'update resultat set groupe = 3', (tx: Tx) => selectCandidatsNotes(tx, ici.jurys[0]), '3'],
    [
      'the role of an account',
      "update compte set role = 'recteur'",
      (tx: Tx) => selectComptes(tx),
      '"recteur"',
    ],
  ])('as %s is a broken constraint: whoever reads it is told which', async (quoi, casse, select, valeur) => {
    await owner.sql.unsafe(casse);
    await expect(lire<unknown>(select)).rejects.toThrow(
      `the database holds ${valeur} where ${quoi} is expected`,
    );
  });
});

it('what the domain knows is read as it is', async () => {
  const [jury] = await lire((tx) => selectJurys(tx));
  expect(jury).toMatchObject({ etat: '000', tenue: null, presences: {} });
  expect(jury?.membres.map(({ college }) => college)).toContain('presidence');
  expect(await lire((tx) => selectDossiers(tx, { juryId: ici.jurys[0], groupe: 1 }))).toHaveLength(3);
  expect(await lire((tx) => selectComptes(tx))).toMatchObject([{ role: 'rssi', centreId: null }]);
});
