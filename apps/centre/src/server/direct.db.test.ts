import { type Avis, type Database, lirePosition, listenAvis, openDatabase } from '@delib/db';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { type Abonne, createSuivi } from '@delib/web/direct';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { abonnement, envois } from './direct';

let base: EphemeralDatabase;
let ici: PetiteAcademie;
let owner: Database;
/** Two processes behind one address: each with its own connections and its own memory of what it heard. */
let processus: readonly {
  readonly database: Database;
  readonly suivre: ReturnType<typeof createSuivi<Avis>>;
}[];

/** A process that listens from its first live link on, as the app does. */
function demarrer(name: string) {
  const database = openDatabase(base.urls.centre, { max: 2 });
  const suivre = createSuivi<Avis>({
    name,
    listen: (onAvis, onMissed) => listenAvis(database, onAvis, onMissed),
    suite: async () => (await lirePosition(database)).suite,
    envois,
  });
  return { database, suivre };
}

beforeAll(async () => {
  base = await openEphemeralDatabase();
  ici = await writePetiteAcademie(base.ownerUrl);
  owner = openDatabase(base.ownerUrl, { max: 2 });
  processus = [demarrer('essai.un'), demarrer('essai.deux')];
  for (const rang of [0, 1] as const) (await ouvrir(rang, null)).fermer();
});

afterAll(async () => {
  await Promise.all([owner, ...processus.map(({ database }) => database)].map((each) => each?.close()));
  await base?.close();
});

/** What the chef of the first centre follows. */
const suivi = () =>
  abonnement(
    {
      prenom: 'Camille',
      nom: 'Fontaine',
      academieId: '14',
      connexionId: 'c',
      role: 'chef_de_centre',
      compteId: 'a',
      centreId: ici.centres[0],
    },
    'jurys',
  );

/** A page is read in one process. @returns what it has seen */
const lirePage = async (rang: 0 | 1) => {
  const { database } = processus[rang] ?? expect.fail('two processes');
  return (await lirePosition(database)).vue;
};

/** Its live link is opened in a process. */
async function ouvrir(rang: 0 | 1, depuis: number | null) {
  const { suivre } = processus[rang] ?? expect.fail('two processes');
  const prevenir = vi.fn<Abonne['prevenir']>();
  const fermer = await suivre({ ...suivi(), espacement: 0, depuis, prevenir });
  return { prevenir, fermer };
}

const passer = (sql: Database['sql'], jury: string, de: string, vers: string) =>
  sql`insert into transition (academie_id, centre_id, jury_id, de, vers, exceptionnelle, par, qualite, quand, version_vue,
      nouvelle_ronde)
    select academie_id, centre_id, id, ${de}, ${vers}, false, 'Test', 'Test', now(), version, false from jury
    where id = ${jury}`;

/** Both processes have heard all that was committed: notices come in the order of the commits. */
async function toutEntendu() {
  const liens = await Promise.all([ouvrir(0, await lirePage(0)), ouvrir(1, await lirePage(1))]);
  await owner.sql`select pg_notify('delib', ${JSON.stringify({ sujet: 'signature', academie: '14', centre: ici.centres[0], objets: ['fin'], transaction: 1 })})`;
  for (const { prevenir, fermer } of liens) {
    await vi.waitFor(() => expect(prevenir.mock.calls.flat(2)).toContain('fin'));
    fermer();
  }
}

test('nothing came since the page was read: it is told nothing, whichever process holds its link', async () => {
  const vue = await lirePage(0);
  await toutEntendu();
  for (const rang of [0, 1] as const) {
    const { prevenir, fermer } = await ouvrir(rang, vue);
    expect(prevenir).not.toHaveBeenCalled();
    fermer();
  }
});

test('a jury moved between the reading of the page and the opening of its link: told at once, by name; another centre’s is not', async () => {
  const [jury, ailleurs] = ici.jurys;
  const vue = await lirePage(0);
  await passer(owner.sql, ailleurs, '000', '105');
  await toutEntendu();
  const avant = await ouvrir(1, vue);
  expect(avant.prevenir).not.toHaveBeenCalled();
  avant.fermer();
  await passer(owner.sql, jury, '000', '105');
  await toutEntendu();
  for (const rang of [0, 1] as const) {
    const { prevenir, fermer } = await ouvrir(rang, vue);
    expect(prevenir.mock.calls).toEqual([[[jury]]]);
    fermer();
    const relue = await ouvrir(rang, await lirePage(rang));
    expect(relue.prevenir).not.toHaveBeenCalled();
    relue.fermer();
  }
});

test('a transaction that was open while the page was read, and ends after: it is told, though others began after it', async () => {
  const [jury] = ici.jurys;
  let vue = 0;
  await owner.sql.begin(async (tx) => {
    await passer(tx as unknown as Database['sql'], jury, '105', '110');
    await owner.sql`select pg_current_xact_id()`;
    vue = await lirePage(0);
  });
  await toutEntendu();
  const { prevenir, fermer } = await ouvrir(1, vue);
  expect(prevenir.mock.calls).toEqual([[[jury]]]);
  fermer();
});

test('a process that began to listen after the page was read does not know: the page is to be read again', async () => {
  const vue = await lirePage(0);
  await owner.sql`select pg_current_xact_id()`;
  const tardif = demarrer('essai.tardif');
  const prevenir = vi.fn<Abonne['prevenir']>();
  (await tardif.suivre({ ...suivi(), espacement: 0, depuis: vue, prevenir }))();
  expect(prevenir.mock.calls).toEqual([[null]]);
  await tardif.database.close();
});
