import { type Database, openDatabase } from '@delib/db';
import { ecrireSignature } from '@delib/db/test-support/signatures';
import { installJobs } from '@delib/jobs';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { writePetiteAcademie } from '@delib/testing/petite-academie';
import { ecrirePvsSignes } from '@delib/usecases/test-support/pvs-signes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProgrammes, type Programmes } from './test-support/programmes';

let programmes: Programmes;
let base: EphemeralDatabase;
let owner: Database;
beforeAll(async () => {
  programmes = await openProgrammes();
  base = await openEphemeralDatabase();
  await installJobs(base.ownerUrl);
  owner = openDatabase(base.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await programmes?.close();
  await owner?.close();
  await base?.close();
});

/** What the worker kept, by version of the PV. */
const verdicts = () =>
  owner.sql<{ version: number; authentique: boolean }[]>`select s.version, v.authentique from verdict_pv v
    join signature s using (pv_id) order by s.version`;

describe('a worker that starts', () => {
  it('verifies the signed PVs that have no verdict, and raises the alarm for the one that was altered', async () => {
    const { jurys } = await writePetiteAcademie(base.ownerUrl, '14');
    const signataire = await programmes.signataire();
    const ids = await ecrirePvsSignes(owner, signataire, jurys[0], 3);
    await ecrireSignature(owner, ids[1] ?? '', { octets: Buffer.from('%PDF-1.7 autre chose') });
    // An académie is known by its journal.
    await owner.sql`insert into journal (academie_id, seq, quand, qui, role, connexion_id, acte, objet, requete,
      precedent, empreinte) values ('14', 0, now(), 'Alix Renard', 'president', 'c', 'signerPv', 'PV', 'r', '', '')`;
    const { logs } = await programmes.start(base.urls.worker);
    await expect.poll(verdicts, { timeout: 30_000 }).toMatchObject([
      { version: 1, authentique: true },
      { version: 2, authentique: false },
      { version: 3, authentique: true },
    ]);
    await expect.poll(logs, { timeout: 10_000 }).toContain('signed PVs verified');
    const lignes = logs()
      .split('\n')
      .filter((ligne) => ligne.includes('signed PV'));
    expect(lignes.map((ligne) => JSON.parse(ligne))).toMatchObject([
      { level: 50, academie: '14', numero: 'PV-2026-20111-1-v2', msg: 'signed PV does not verify' },
      { level: 30, academie: '14', verifies: 3, anomalies: 1, msg: 'signed PVs verified' },
    ]);
    const [journal] = await owner.sql`select qui, objet from journal where acte = 'constaterAnomaliePv'`;
    expect(journal).toEqual({ qui: 'Vérification des PV', objet: 'PV-2026-20111-1-v2' });
  }, 60_000);
});
