import type { Acteur } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withActor } from '../acteur';
import { type Database, openDatabase } from '../client';
import { appendJournal } from './journal';

let base: EphemeralDatabase;
let worker: Database;
beforeAll(async () => {
  base = await openEphemeralDatabase();
  worker = openDatabase(base.urls.worker, { max: 1 });
});
afterAll(async () => {
  await worker?.close();
  await base?.close();
});

describe('the journal of one act on very many things', () => {
  it('takes more lines than one statement can, in their order, each chained to the one before', async () => {
    const acteur: Acteur = {
      role: 'gestionnaire',
      compteId: 'g',
      academieId: '14',
      connexionId: 'c',
      prenom: 'Alix',
      nom: 'Renard',
    };
    const lignes = Array.from({ length: 5200 }, (_, i) => ({
      academieId: '14',
      quand: new Date('2026-06-01T08:00:00Z'),
      qui: 'Alix Renard',
      role: 'gestionnaire',
      connexionId: 'c',
      acte: 'corrigerJury',
      objet: `jury ${i}`,
      requete: 'r',
    }));
    await withActor(worker, acteur, async (tx) => appendJournal(tx, lignes));
    const rows = await withActor(worker, acteur, (tx) =>
      tx.query.journal.findMany({ orderBy: (j, { asc }) => asc(j.seq) }),
    );
    expect(rows.map(({ objet }) => objet)).toEqual(lignes.map(({ objet }) => objet));
    const broken = rows.findIndex(
      ({ precedent }, i) =>
        i > 0 && Buffer.compare(precedent, rows[i - 1]?.empreinte ?? new Uint8Array()) !== 0,
    );
    expect(broken).toBe(-1);
  });
});
