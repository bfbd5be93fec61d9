import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, uneBase } from '@delib/db';
import { installJobs } from '@delib/jobs';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { authentifierCompte, authentifierPapillon } from '@delib/usecases/connexion/authentifier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Run, runHere } from './test-support/run-delib';

let base: EphemeralDatabase;
let owner: Database;
let root: string;
let session: string;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  owner = openDatabase(base.ownerUrl, { max: 1 });
  root = mkdtempSync(join(tmpdir(), 'delib-cli-base-'));
  session = join(root, 'session');
  await runHere(['generer', '--jurys', '2', '--candidats', '4', '--sortie', session]);
});
afterAll(async () => {
  await owner?.close();
  await base?.close();
  rmSync(root, { recursive: true, force: true });
});

const delib = (args: readonly string[], env: Record<string, string> = {}, stdin?: string): Promise<Run> =>
  runHere(args, { DATABASE_URL_WORKER: base.urls.worker, ...env }, stdin);

async function count(table: string): Promise<number> {
  const [row] = await owner.sql`select count(*)::int as n from ${owner.sql(table)}`;
  return row?.n ?? -1;
}

function edit(file: string, from: RegExp, to: string): void {
  const path = join(session, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, `${file} is changed`).not.toBe(before);
  writeFileSync(path, after);
}

const entree = (database: Database) => ({
  bases: uneBase(database),
  maintenant: new Date(),
  requete: 'test',
  adresse: '192.0.2.9',
});

describe('delib migrer', () => {
  it('brings a base up to date, and may be run again', async () => {
    for (let i = 0; i < 2; i += 1) {
      const { code, stderr } = await runHere(['migrer'], { DATABASE_URL: base.ownerUrl });
      expect([code, stderr]).toEqual([0, '']);
    }
    await installJobs(base.ownerUrl);
    const [row] = await owner.sql`select count(*)::int as n from pgboss.queue where name = 'import-session'`;
    expect(row?.n).toBe(1);
  });
});

describe('delib importer', () => {
  it('writes nothing of files with a fault', async () => {
    edit('notes.csv', /;(\d+),(\d+);/, ';20,01;');
    const { code } = await delib(['importer', session]);
    expect(code).toBe(1);
    for (const table of ['academie', 'session_examen', 'jury', 'candidat', 'journal']) {
      expect(await count(table), table).toBe(0);
    }
  });

  it('imports, then has nothing to change, and the journal names the command line', async () => {
    edit('notes.csv', /;20,01;/, ';12,00;');
    const other = await delib(['importer', session, '--academie', '14']);
    expect([other.code, await count('jury')]).toEqual([1, 0]);
    const first = await delib(['importer', session, '--academie', '99']);
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/2\s+centres, 2\s+jurys, 8\s+candidats/);
    const again = await delib(['importer', session]);
    expect([again.code, again.stdout.trim()]).toEqual([0, 'Rien à changer\u00a0: tout était déjà importé.']);
    const [ligne] = await owner.sql`select qui, role from journal where acte = 'importerSession'`;
    expect(ligne).toEqual({ qui: 'Ligne de commande', role: 'gestionnaire' });
  });

  it('shows a correction first, and writes it with --confirmer', async () => {
    edit('notes.csv', /;12,00;/, ';13,00;');
    const shown = await delib(['importer', session]);
    expect(shown.code).toBe(3);
    expect(shown.stdout).toMatch(/jury \d+, candidat \d+, E\w+, 12,00 → 13,00/);
    expect(await count('correction')).toBe(0);
    expect((await delib(['importer', session, '--confirmer'])).code).toBe(0);
    expect(await count('correction')).toBe(1);
  });

  it('takes choices and marks of the 2nd groupe alone, and says each fault with its line', async () => {
    const lot = mkdtempSync(join(root, 'lot-'));
    const [candidat] = await owner.sql`select numero_candidat as numero from candidat_identite limit 1`;
    writeFileSync(
      join(lot, 'notes-2nd-groupe.csv'),
      `numero_candidat;epreuve;code;note\n${candidat?.numero};E1;;12\n`,
    );
    const sans = await delib(['importer', lot]);
    expect([sans.code, sans.stderr]).toEqual([1, expect.stringContaining('--academie CODE')]);
    const { code, stderr } = await delib(['importer', lot, '--academie', '99', '--confirmer']);
    expect(code).toBe(1);
    // Nobody deliberated on the session of this test yet.
    expect(stderr).toContain('notes-2nd-groupe.csv, ligne 2, colonne numero_candidat');
    expect(stderr).toContain('n’est pas admis à se présenter au 2nd groupe');
  });
});

describe('delib compte creer', () => {
  it('makes an account whose password is shown once, or read from standard input', async () => {
    const who = ['--academie', '99', '--prenom', 'Claude', '--nom', 'Valois'];
    const drawn = await delib([
      'compte',
      'creer',
      '--role',
      'gestionnaire',
      '--identifiant',
      'g.valois',
      ...who,
    ]);
    const motDePasse = /fois\u00a0: (\S+)/.exec(drawn.stdout)?.[1] ?? '';
    const centre = openDatabase(base.urls.centre, { max: 1 });
    try {
      const identifiant = 'g.valois';
      expect((await authentifierCompte(entree(centre), { identifiant, motDePasse })).ok).toBe(true);
      const [row] = await owner.sql`select code from centre order by code limit 1`;
      const chef = [
        '--role',
        'chef-de-centre',
        '--identifiant',
        'chef',
        '--saisir',
        '--centre',
        row?.code ?? '',
      ];
      const typed = await delib(['compte', 'creer', ...chef, ...who], {}, 'un mot de passe long\n');
      expect([typed.code, typed.stderr]).toEqual([0, '']);
      const saisie = { identifiant: 'chef', motDePasse: 'un mot de passe long' };
      expect((await authentifierCompte(entree(centre), saisie)).ok).toBe(true);
    } finally {
      await centre.close();
    }
    const taken = await delib(['compte', 'creer', '--role', 'rssi', '--identifiant', 'chef', ...who]);
    expect([taken.code, taken.stdout]).toEqual([1, '']);
    const wrong = await delib(['compte', 'creer', '--role', 'chef', '--identifiant', 'x.y', ...who]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--role doit être')]);
  });
});

describe('delib papillon', () => {
  it('issues papillons, shows each password once and prints them', async () => {
    const [jury] = await owner.sql`select code from jury order by code limit 1`;
    const code: string = jury?.code ?? '';
    const pdf = join(root, 'papillons.pdf');
    const url = { URL_PORTAIL_JURY: 'https://jury.exemple.fr' };
    const { code: exit, stdout } = await delib(
      ['papillon', code, 'président', '--academie', '99', '--pdf', pdf],
      url,
    );
    expect(exit).toBe(0);
    const [, login = '', motDePasse = ''] = /: (J\S+) {2}(.{14})/.exec(stdout) ?? [];
    expect(login).toBe(`J${code}-PR`);
    const portail = openDatabase(base.urls.jury, { max: 1 });
    try {
      expect((await authentifierPapillon(entree(portail), { login, motDePasse })).ok).toBe(true);
    } finally {
      await portail.close();
    }
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statSync(pdf).mode & 0o077).toBe(0);
    const both = await delib(['papillon', code, 'tous', '--academie', '99']);
    expect(both.stdout.trim().split('\n')).toHaveLength(2);
    const none = await delib(['papillon', '99999', 'tous', '--academie', '99']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('Aucun jury')]);
  });

  it('issues nothing that it could not print', async () => {
    const before = await count('papillon');
    const [jury] = await owner.sql`select code from jury order by code limit 1`;
    const run = await delib([
      'papillon',
      jury?.code ?? '',
      'tous',
      '--academie',
      '99',
      '--pdf',
      join(root, 'x.pdf'),
    ]);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('URL_PORTAIL_JURY')]);
    expect(await count('papillon')).toBe(before);
  });
});

describe('delib journal verifier', () => {
  it('walks the chain of each académie, and names the first break of one that was changed', async () => {
    const intact = await delib(['journal', 'verifier']);
    expect([intact.code, intact.stderr]).toEqual([0, '']);
    expect(intact.stdout).toMatch(/^Académie 99\u00a0: \d+ lignes intactes, tête [0-9a-f]{64}\.$/m);
    expect(intact.stdout).toContain('Journal intact.');
    // As the owner of the database could, with every trigger off: the chain tells all the same.
    await owner.sql.begin(async (sql) => {
      await sql`alter table journal disable trigger all`;
      await sql`alter table journal no force row level security`;
      await sql`update journal set objet = 'autre chose' where academie_id = '99' and seq = 2`;
      await sql`alter table journal force row level security`;
      await sql`alter table journal enable trigger all`;
    });
    const rompu = await delib(['journal', 'verifier', '--json']);
    expect(rompu.code).toBe(1);
    const { intact: tout, chaines } = JSON.parse(rompu.stdout);
    expect(tout).toBe(false);
    expect(chaines).toContainEqual(
      expect.objectContaining({ academie: '99', lignes: 1, rupture: { seq: 2, genre: 'contenu' } }),
    );
    const phrase = await delib(['journal', 'verifier', '--academie', '99']);
    expect([phrase.code, phrase.stdout]).toEqual([1, expect.stringContaining('la ligne 2 ne dit plus')]);
  });
});

describe('delib verifier-comptes', () => {
  it('finds every count right, names one that was changed, and puts it right when it is asked to', async () => {
    const juste = await delib(['verifier-comptes']);
    expect([juste.code, juste.stderr, juste.stdout.trim()]).toEqual([
      0,
      '',
      'Tous les comptes gardés sont justes.',
    ]);
    const [jury] = await owner.sql<
      { code: string; candidats: number }[]
    >`update jury set candidats = candidats + 1
      where code = (select min(code) from jury) returning code, candidats`;
    const faux = await delib(['verifier-comptes', '--json']);
    expect(faux.code).toBe(1);
    expect(JSON.parse(faux.stdout)).toMatchObject({
      juste: false,
      corrige: false,
      ecarts: [{ jury: jury?.code, compte: 'candidats', garde: jury?.candidats }],
    });
    const corrige = await delib(['verifier-comptes', '--corriger']);
    expect([corrige.code, corrige.stdout]).toEqual([
      1,
      expect.stringContaining('1\u00a0écart trouvé, corrigé.'),
    ]);
    expect((await delib(['verifier-comptes'])).code).toBe(0);
  });
});

describe('delib verifier-cloisons', () => {
  it('says that every académie can be given a base of its own; a row that names one of another is told', async () => {
    const separable = await delib(['verifier-cloisons']);
    expect([separable.code, separable.stderr]).toEqual([0, '']);
    expect(separable.stdout.trim()).toMatch(/^\d+\u00a0académies? (peut|peuvent) être séparées?\.$/);
    await owner.sql`insert into academie (id, nom) values ('77', 'Une autre')`;
    await owner.sql`insert into centre (academie_id, code, nom, ville) values ('77', 'C', 'Lycée', 'Ville')`;
    const avant = await owner.sql`update jury set centre_id = (select id from centre where academie_id = '77')
      where code = (select min(code) from jury) returning id`;
    const melee = await delib(['verifier-cloisons', '--json']);
    expect([melee.code, JSON.parse(melee.stdout)]).toMatchObject([
      1,
      {
        separable: false,
        schema: [],
        melanges: [{ academie: '99', reference: 'jury_centre_id_centre_id_fk', lignes: avant.length }],
      },
    ]);
    await owner.sql`update jury set centre_id = (select c.centre_id from candidat c where c.jury_id = jury.id limit 1)
      where centre_id = (select id from centre where academie_id = '77')`;
    expect((await delib(['verifier-cloisons'])).code).toBe(0);
  });
});

describe('delib, with the base away', () => {
  it('says so in a sentence', async () => {
    const env = { DATABASE_URL_WORKER: 'postgres://delib_worker:x@127.0.0.1:5019/rien' };
    const { code, stderr } = await delib(['importer', session], env);
    expect([code, stderr.trim()]).toEqual([
      2,
      'La base de DATABASE_URL_WORKER ne répond pas\u00a0: est-elle démarrée et joignable\u202f?',
    ]);
  });
});
