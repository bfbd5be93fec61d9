import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The verifier is worth something as long as it shares nothing with the signer. */

const SRC = import.meta.dirname;
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

const importsOf = (file: string): string[] =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm)].map(
    ([, target = '']) =>
      target.startsWith('.') ? relative(SRC, resolve(dirname(join(SRC, file)), target)) : target,
  );
const inFolder = (folder: string): string[] => sources.filter((file) => file.startsWith(`${folder}/`));

describe('the folders of the signature', () => {
  it.each(inFolder('verify').map((file) => [file]))(
    'verifying (%s) uses nothing but itself and node:crypto',
    (file) => {
      const outside = importsOf(file).filter(
        (target) => !target.startsWith('verify/') && target !== 'node:crypto',
      );
      expect(outside).toEqual([]);
    },
  );

  it.each(['sign', 'ca', 'tsa', 'cms', 'der'].flatMap(inFolder).map((file) => [file]))(
    'signing (%s) does not know the verifier, nor the fake authority',
    (file) => {
      const known = importsOf(file).filter((target) => /^(verify|fausse-autorite)\b/.test(target));
      expect(known).toEqual([]);
    },
  );

  it('finds the imports it judges', () => {
    expect(importsOf('sign/signer.ts')).toContain('der/oids');
    expect(importsOf('verify/verifier.ts')).toContain('verify/jeton');
    expect(inFolder('verify').length).toBeGreaterThan(5);
  });
});
