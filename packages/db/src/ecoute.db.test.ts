import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from './client';
import { type Avis, listenAvis } from './ecoute';

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
  const signature = { sujet: 'signature', academie: '14', centre: null, jury: 'jury-1' };
  const illisibles = ['{', 'null', '{}', { ...signature, sujet: 'repas' }, { ...signature, academie: 14 }];
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
      from jury j, generate_series(1, 40) n where j.id = ${ici.jurys[0]}`;
  });

  /** The notices of what `ecrire` does, in one transaction of its own, by what they are about. */
  async function avisDe(ecrire: () => Promise<unknown>): Promise<readonly string[]> {
    const lus: Avis[] = [];
    const stop = await listenAvis(centre, (avis) => lus.push(avis), vi.fn());
    await ecrire();
    // Notices come in the order of their transactions: once this one is read, the others were.
    await owner.sql`select pg_notify('delib', ${JSON.stringify({ sujet: 'signature', academie: 'fin', centre: null, jury: null })})`;
    await vi.waitFor(() => expect(lus.at(-1)?.academie).toBe('fin'));
    await stop();
    return lus
      .slice(0, -1)
      .map(({ sujet, academie, centre: lieu, jury }) => `${sujet} ${academie} ${lieu} ${jury}`);
  }

  const passer = (de: string, vers: string, jurys: readonly string[] | null) =>
    owner.sql`insert into transition (academie_id, centre_id, jury_id, de, vers, exceptionnelle, par, qualite, quand,
        version_vue, nouvelle_ronde)
      select academie_id, centre_id, id, ${de}, ${vers}, false, 'Test', 'Test', now(), version, false from jury
      where ${jurys === null ? null : [...jurys]}::uuid[] is null or id = any (${jurys === null ? null : [...jurys]}::uuid[])`;

  it('an act over forty-one jurys of a centre and one of another: one notice a centre', async () => {
    const [a, b] = ici.centres;
    expect((await avisDe(() => passer('000', '105', null))).toSorted()).toEqual(
      [`transition 14 ${a} null`, `transition 14 ${b} ${ici.jurys[1]}`].toSorted(),
    );
  });

  it('an act over a few jurys of a centre: one notice each', async () => {
    const jurys = await owner.sql<
      { id: string }[]
    >`select id from jury where code in ('30001', '30002', '30003')`;
    const ids = jurys.map(({ id }) => id);
    expect((await avisDe(() => passer('105', '110', ids))).toSorted()).toEqual(
      ids.map((id) => `transition 14 ${ici.centres[0]} ${id}`).toSorted(),
    );
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

  it('a treatment is told to its centre without a jury', async () => {
    const [centreId] = ici.centres;
    const demander =
      () => owner.sql`insert into compte_rendu (academie_id, centre_id, activite, titre, parametres,
        demande_par, demande_le, resultat)
      values ('14', ${centreId}, 'plan_secours_1er_groupe', 'Plan', '{}'::jsonb, 'Test', now(), 'en_attente')`;
    expect(await avisDe(demander)).toEqual([`compte_rendu 14 ${centreId} null`]);
  });
});
