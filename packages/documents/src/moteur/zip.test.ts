import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FichierZip, zipper } from './zip';

const DATE = new Date('2026-06-16T12:00:00Z');

async function* fichiers(nombre: number): AsyncGenerator<FichierZip> {
  for (let i = 0; i < nombre; i += 1) {
    yield { nom: `2010${i}/statistiques.pdf`, octets: Buffer.alloc(100_000, i) };
  }
}

async function lire(zip: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(zip));
}

describe('a zip made piece by piece', () => {
  it('is one that another program finds whole, with every file in its folder', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
    try {
      const file = path.join(folder, 'a.zip');
      writeFileSync(file, await lire(zipper(fichiers(3), DATE)));
      const verdict = execFileSync(
        'python3',
        [
          '-c',
          'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())',
          file,
        ],
        { encoding: 'utf8' },
      );
      expect(verdict.trim()).toBe(
        "None ['20100/statistiques.pdf', '20101/statistiques.pdf', '20102/statistiques.pdf']",
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is the same for the same files', async () => {
    const [une, autre] = [await lire(zipper(fichiers(2), DATE)), await lire(zipper(fichiers(2), DATE))];
    expect(une.equals(autre)).toBe(true);
  });

  it('breaks off when a file cannot be made: nobody takes it for whole', async () => {
    async function* panne(): AsyncGenerator<FichierZip> {
      yield* fichiers(1);
      throw new Error('the second file is not there');
    }
    await expect(lire(zipper(panne(), DATE))).rejects.toThrow('the second file');
  });
});
