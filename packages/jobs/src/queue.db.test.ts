import { executeurSql, openDatabase, withActor } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueue, IMPORT_SESSION, installJobs, type PayloadImportSession, startWorker } from './index';
import { handle } from './worker';

let base: EphemeralDatabase;
beforeAll(async () => {
  base = await openEphemeralDatabase();
  await installJobs(base.ownerUrl);
  await installJobs(base.ownerUrl);
});
afterAll(() => base.close());

const demandeur = { compteId: 'a', academieId: '14', connexionId: 'c', prenom: 'Alix', nom: 'Renard' };
const acteur: Acteur = { ...demandeur, role: 'gestionnaire' };

function payload(compteRenduId: string): PayloadImportSession {
  return { compteRenduId, tour: 1, demandeur, requete: 'r-1', confirme: false };
}

const UN = '11111111-1111-4111-8111-111111111111';
const DEUX = '22222222-2222-4222-8222-222222222222';

async function waitFor(condition: () => boolean, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('it never happened');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('a job', () => {
  it('exists exactly when the act it follows from does, and is taken up at once', async () => {
    const centre = openDatabase(base.urls.centre, { max: 2 });
    const seen: string[] = [];
    const worker = await startWorker({
      databaseUrl: base.urls.worker,
      handlers: [
        handle(
          IMPORT_SESSION,
          async ({ compteRenduId, requete }) => {
            seen.push(`${compteRenduId} ${requete}`);
          },
          async () => {},
        ),
      ],
      onError: (error) => {
        throw error;
      },
    });
    try {
      const undone = withActor(centre, acteur, async (tx) => {
        await enqueue(executeurSql(tx), IMPORT_SESSION, payload(UN));
        throw new Error('the act is undone');
      });
      await expect(undone).rejects.toThrow('the act is undone');
      const start = Date.now();
      await withActor(centre, acteur, (tx) => enqueue(executeurSql(tx), IMPORT_SESSION, payload(DEUX)));
      await waitFor(() => seen.length > 0);
      expect(Date.now() - start).toBeLessThan(3000);
      expect(seen).toEqual([`${DEUX} r-1`]);
    } finally {
      await worker.stop();
      await centre.close();
    }
  });

  it('that throws at every taking-up is told to whoever asked', async () => {
    const centre = openDatabase(base.urls.centre, { max: 1 });
    const essais: number[] = [];
    const abandoned: string[] = [];
    const errors: unknown[] = [];
    const worker = await startWorker({
      databaseUrl: base.urls.worker,
      surveillanceSecondes: 1,
      handlers: [
        handle(
          IMPORT_SESSION,
          async (_payload, { numero }) => {
            essais.push(numero);
            throw new Error('broken');
          },
          async ({ compteRenduId }) => {
            abandoned.push(compteRenduId);
          },
        ),
      ],
      onError: (error) => errors.push(error),
    });
    try {
      await withActor(centre, acteur, (tx) => enqueue(executeurSql(tx), IMPORT_SESSION, payload(UN)));
      await waitFor(() => abandoned.length > 0, 40);
      expect(essais).toEqual([1, 2, 3]);
      expect(abandoned).toEqual([UN]);
      expect(errors).toHaveLength(3);
    } finally {
      await worker.stop();
      await centre.close();
    }
  });

  it('is refused by the jury portal, which has no business with jobs', async () => {
    const portail = openDatabase(base.urls.jury, { max: 1 });
    try {
      const asked = withActor(portail, acteur, (tx) =>
        enqueue(executeurSql(tx), IMPORT_SESSION, payload(UN)),
      );
      await expect(asked).rejects.toThrow();
    } finally {
      await portail.close();
    }
  });
});
