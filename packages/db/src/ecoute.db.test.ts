import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from './client';
import { type Avis, listenAvis } from './ecoute';

let base: EphemeralDatabase;
let centre: Database;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 1 });
});

afterAll(async () => {
  await centre?.close();
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
