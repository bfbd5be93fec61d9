import type { Acteur } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withActor } from './acteur';
import { type Database, openDatabase } from './client';
import {
  CLES_DE_LA_BASE,
  compterMelanges,
  ECRITURES_SANS_ACADEMIE,
  SANS_ACADEMIE,
  selectDefautsDeCloison,
} from './cloisons';

let base: EphemeralDatabase;
let owner: Database;
let worker: Database;
let ici: PetiteAcademie;
let ailleurs: PetiteAcademie;
beforeAll(async () => {
  base = await openEphemeralDatabase();
  owner = openDatabase(base.ownerUrl, { max: 1 });
  worker = openDatabase(base.urls.worker, { max: 1 });
  ici = await writePetiteAcademie(base.ownerUrl, '14');
  ailleurs = await writePetiteAcademie(base.ownerUrl, '19');
});
afterAll(async () => {
  await owner?.close();
  await worker?.close();
  await base?.close();
});

const defauts = () => owner.orm.transaction(async (tx) => selectDefautsDeCloison(tx));
const melanges = (acteur: Acteur) => withActor(worker, acteur, (tx) => compterMelanges(tx), 'lecture');

describe('the schema, as the migrations leave it', () => {
  it('can be cut by académie: every table, key, reference, sequence and policy, or a listed one with its reason', async () => {
    expect(await defauts()).toEqual([]);
  });

  it('lists nothing that is not there any more', async () => {
    const listes = [
      [SANS_ACADEMIE, await owner.sql`select relname::text as nom from pg_class where relkind = 'r'`],
      [CLES_DE_LA_BASE, await owner.sql`select conname::text as nom from pg_constraint`],
      [
        ECRITURES_SANS_ACADEMIE,
        await owner.sql`select tablename || '.' || policyname as nom from pg_policies`,
      ],
    ] as const;
    for (const [liste, rows] of listes) {
      expect(rows.map(({ nom }) => nom)).toEqual(expect.arrayContaining(Object.keys(liste)));
    }
  });

  it.each([
    [
      'a table that says no académie',
      'create table essai (id uuid primary key)',
      'essai table_sans_academie',
    ],
    [
      'one that may leave it out',
      'create table essai (id uuid, academie_id text)',
      'essai table_sans_academie',
    ],
    [
      'a name that académies would contend for',
      'create table essai (academie_id text not null, nom text unique)',
      'essai_nom_key cle_disputee',
    ],
    [
      'one of part of the rows',
      'create unique index essai on papillon (login) where revoque_le is null',
      'essai cle_disputee',
    ],
    [
      'a number that two bases would draw alike',
      'create table essai (academie_id text not null, n bigserial, primary key (academie_id, n))',
      'essai_n_seq sequence_disputee',
    ],
    ['a sequence of nobody', 'create sequence essai', 'essai sequence_disputee'],
    [
      'a reference by such a number',
      'create table essai (academie_id text not null, de bigint constraint essai_de references transition)',
      'essai_de reference_hors_academie',
    ],
    [
      'a reference from what is the same everywhere',
      'alter table acte_securite add column jury uuid constraint essai references jury',
      'essai reference_hors_academie',
    ],
    [
      'a policy that lets a row be written in any académie',
      'create policy essai on jury for insert with check (true)',
      'jury.essai ecriture_sans_academie',
    ],
  ])('%s is told', async (_quoi, ajout, attendu) => {
    const annuler = new Error('undone');
    let trouves: string[] = [];
    const essai = owner.orm.transaction(async (tx) => {
      await tx.execute(ajout);
      trouves = (await selectDefautsDeCloison(tx)).map(({ objet, defaut }) => `${objet} ${defaut}`);
      throw annuler;
    });
    await expect(essai).rejects.toBe(annuler);
    expect(trouves).toEqual([attendu]);
  });
});

describe('the rows of an académie', () => {
  it('refer to its own alone; one that names a row of another is counted', async () => {
    expect(await melanges(ici.gestionnaire)).toEqual([]);
    expect(await melanges(ailleurs.gestionnaire)).toEqual([]);
    await owner.sql`update jury set centre_id = ${ailleurs.centres[0]} where id = ${ici.jurys[0]}`;
    expect(await melanges(ici.gestionnaire)).toContainEqual({
      reference: 'jury_centre_id_centre_id_fk',
      lignes: 1,
    });
    expect(await melanges(ailleurs.gestionnaire)).toEqual([]);
  });
});
