import { accept, type Result, refuse } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withActor, withActorCountingRefusals } from './acteur';
import { type Database, openDatabase, type Tx } from './client';
import { selectEssais, writeEchec } from './stores/connexions';
import { appendJournal } from './stores/journal';

let base: EphemeralDatabase;
let centre: Database;
let ici: PetiteAcademie;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  // One connection: whatever a transaction left behind would meet the next one.
  centre = openDatabase(base.urls.centre, { max: 1 });
  ici = await writePetiteAcademie(base.ownerUrl, '14');
});

afterAll(async () => {
  await centre?.close();
  await base?.close();
});

const LE = new Date('2026-06-20T08:00:00Z');
let objet = '';
let essai = 0;
beforeEach(() => {
  essai += 1;
  objet = `essai ${essai}`;
});

function journal(tx: Tx, { academieId, connexionId, role }: PetiteAcademie['gestionnaire']): void {
  const ligne = {
    academieId,
    connexionId,
    role,
    quand: LE,
    qui: 'Alix Renard',
    acte: 'composerJury',
    requete: 'r',
  };
  appendJournal(tx, [{ ...ligne, objet }]);
}

async function gardees(): Promise<number> {
  const rows = await withActor(centre, ici.gestionnaire, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from journal where objet = ${objet}`),
  );
  return rows[0]?.n ?? -1;
}

const REFUS = { code: 'introuvable' } as const;

describe('an act that is refused half-way', () => {
  it('leaves no row, and its refusal reaches whoever asked', async () => {
    const reponse = await withActor(centre, ici.gestionnaire, async (tx): Promise<Result<string>> => {
      journal(tx, ici.gestionnaire);
      return refuse(REFUS);
    });
    expect(reponse).toEqual({ ok: false, refus: REFUS });
    expect(await gardees()).toBe(0);
  });

  it('also gives what its refusal carries beside: the candidate as someone else left it', async () => {
    const actuel = { version: 3 };
    const reponse = await withActor(centre, ici.gestionnaire, async (tx) => {
      journal(tx, ici.gestionnaire);
      return { ...refuse(REFUS), actuel };
    });
    expect(reponse).toEqual({ ok: false, refus: REFUS, actuel });
    expect(await gardees()).toBe(0);
  });

  it('keeps what another transaction wrote meanwhile', async () => {
    const autre = openDatabase(base.urls.centre, { max: 1 });
    try {
      await withActor(centre, ici.gestionnaire, async (): Promise<Result<null>> => {
        await withActor(autre, ici.gestionnaire, async (tx) => journal(tx, ici.gestionnaire));
        return refuse(REFUS);
      });
    } finally {
      await autre.close();
    }
    expect(await gardees()).toBe(1);
  });
});

describe('an act that is accepted', () => {
  it('keeps its rows, also where one of several things asked for was refused', async () => {
    const reponse = await withActor(centre, ici.gestionnaire, async (tx) => {
      journal(tx, ici.gestionnaire);
      return accept([accept('E1'), refuse(REFUS)]);
    });
    expect(reponse.ok).toBe(true);
    expect(await gardees()).toBe(1);
  });
});

describe('a try that is counted because it fails', () => {
  const anonyme = { role: 'connexion' } as const;
  const adresse = '192.0.2.7';
  const compter = (tx: Tx) => writeEchec(tx, { adresse, login: objet, le: LE, plafond: 10 });
  const comptes = () => withActor(centre, anonyme, (tx) => selectEssais(tx, adresse, objet));

  it('is kept with its refusal', async () => {
    const reponse = await withActorCountingRefusals(centre, anonyme, async (tx): Promise<Result<null>> => {
      await compter(tx);
      return refuse({ code: 'identifiants_refuses' });
    });
    expect(reponse).toEqual({ ok: false, refus: { code: 'identifiants_refuses' } });
    expect(await comptes()).toMatchObject({ echecs: 1 });
  });

  it('is lost where the refusal is one like any other: the name has to be said', async () => {
    await withActor(centre, anonyme, async (tx): Promise<Result<null>> => {
      await compter(tx);
      return refuse({ code: 'identifiants_refuses' });
    });
    expect(await comptes()).toBeNull();
  });
});

describe('a bug', () => {
  it.each([
    ['in an act', withActor],
    ['in an act that counts its refusals', withActorCountingRefusals],
  ])('%s undoes what was written and is thrown', async (_, run) => {
    const asked = run(centre, ici.gestionnaire, async (tx) => {
      journal(tx, ici.gestionnaire);
      throw new Error('a bug');
    });
    await expect(asked).rejects.toThrow('a bug');
    expect(await gardees()).toBe(0);
  });
});
