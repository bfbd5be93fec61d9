import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withActor } from '../acteur';
import { type Database, openDatabase } from '../client';
import { changerLignes, GESTES, type Geste } from '../test-support/gestes-comptes';
import { corrigerComptes, type EcartDeCompte, recompterJurys } from './comptes-jurys';

let base: EphemeralDatabase;
let owner: Database;
let worker: Database;
let ici: PetiteAcademie;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  ici = await writePetiteAcademie(base.ownerUrl, '14');
  owner = openDatabase(base.ownerUrl, { max: 2 });
  worker = openDatabase(base.urls.worker, { max: 1 });
});

afterAll(async () => {
  await Promise.all([owner?.close(), worker?.close()]);
  await base?.close();
});

const ecarts = (): Promise<readonly EcartDeCompte[]> =>
  withActor(worker, ici.gestionnaire, (tx) => recompterJurys(tx));

const geste: fc.Arbitrary<Geste> = fc.record({
  quoi: fc.constantFrom(...GESTES),
  candidat: fc.nat(7),
  autre: fc.nat(7),
  groupe: fc.constantFrom(1, 2),
  choix: fc.nat(3),
});

describe('what a jury keeps counted', () => {
  it('is what its rows say, whatever is added, changed or removed, by one row or by many', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(geste, { minLength: 1, maxLength: 12 }), async (gestes) => {
        for (const fait of gestes) {
          await changerLignes(owner, fait);
          expect(await ecarts(), JSON.stringify(fait)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  }, 240_000);

  it('is right when two people change the same jury at once', async () => {
    const quand = (candidat: number) => ({ candidat, autre: 0, groupe: 1, choix: 0 }) as const;
    await changerLignes(owner, { quoi: 'deliberer', ...quand(0) });
    await changerLignes(owner, { quoi: 'deliberer', ...quand(1) });
    await owner.sql
      .begin(async (premier) => {
        await changerLignes({ sql: premier }, { quoi: 'valider', ...quand(0) });
        const second = changerLignes(owner, { quoi: 'valider', ...quand(1) });
        // The second waits for the row of the jury, which the first holds until it commits.
        await premier`select pg_sleep(0.2)`;
        return { second };
      })
      .then(({ second }) => second);
    expect(await ecarts()).toEqual([]);
  });

  it('is told when it is wrong, and is put right on demand', async () => {
    await owner.sql`update jury set candidats = candidats + 1, a_valider_2 = 7 where id = ${ici.jurys[0]}`;
    const faux = await ecarts();
    expect(faux.map(({ compte }) => compte)).toEqual(['a_valider_2', 'candidats']);
    expect(faux[0]).toMatchObject({ jury: '20111', garde: 7 });
    await withActor(worker, ici.gestionnaire, (tx) => corrigerComptes(tx));
    expect(await ecarts()).toEqual([]);
  });

  it('is written by no program', async () => {
    const centre = openDatabase(base.urls.centre, { max: 1 });
    const jury = openDatabase(base.urls.jury, { max: 1 });
    try {
      for (const database of [worker, centre, jury]) {
        const ecrire = withActor(database, ici.gestionnaire, (tx) =>
          tx.execute(sql`update jury set candidats = 9`),
        );
        await expect(ecrire).rejects.toMatchObject({ cause: { code: '42501' } });
      }
    } finally {
      await Promise.all([centre.close(), jury.close()]);
    }
  });
});
