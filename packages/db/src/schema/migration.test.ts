import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const PAQUET = fileURLToPath(new URL('../..', import.meta.url));
const MIGRATIONS = fileURLToPath(new URL('../../../../drizzle', import.meta.url));
const OUTIL = fileURLToPath(new URL('../../../../node_modules/drizzle-kit/bin.cjs', import.meta.url));

it('the tool that writes migrations knows the tables as they are: it has nothing to add', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'delib-migration-'));
  try {
    cpSync(MIGRATIONS, dossier, { recursive: true });
    const avant = readdirSync(dossier);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [OUTIL, 'generate', '--dialect=postgresql', '--schema=./src/schema/index.ts', `--out=${dossier}`],
      { cwd: PAQUET, encoding: 'utf8' },
    );
    expect(status, stdout + stderr).toBe(0);
    expect(readdirSync(dossier)).toEqual(avant);
  } finally {
    rmSync(dossier, { recursive: true });
  }
}, 60_000);
