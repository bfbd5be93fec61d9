import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@delib/db';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHere } from './test-support/run-delib';

let base: EphemeralDatabase;
let owner: Database;
let root: string;
beforeAll(async () => {
  base = await openEphemeralDatabase();
  owner = openDatabase(base.ownerUrl, { max: 1 });
  root = mkdtempSync(join(tmpdir(), 'delib-repetition-'));
  const session = join(root, 'session');
  await runHere(['generer', '--jurys', '2', '--candidats', '3', '--annee', '2026', '--sortie', session]);
  expect((await delib('importer', session)).code).toBe(0);
});
afterAll(async () => {
  await owner?.close();
  await base?.close();
  rmSync(root, { recursive: true, force: true });
});

const delib = (...args: readonly string[]) =>
  runHere(args, { DATABASE_URL_WORKER: base.urls.worker, URL_PORTAIL_JURY: 'https://jury.exemple.fr' });

const jurys = () =>
  owner.sql<{ session: string; etat: string; centre: string; jurys: number }[]>`
    select s.code as session, j.etat, c.code as centre, count(*)::int as jurys from jury j
    join session_examen s on s.id = j.session_id join centre c on c.id = j.centre_id group by 1, 2, 3 order by 1, 3`;

it('a rehearsal is made in the centres that are there, opened, its papillons printed and marked; then erased alone', async () => {
  const avant = [...(await jurys())];
  const centres = avant.map(({ centre }) => centre);
  const pdf = join(root, 'papillons.pdf');
  const creee = await delib(
    ...['repetition', 'creer', '--academie', '99', '--annee', '2026', '--papillons', pdf],
  );
  expect([creee.code, creee.stderr]).toEqual([0, '']);
  expect(creee.stdout.replace(/\u00a0/g, ' ')).toContain(
    'Répétition 2026-ESSAI : 2 jurys, 24 candidats inventés.',
  );
  expect([...(await jurys())]).toEqual([
    ...avant,
    ...centres.map((centre) => ({ session: '2026-ESSAI', etat: '110', centre, jurys: 1 })),
  ]);
  for (const centre of centres) {
    const feuille = join(root, `papillons-${centre}.pdf`);
    expect(statSync(feuille).mode & 0o777).toBe(0o600);
    const texte = execFileSync('pdftotext', ['-layout', feuille, '-'], { encoding: 'utf8' });
    expect(texte).toContain('ESSAI');
    expect(texte).toContain('jury.exemple.fr');
  }

  const encore = await delib('repetition', 'creer', '--academie', '99', '--annee', '2026');
  expect([encore.code, encore.stderr]).toEqual([1, expect.stringContaining('existe déjà')]);
  const reelle = await delib(
    ...['repetition', 'effacer', '--academie', '99', '--session', '2026', '--confirmer'],
  );
  expect([reelle.code, reelle.stderr]).toEqual([1, expect.stringContaining('ne s’efface pas')]);
  const options = ['--academie', '99', '--session', '2026-ESSAI'];
  expect((await delib('repetition', 'effacer', ...options)).code).toBe(3);
  expect(await jurys()).toHaveLength(avant.length + centres.length);
  const effacee = await delib('repetition', 'effacer', ...options, '--confirmer');
  expect([effacee.code, effacee.stderr]).toEqual([0, '']);
  expect([...(await jurys())]).toEqual(avant);
});

it('an académie that has nothing yet rehearses too; nothing is made without the address that papillons bear', async () => {
  const sansUrl = await runHere(
    ['repetition', 'creer', '--academie', '98', '--papillons', join(root, 'rien.pdf')],
    { DATABASE_URL_WORKER: base.urls.worker },
  );
  expect(sansUrl.code).toBe(2);
  expect(sansUrl.stderr).toContain('URL_PORTAIL_JURY');
  expect(existsSync(join(root, 'rien.pdf'))).toBe(false);
  expect((await delib('repetition', 'creer', '--academie', '98', '--candidats', '2')).code).toBe(0);
  expect(await owner.sql`select from academie where id = '98'`).toHaveLength(1);
});
