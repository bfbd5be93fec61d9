import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Lockfile, missingFromLockfile } from './lockfile';

const lockfile = JSON.parse(
  readFileSync(new URL('../../../../package-lock.json', import.meta.url), 'utf8'),
) as Lockfile;

describe('The lockfile installs on a bare machine', () => {
  it('holds every package that another one needs, for every platform', () => {
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
    expect(missingFromLockfile(lockfile)).toEqual([]);
  });
  it('and a variant for another platform that was left out is seen', () => {
    const variant = Object.keys(lockfile.packages).find((path) => /@biomejs\/cli-darwin/.test(path)) ?? '';
    const { [variant]: _gone, ...packages } = lockfile.packages;
    expect(missingFromLockfile({ packages })).toEqual([
      `node_modules/@biomejs/biome → ${variant.replace('node_modules/', '')}`,
    ]);
  });
  it('a package held beside the one that needs it is not missing', () => {
    const packages = { 'node_modules/a': { dependencies: { b: '1' } }, 'node_modules/a/node_modules/b': {} };
    expect(missingFromLockfile({ packages })).toEqual([]);
  });
});
