import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from './client';
import { type Avis, lirePosition, listenAvis } from './ecoute';

let base: EphemeralDatabase;
let centre: Database;
let owner: Database;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 1 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
});

afterAll(async () => {
  await Promise.all([centre?.close(), owner?.close()]);
  await base?.close();
});

it('a notice is read as it is meant; one that cannot be has everything read again, and ends nothing', async () => {
  const lus: Avis[] = [];
  const onMissed = vi.fn();
  const stop = await listenAvis(centre, (avis) => lus.push(avis), onMissed);
  const notify = (payload: string) => centre.sql`select pg_notify('delib', ${payload})`;
  const signature = { sujet: 'signature', academie: '14', centre: null, objets: ['jury-1'], transaction: 7 };
  const illisibles = [
    '{',
    'null',
    '{}',
    { ...signature, sujet: 'repas' },
    { ...signature, academie: 14 },
    { ...signature, objets: 'jury-1' },
    { ...signature, transaction: '7' },
  ];
  for (const payload of illisibles) {
    await notify(typeof payload === 'string' ? payload : JSON.stringify(payload));
  }
  await notify(JSON.stringify(signature));
  await vi.waitFor(() => expect(lus).toEqual([signature]));
  expect(onMissed).toHaveBeenCalledTimes(illisibles.length);
  await stop();
});

describe('what a statement tells', () => {
  let ici: PetiteAcademie;
  beforeAll(async () => {
    ici = await writePetiteAcademie(base.ownerUrl);
    await owner.sql`insert into jury (academie_id, centre_id, session_id, periode_id, reglement_id, code)
      select j.academie_id, j.centre_id, j.session_id, j.periode_id, j.reglement_id, (30000 + n)::text
      from jury j, generate_series(1, 120) n where j.id = ${ici.jurys[0]}`;
  });

  /** The notices of what `ecrire` does, in one transaction of its own, by what they are about. */
  async function avisDe(ecrire: () => Promise<unknown>): Promise<readonly string[]> {
    const lus: Avis[] = [];
    const stop = await listenAvis(centre, (avis) => lus.push(avis), vi.fn());
    await ecrire();
    // Notices come in the order of their transactions: once this one is read, the others were.
    await owner.sql`select pg_notify('delib', ${JSON.stringify({ sujet: 'signature', academie: 'fin', centre: null, objets: [], transaction: 1 })})`;
    await vi.waitFor(() => expect(lus.at(-1)?.academie).toBe('fin'));
    await stop();
    return lus
      .slice(0, -1)
      .map(({ sujet, academie, centre: lieu, objets }) => `${sujet} ${academie} ${lieu} ${objets.join(' ')}`);
  }

  const passer = (de: string, vers: string, jurys: readonly string[] | null) =>
    owner.sql`insert into transition (academie_id, centre_id, jury_id, de, vers, exceptionnelle, par, qualite, quand,
        version_vue, nouvelle_ronde)
      select academie_id, centre_id, id, ${de}, ${vers}, false, 'Test', 'Test', now(), version, false from jury
      where ${jurys === null ? null : [...jurys]}::uuid[] is null or id = any (${jurys === null ? null : [...jurys]}::uuid[])`;

  const jurysDe = async (centreId: string) =>
    (await owner.sql<{ id: string }[]>`select id from jury where centre_id = ${centreId} order by id`).map(
      ({ id }) => id,
    );

  it('an act over a hundred and twenty jurys of a centre and one of another: all named, fifty to a notice', async () => {
    const [a, b] = ici.centres;
    const tous = await jurysDe(a);
    expect(tous).toHaveLength(121);
    const lots = [tous.slice(0, 50), tous.slice(50, 100), tous.slice(100)];
    expect((await avisDe(() => passer('000', '105', null))).toSorted()).toEqual(
      [
        ...lots.map((ids) => `transition 14 ${a} ${ids.join(' ')}`),
        `transition 14 ${b} ${ici.jurys[1]}`,
      ].toSorted(),
    );
  });

  it('an act over a few jurys of a centre: one notice, which names them', async () => {
    const ids = (await jurysDe(ici.centres[0])).slice(4, 7);
    expect(await avisDe(() => passer('105', '110', ids))).toEqual([
      `transition 14 ${ici.centres[0]} ${ids.join(' ')}`,
    ]);
  });

  it('the decisions of a jury, however many at once: one notice, to it alone', async () => {
    const [jury] = ici.jurys;
    const inserer =
      () => owner.sql`insert into deliberation (candidat_id, groupe, academie_id, centre_id, jury_id,
        proposition, issue_arretee, empreinte_arretee, points_jury, version, modifie_par, modifie_le)
      select id, 1, academie_id, centre_id, jury_id, 'admis', 'admis', 'x', 0, 1, 'Test', now() from candidat
      where jury_id = ${jury}`;
    const attendu = [`deliberation 14 ${ici.centres[0]} ${jury}`];
    expect(await avisDe(inserer)).toEqual(attendu);
    const changer = () => owner.sql`update deliberation set version = version + 1 where jury_id = ${jury}`;
    expect(await avisDe(changer)).toEqual(attendu);
    expect(await avisDe(() => owner.sql`update deliberation set version = 9 where false`)).toEqual([]);
  });

  it('an entry of a jury is told by its candidate and the version that it gives', async () => {
    const [jury] = ici.jurys;
    const lus: Avis[] = [];
    const stop = await listenAvis(centre, (avis) => lus.push(avis), vi.fn());
    const [saisie] = await owner.sql<{ candidat: string; version: number }[]>`
      update deliberation set version = version + 1
      where candidat_id = (select min(candidat_id::text)::uuid from deliberation where jury_id = ${jury})
      returning candidat_id as candidat, version`;
    await vi.waitFor(() => expect(lus).toHaveLength(1));
    expect(lus[0]).toMatchObject({ sujet: 'deliberation', objets: [jury], ...saisie });
    await stop();
  });

  it('a treatment is told to its centre, by its own id', async () => {
    const [centreId] = ici.centres;
    const demander =
      () => owner.sql`insert into compte_rendu (academie_id, centre_id, activite, titre, parametres,
        demande_par, demande_le, resultat)
      values ('14', ${centreId}, 'plan_secours_1er_groupe', 'Plan', '{}'::jsonb, 'Test', now(), 'en_attente')`;
    const lus = await avisDe(demander);
    const [demande] = await owner.sql<{ id: string }[]>`select id from compte_rendu`;
    expect(lus).toEqual([`compte_rendu 14 ${centreId} ${demande?.id}`]);
  });
});

describe('where the database stands', () => {
  const ecrire = (sql: Database['sql']) =>
    sql<{ numero: string }[]>`select pg_current_xact_id()::text as numero`;
  const numero = async (sql: Database['sql']) => Number((await ecrire(sql))[0]?.numero);

  it('whatever is read from now on has seen all transactions below « vue »; none had begun from « suite » on', async () => {
    const avant = await numero(owner.sql);
    const { vue, suite } = await lirePosition(centre);
    const apres = await numero(owner.sql);
    expect(avant).toBeLessThan(vue);
    expect(vue).toBeLessThanOrEqual(suite);
    expect(apres).toBeGreaterThanOrEqual(suite);
  });

  it('one still open is not taken for seen, though others that began after it are over', async () => {
    let ouverte = 0;
    await owner.sql.begin(async (tx) => {
      ouverte = await numero(tx as unknown as Database['sql']);
      await numero(centre.sql);
      const { vue, suite } = await lirePosition(centre);
      expect(vue).toBeLessThanOrEqual(ouverte);
      expect(suite).toBeGreaterThan(ouverte + 1);
    });
    expect((await lirePosition(centre)).vue).toBeGreaterThan(ouverte);
  });
});
