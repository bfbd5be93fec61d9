import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendJournal, type Database, openDatabase, withActor } from '@delib/db';
import { ecrireSignature } from '@delib/db/test-support/signatures';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { writePetiteAcademie } from '@delib/testing/petite-academie';
import { ouvrirMoyensDeTest } from '@delib/usecases/test-support/moyens-de-test';
import { ecrirePvsSignes, ouvrirSignataire } from '@delib/usecases/test-support/pvs-signes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Run, runHere } from './test-support/run-delib';

let base: EphemeralDatabase;
let owner: Database;
let root: string;
let racines: string;
/** Ids of the signed PVs of each académie. */
const pvs: Record<string, readonly string[]> = {};

beforeAll(async () => {
  base = await openEphemeralDatabase();
  owner = openDatabase(base.ownerUrl, { max: 1 });
  root = mkdtempSync(join(tmpdir(), 'delib-cli-pv-'));
  racines = join(root, 'racines.pem');
  const maintenant = () => new Date();
  const { moyens, racine } = await ouvrirMoyensDeTest(maintenant, (n) => new Uint8Array(randomBytes(n)));
  writeFileSync(racines, racine);
  const signataire = await ouvrirSignataire(moyens, maintenant);
  const worker = openDatabase(base.urls.worker, { max: 1 });
  try {
    for (const [academie, nombre] of [
      ['14', 2],
      ['15', 1],
    ] as const) {
      const { jurys, gestionnaire } = await writePetiteAcademie(base.ownerUrl, academie);
      pvs[academie] = await ecrirePvsSignes(owner, signataire, jurys[0], nombre);
      // An académie is known by its journal.
      await withActor(worker, gestionnaire, async (tx) => appendJournal(tx, [ligne(academie)]));
    }
  } finally {
    await worker.close();
  }
});

afterAll(async () => {
  await owner?.close();
  await base?.close();
  rmSync(root, { recursive: true, force: true });
});

const ligne = (academieId: string) => {
  const qui = { academieId, qui: 'Alix Renard', role: 'president', connexionId: 'c' };
  return { ...qui, quand: new Date(), acte: 'signerPv', objet: 'PV', requete: 'r' };
};

const delib = (args: readonly string[], env: Record<string, string> = {}): Promise<Run> =>
  runHere(args, { DATABASE_URL_WORKER: base.urls.worker, ...env });

describe('delib verifier-pv', () => {
  it('finds every signed PV authentic, académie by académie', async () => {
    const { code, stdout, stderr } = await delib(['verifier-pv', '--racine', racines]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.replaceAll('\u00a0', ' ').trim().split('\n')).toEqual([
      'Académie 14 : 2 PV signés vérifiés.',
      'Académie 15 : 1 PV signé vérifié.',
      'Tous les PV signés sont authentiques.',
    ]);
  });

  it('names the one that was altered, and leaves the other académie alone', async () => {
    await ecrireSignature(owner, pvs['14']?.[1] ?? '', { sha256: '0'.repeat(64) });
    const anomalie = { numero: 'PV-2026-20111-1-v2', jury: '20111' };
    const json = await delib(['verifier-pv', '--json'], { RACINES_FICHIER: racines });
    expect([json.code, JSON.parse(json.stdout)]).toEqual([
      1,
      {
        authentiques: false,
        academies: [
          { academie: '14', verifies: 2, anomalies: [anomalie] },
          { academie: '15', verifies: 1, anomalies: [] },
        ],
      },
    ]);
    const ici = await delib(['verifier-pv', '--academie', '14', '--racine', racines]);
    expect([ici.code, ici.stdout]).toEqual([1, expect.stringContaining(anomalie.numero)]);
    expect((await delib(['verifier-pv', '--academie', '15', '--racine', racines])).code).toBe(0);
  });

  it('needs the roots of trust', async () => {
    const { code, stderr } = await delib(['verifier-pv']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Indiquez la racine de confiance')]);
  });
});
