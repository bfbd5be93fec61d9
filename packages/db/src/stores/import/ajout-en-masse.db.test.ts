import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withActor } from '../../acteur';
import { type Database, openDatabase, type Tx } from '../../client';
import { recompterJurys } from '../comptes-jurys';

let base: EphemeralDatabase;
let worker: Database;
let owner: Database;
let ici: PetiteAcademie;
let ailleurs: PetiteAcademie;
let session: string;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  worker = openDatabase(base.urls.worker, { max: 1 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
  ici = await writePetiteAcademie(base.ownerUrl, '14');
  ailleurs = await writePetiteAcademie(base.ownerUrl, '19');
  const [row] = await owner.sql<
    { id: string }[]
  >`select session_id as id from jury where id = ${ici.jurys[0]}`;
  session = row?.id ?? '';
});
afterAll(async () => {
  await Promise.all([worker.close(), owner.close()]);
  await base.close();
});

const ID = '7f000000-0000-4000-8000-000000000001';

/** What an import would receive of one candidate, for a jury that this row of `jury` gives. */
const candidatPour = (juryId: string, centreId: string): SQL => sql`insert into recu_candidat
  values (0, '20111', '9001', 'A9001', 'Renard', 'Alix', '2005-03-01', 'SCOLAIRE', 'globale', false, false, false, '', '', '',
    ${ID}, true, ${juryId}, ${centreId})`;

const NOTES = sql`insert into recu_notes values (0, 1, '{E1,E2}', '{note,note}', '{12.00,8.50}', null, null)`;

/** Runs statements as the worker for that person, in one transaction. @returns the code of the error, `null` for none */
async function tenter(
  acteur: PetiteAcademie['gestionnaire'],
  ...etapes: readonly SQL[]
): Promise<string | null> {
  try {
    await withActor(worker, acteur, async (tx: Tx) => {
      for (const etape of etapes) await tx.execute(etape);
      const [row] = await tx.execute<{ role: string }>(
        sql`select current_setting('session_replication_role') as role`,
      );
      expect(row?.role).toBe('origin');
    });
    return null;
  } catch (error) {
    const { cause } = error as { readonly cause?: { readonly code?: string } };
    if (cause?.code === undefined) throw error;
    return cause.code;
  }
}

const RECEVOIR = sql`select import_recevoir()`;
const AJOUTER_NOTES = sql`select import_ajouter_notes(0, 1)`;

describe('new candidates written in bulk', () => {
  it('are refused to anyone but a gestionnaire', async () => {
    const { chef, jurys, centres } = ici;
    const ajouter = sql`select import_ajouter_candidats(${session})`;
    expect(await tenter(chef, RECEVOIR, candidatPour(jurys[0], centres[0]), ajouter)).toBe('42501');
  });

  it('are refused in a jury of another académie, of another session, and at another centre', async () => {
    const ajouter = sql`select import_ajouter_candidats(${session})`;
    const ailleursAussi = candidatPour(ailleurs.jurys[0], ailleurs.centres[0]);
    expect(await tenter(ici.gestionnaire, RECEVOIR, ailleursAussi, ajouter)).toBe('23503');
    const autreSession = sql`select import_ajouter_candidats(${ID})`;
    const bon = candidatPour(ici.jurys[0], ici.centres[0]);
    expect(await tenter(ici.gestionnaire, RECEVOIR, bon, autreSession)).toBe('23503');
    const autreCentre = candidatPour(ici.jurys[0], ici.centres[1]);
    expect(await tenter(ici.gestionnaire, RECEVOIR, autreCentre, ajouter)).toBe('23503');
  });

  it('are refused from a table that the program made itself', async () => {
    const sienne = sql`create temp table recu_candidat (rang int, nouveau boolean) on commit drop`;
    const ajouter = sql`select import_ajouter_candidats(${session})`;
    expect(await tenter(ici.gestionnaire, sienne, ajouter)).toBe('42501');
    const ajoutes = sql`create temp table recu_ajout (rang int, id uuid, centre_id uuid, jury_id uuid) on commit drop`;
    expect(await tenter(ici.gestionnaire, RECEVOIR, ajoutes, NOTES, AJOUTER_NOTES)).toBe('42501');
  });

  it('leave no right to turn checks and counts off', async () => {
    expect(await tenter(ici.gestionnaire, sql`set local session_replication_role = replica`)).toBe('42501');
    expect(await tenter(ici.gestionnaire, sql`select import_sans_declencheurs(true)`)).toBe('42501');
    expect(await tenter(ici.gestionnaire, RECEVOIR, sql`delete from recu_candidat`)).toBe('42501');
  });

  it('take their marks, whatever the program says of them afterwards, and their jury is counted', async () => {
    const ajouter = sql`select import_ajouter_candidats(${session})`;
    const trahir = sql`update recu_candidat set id = gen_random_uuid(), jury_id = ${ailleurs.jurys[0]}`;
    const bon = candidatPour(ici.jurys[0], ici.centres[0]);
    expect(await tenter(ici.gestionnaire, RECEVOIR, bon, NOTES, ajouter, trahir, AJOUTER_NOTES)).toBeNull();
    const notes =
      await owner.sql`select epreuve, note, jury_id from resultat where candidat_id = ${ID} order by 1`;
    expect([...notes]).toEqual([
      { epreuve: 'E1', note: '12.00', jury_id: ici.jurys[0] },
      { epreuve: 'E2', note: '8.50', jury_id: ici.jurys[0] },
    ]);
    const [jury] = await owner.sql`select candidats, resultats from jury where id = ${ici.jurys[0]}`;
    expect(jury).toEqual({ candidats: 4, resultats: 8 });
    expect(await withActor(worker, ici.gestionnaire, recompterJurys)).toEqual([]);
    // Foreign keys are there for whoever comes next.
    const orphelin = sql`insert into resultat (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature)
      values (gen_random_uuid(), 1, 'E1', '14', ${ici.centres[0]}, ${ici.jurys[0]}, 'manquante')`;
    expect(await tenter(ici.gestionnaire, orphelin)).toBe('23503');
  });
});
