import { describe, expect, it } from 'vitest';
import { unusedDependencies } from './dependencies';
import * as rules from './rules';
import { repositoryPaths, repositorySources, type SourceFile } from './source-files';

const files = repositorySources();
const breachesOf = (rule: (file: SourceFile) => rules.Breach[]) => files.flatMap(rule);

describe('The repository keeps its shape', () => {
  it('is read at all: the domain, the apps and the migrations are among the files', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('packages/domain/src/index.ts');
    expect(paths.filter((path) => path.startsWith('apps/')).length).toBeGreaterThan(5);
    expect(paths.some((path) => path.startsWith('drizzle/') && path.endsWith('.sql'))).toBe(true);
  });
  it('imports go one way, from the apps down to the domain', () => {
    expect(breachesOf(rules.wrongWayImports)).toEqual([]);
  });
  it('the domain imports nothing', () => {
    expect(breachesOf(rules.impureDomain)).toEqual([]);
  });
  it('SQL is written in packages/db alone', () => {
    expect(breachesOf(rules.sqlOutsideDb)).toEqual([]);
  });
  it('a query asserts no value of the domain: a reader reads it', () => {
    expect(breachesOf(rules.assertedUnions)).toEqual([]);
  });
  it('who is acting is never set beyond the transaction', () => {
    expect(breachesOf(rules.settingsThatOutliveTheirTransaction)).toEqual([]);
  });
  it('what signs a PV and what verifies it never meet', () => {
    expect(rules.signAndVerifyMeet(files)).toEqual([]);
  });
  it('no file has more than 300 lines', () => {
    expect(breachesOf(rules.tooLong)).toEqual([]);
  });
  it('no border takes a text as it comes', () => {
    expect(breachesOf(rules.bareTexts)).toEqual([]);
  });
  it('no file names a place of one machine', () => {
    expect(breachesOf(rules.machinePaths)).toEqual([]);
  });
  it('a workspace asks for nothing that it does not import', () => {
    expect(unusedDependencies(files)).toEqual([]);
  });
  it('the top holds only what a newcomer expects there', () => {
    expect(rules.strangersAtTheTop(repositoryPaths())).toEqual([]);
  });
});

/** Built from pieces, so that this file does not itself hold what it forbids. */
const imports = (name: string) => `import { a } from '${name}';\n`;
const file = (path: string, text: string): SourceFile => ({ path, text });
const call = (last: string) => `SELECT ${'set_config'}('delib.acteur', coalesce(x, ''), ${last})`;

describe('Each rule of the shape catches its breach', () => {
  const caught: [string, (file: SourceFile) => rules.Breach[], SourceFile][] = [
    [
      'a use case in the domain',
      rules.wrongWayImports,
      file('packages/domain/src/a.ts', imports('@delib/usecases')),
    ],
    [
      'the database in the documents',
      rules.wrongWayImports,
      file('packages/documents/src/a.ts', imports('@delib/db')),
    ],
    [
      'the database in the pieces of screens',
      rules.wrongWayImports,
      file('packages/ui/src/a.tsx', imports('@delib/db')),
    ],
    [
      'testing in a use case',
      rules.wrongWayImports,
      file('packages/usecases/src/a.ts', imports('@delib/testing')),
    ],
    ['testing in an app', rules.wrongWayImports, file('apps/centre/src/a.ts', imports('@delib/testing/x'))],
    [
      'a relative path into another package',
      rules.wrongWayImports,
      file('packages/db/src/a.ts', imports('../../domain/src/b')),
    ],
    [
      'a motif taken as it comes',
      rules.bareTexts,
      file('apps/centre/src/app/actions.ts', `const motif = z.${'string'}().max(500);\n`),
    ],
    [
      'an import written for its effect',
      rules.wrongWayImports,
      file('packages/db/src/a.ts', `import '@delib/${'usecases'}';`),
    ],
    [
      'an import made while running',
      rules.wrongWayImports,
      file('packages/db/src/a.ts', `await import('@delib/${'jobs'}')`),
    ],
    ['a re-export', rules.wrongWayImports, file('packages/db/src/a.ts', `export * from '@delib/${'jobs'}';`)],
    ['code at the top', rules.wrongWayImports, file('serveur.ts', '')],
    ['a workspace nobody knows', rules.wrongWayImports, file('packages/utils/src/a.ts', '')],
    ['Node in the domain', rules.impureDomain, file('packages/domain/src/a.ts', imports('node:fs'))],
    [
      'a test runner in the code of the domain',
      rules.impureDomain,
      file('packages/domain/src/a.ts', imports('vitest')),
    ],
    [
      'a server of its own in an app',
      rules.wrongWayImports,
      file('apps/centre/src/a.ts', imports('@delib/postgres-local')),
    ],
    ['the driver in a use case', rules.sqlOutsideDb, file('packages/usecases/src/a.ts', imports('postgres'))],
    [
      'the query builder in an app',
      rules.sqlOutsideDb,
      file('apps/centre/src/a.ts', imports('drizzle-orm/pg-core')),
    ],
    ['a query in an app', rules.sqlOutsideDb, file('apps/centre/src/a.ts', `await ${'sql'}\`SELECT 1\``)],
    [
      'a query that asserts an état',
      rules.assertedUnions,
      file('packages/db/src/stores/a.ts', `${'sql'}<Etat>\`etat\``),
    ],
    [
      'a query that asserts some words',
      rules.assertedUnions,
      file('packages/db/src/stores/a.ts', `${'sql'}<'president' | 'vice_president'>\`qualite\``),
    ],
    [
      'a setting for the session in code',
      rules.settingsThatOutliveTheirTransaction,
      file('packages/db/src/a.ts', call('false')),
    ],
    [
      'a setting for the session in a migration',
      rules.settingsThatOutliveTheirTransaction,
      file('drizzle/1.sql', call('FALSE')),
    ],
    ['a file of 301 lines', rules.tooLong, file('packages/db/src/a.ts', 'a\n'.repeat(301))],
    ['a path of one machine', rules.machinePaths, file('README.md', ['see ', 'work', 'x'].join('/'))],
    [
      'the shared folder',
      rules.machinePaths,
      file('packages/db/src/a.ts', ["read('..", "shared')"].join('/')),
    ],
  ];
  it.each(caught)('%s', (_title, rule, breaching) => {
    expect(rule(breaching)).toHaveLength(1);
  });

  const fine: [string, (file: SourceFile) => rules.Breach[], SourceFile][] = [
    [
      'a use case reads the database',
      rules.wrongWayImports,
      file('packages/usecases/src/a.ts', imports('@delib/db')),
    ],
    [
      'a test of a use case uses testing',
      rules.wrongWayImports,
      file('packages/usecases/src/a.test.ts', imports('@delib/testing')),
    ],
    [
      'the tests of the domain draw marks at random',
      rules.impureDomain,
      file('packages/domain/src/a.property.test.ts', imports('fast-check')),
    ],
    [
      'a setting for the transaction',
      rules.settingsThatOutliveTheirTransaction,
      file('drizzle/1.sql', call('true')),
    ],
    ['a file of 300 lines', rules.tooLong, file('packages/db/src/a.ts', 'a\n'.repeat(300))],
  ];
  it.each(fine)('and lets pass: %s', (_title, rule, right) => {
    expect(rule(right)).toEqual([]);
  });

  it('a signer that reaches the verifier through a third module', () => {
    const sources = [
      file('packages/signature/src/sign/index.ts', imports('../commun')),
      file('packages/signature/src/commun.ts', imports('./verify/chaine')),
      file('packages/signature/src/verify/chaine.ts', ''),
    ];
    expect(rules.signAndVerifyMeet(sources)).toEqual([
      {
        path: 'packages/signature/src/sign/index.ts',
        what: 'reaches packages/signature/src/verify/chaine.ts',
      },
    ]);
  });
  it('a dependency that nothing imports', () => {
    const asks = JSON.stringify({ dependencies: { zod: '1', '@scope/a': '1', pino: '1' } });
    const sources = [
      file('apps/centre/package.json', asks),
      file('apps/centre/src/a.ts', imports('zod') + imports('@scope/a/inside')),
      file('apps/worker/src/a.ts', imports('pino')),
    ];
    expect(unusedDependencies(sources)).toEqual(['apps/centre → pino']);
  });
  it('a folder nobody expects at the top', () => {
    expect(rules.strangersAtTheTop(['docs/a.md', '.ci/run', 'utils/a.ts'])).toHaveLength(1);
  });
});
