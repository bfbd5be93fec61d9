import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withActor } from './acteur';
import { type Database, openDatabase } from './client';
import { isPerduParConcurrence } from './erreurs';
import { appendJournal } from './stores/journal';
import { insertTransitions, selectJurys } from './stores/jurys';

let base: EphemeralDatabase;
let centre: Database;
let portail: Database;
let worker: Database;
let ici: PetiteAcademie;
let ailleurs: PetiteAcademie;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 2 });
  portail = openDatabase(base.urls.jury, { max: 2 });
  worker = openDatabase(base.urls.worker, { max: 2 });
  ici = await writePetiteAcademie(base.ownerUrl, '14');
  ailleurs = await writePetiteAcademie(base.ownerUrl, '19');
});

afterAll(async () => {
  await Promise.all([centre.close(), portail.close(), worker.close()]);
  await base.close();
});

const TABLES_DU_JURY = ['jury', 'membre', 'candidat', 'resultat', 'candidat_identite'] as const;

async function count(
  database: Database,
  acteur: Parameters<typeof withActor>[1],
  table: string,
): Promise<number> {
  const rows = await withActor(database, acteur, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`),
  );
  return rows[0]?.n ?? -1;
}

describe('what each person sees', () => {
  it('a chef de centre sees the rows of their own centre and no other', async () => {
    for (const table of TABLES_DU_JURY) {
      const own = await count(centre, ici.chef, table);
      const all = await count(centre, ici.gestionnaire, table);
      expect(own, table).toBeGreaterThan(0);
      expect(all, table).toBe(own * 2);
    }
  });

  it('an académie never sees another', async () => {
    const codes = await withActor(centre, ici.gestionnaire, (tx) => selectJurys(tx));
    expect(codes.map(({ id }) => id).sort()).toEqual([...ici.jurys].sort());
    const there = await withActor(centre, ici.gestionnaire, (tx) => selectJurys(tx, { ids: ailleurs.jurys }));
    expect(there).toEqual([]);
  });

  it('the président sees one jury, and no name of a candidate can be asked for', async () => {
    expect(await count(portail, ici.president, 'candidat')).toBe(3);
    await expect(count(portail, ici.president, 'candidat_identite')).rejects.toThrow();
    await expect(
      withActor(portail, ici.president, (tx) => tx.execute(sql`select liste_rouge from candidat`)),
    ).rejects.toThrow();
    await expect(
      withActor(portail, ici.president, (tx) => tx.execute(sql`select presume_fraudeur from candidat`)),
    ).rejects.toThrow();
  });

  it('an émargement is seen by the jury, its centre and its académie, and written on the portal of that jury alone', async () => {
    await openOwner(
      (owner) => owner.sql`insert into emargement (academie_id, centre_id, jury_id, groupe, ronde, membre_id,
          presence, initiales, recueilli_par, emarge_le)
        select academie_id, centre_id, jury_id, 1, 1, id, 'present', 'AR', 'test', now() from membre
        where qualite = 'president'`,
    );
    expect(await count(portail, ici.president, 'emargement')).toBe(1);
    expect(await count(centre, ici.chef, 'emargement')).toBe(1);
    expect(await count(centre, ici.gestionnaire, 'emargement')).toBe(2);
    const rssi = { ...ici.gestionnaire, role: 'rssi' } as typeof ici.gestionnaire;
    expect(await count(centre, rssi, 'emargement')).toBe(0);
    const recopier = (
      jury: string,
    ) => sql`insert into emargement (academie_id, centre_id, jury_id, groupe, ronde,
        membre_id, presence, initiales, recueilli_par, emarge_le)
      select '14', ${ici.centres[1]}::uuid, ${jury}::uuid, 1, 2, id, 'present', 'XX', 'test', now() from membre limit 1`;
    await expect(
      withActor(portail, ici.president, (tx) => tx.execute(recopier(ici.jurys[1]))),
    ).rejects.toThrow();
    await expect(
      withActor(centre, ici.gestionnaire, (tx) => tx.execute(recopier(ici.jurys[1]))),
    ).rejects.toThrow();
    await withActor(portail, ici.president, (tx) => tx.execute(recopier(ici.jurys[0])));
    for (const ecrit of [sql`update emargement set initiales = 'YY'`, sql`delete from emargement`]) {
      await expect(withActor(portail, ici.president, (tx) => tx.execute(ecrit))).rejects.toThrow();
    }
  });

  it('nobody named sees nothing, and a pooled connection keeps nothing of the last person', async () => {
    const single = openDatabase(base.urls.centre, { max: 1 });
    try {
      expect(await count(single, ici.gestionnaire, 'candidat')).toBe(6);
      const after = await single.sql`select count(*)::int as n from candidat`;
      expect(after[0]?.n).toBe(0);
    } finally {
      await single.close();
    }
  });

  it('the RSSI sees no jury and no candidate', async () => {
    const rssi = { ...ici.gestionnaire, role: 'rssi' } as typeof ici.gestionnaire;
    for (const table of TABLES_DU_JURY) expect(await count(centre, rssi, table), table).toBe(0);
  });

  it('every table has row-level security, enabled and forced', async () => {
    const rows = await openOwner(
      (owner) =>
        owner.sql<
          { relname: string }[]
        >`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual([]);
  });
});

describe('what nobody can do', () => {
  it('changes the état of a jury without a transition of the table', async () => {
    await expect(
      openOwner((owner) => owner.sql`update jury set etat = '130' where id = ${ici.jurys[0]}`),
    ).rejects.toThrow(/inserting a transition/);
    const skip = { de: '000', vers: '130' } as const;
    await expect(
      withActor(centre, ici.gestionnaire, (tx) => insertTransitions(tx, [transition(skip)])),
    ).rejects.toThrow();
  });

  it('two changes read from the same version: one wins, the other is told', async () => {
    const pass = { de: '000', vers: '105' } as const;
    const outcomes = await Promise.allSettled([
      withActor(centre, ici.gestionnaire, (tx) => insertTransitions(tx, [transition(pass)])),
      withActor(worker, ici.gestionnaire, (tx) => insertTransitions(tx, [transition(pass)])),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(isPerduParConcurrence(lost[0]?.reason)).toBe(true);
    const [jury] = await withActor(centre, ici.gestionnaire, (tx) =>
      selectJurys(tx, { ids: [ici.jurys[0]] }),
    );
    expect(jury).toMatchObject({ etat: '105', version: 2 });
  });

  it('changes or removes a line of the journal, the owner included', async () => {
    await withActor(centre, ici.chef, async (tx) => appendJournal(tx, [ligne('un')]));
    for (const statement of [
      "update journal set qui = 'autre'",
      'delete from journal',
      'truncate journal',
      'truncate transition',
      'delete from signature where true',
    ]) {
      const attempt = openOwner((owner) => owner.sql.unsafe(statement));
      if (statement.includes('signature')) await attempt;
      else await expect(attempt, statement).rejects.toThrow(/append-only/);
    }
  });
});

describe('the journal', () => {
  it('chains each line to the one before, per académie, also when many write at once', async () => {
    const before = await chain('14');
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        withActor(i % 2 ? centre : worker, i % 3 ? ici.gestionnaire : ici.chef, async (tx) =>
          appendJournal(tx, [ligne(`acte ${i}`)]),
        ),
      ),
    );
    const lines = await chain('14');
    expect(lines).toHaveLength(before.length + 20);
    expect(lines.map(({ seq }) => Number(seq))).toEqual(lines.map((_, i) => i + 1));
    for (const [i, line] of lines.entries()) {
      expect(line.juste, `line ${i + 1}`).toBe(true);
      expect(line.precedent).toBe(i === 0 ? '' : lines[i - 1]?.empreinte);
    }
  });

  it('is read by the gestionnaire, not by a chef de centre', async () => {
    expect(await count(centre, ici.gestionnaire, 'journal')).toBeGreaterThan(0);
    expect(await count(centre, ici.chef, 'journal')).toBe(0);
    expect(await count(centre, ailleurs.gestionnaire, 'journal')).toBe(0);
  });
});

async function chain(academie: string) {
  return openOwner(
    (owner) => owner.sql<{ seq: string; precedent: string; empreinte: string; juste: boolean }[]>`
      select seq, encode(precedent, 'hex') as precedent, encode(empreinte, 'hex') as empreinte,
        empreinte = sha256(convert_to(journal_texte(journal), 'UTF8')) as juste
      from journal where academie_id = ${academie} order by seq`,
  );
}

async function openOwner<T>(work: (owner: Database) => Promise<T>): Promise<T> {
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  try {
    return await work(owner);
  } finally {
    await owner.close();
  }
}

function transition(etats: { de: '000'; vers: '105' | '130' }) {
  return {
    academieId: '14',
    centreId: ici.centres[0],
    juryId: ici.jurys[0],
    ...etats,
    exceptionnelle: false,
    motif: null,
    par: 'Dominique Test',
    qualite: 'Gestionnaire académique',
    quand: new Date('2026-06-20T08:00:00Z'),
    versionVue: 1,
    nouvelleRonde: false,
  };
}

function ligne(acte: string) {
  return {
    academieId: '14',
    quand: new Date('2026-06-20T08:00:00.123Z'),
    qui: 'Dominique Test',
    role: 'chef_de_centre',
    connexionId: 'test',
    acte,
    objet: 'jury 20111',
    apres: { b: 1, a: 'é' },
    requete: 'r1',
  };
}
