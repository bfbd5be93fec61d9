import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from '@delib/postgres-local';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './lock';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delib-verrou-'));
  path = join(folder, 'verrou');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('A lock on a folder', () => {
  it('is refused while its owner lives, and free once given back', () => {
    const first = takeLock(path);
    expect(first).toMatchObject({ ok: true, leftBehind: false });
    expect(takeLock(path)).toMatchObject({ ok: false, owner: { pid: process.pid } });
    if (first.ok) first.release();
    expect(takeLock(path)).toMatchObject({ ok: true, leftBehind: false });
  });
  it.each([
    ['whose owner is dead', JSON.stringify({ pid: 999_999_999, startedAt: 'x' })],
    [
      'whose number now belongs to a program that started later',
      JSON.stringify({ pid: process.pid, startedAt: 'x' }),
    ],
    ['cut short while it was written', '{"pid":'],
  ])('is taken over from a file %s', (_title, content) => {
    writeFileSync(path, content);
    expect(takeLock(path)).toMatchObject({ ok: true, leftBehind: true });
    expect(takeLock(path)).toMatchObject({ ok: false, owner: processIdentity(process.pid) });
  });
});
