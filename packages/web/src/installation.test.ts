import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ErreurInstallation, openOrStop, readCertificates } from './installation';

const CERTIFICAT = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'installation-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fichier(texte: string): Promise<string> {
  const path = join(folder, 'racines.pem');
  await writeFile(path, texte);
  return path;
}

describe('the file of roots that a variable names', () => {
  test('gives its certificates in their order, whatever stands between them', async () => {
    const path = await fichier(`# the authority\n${CERTIFICAT}\n# the one before\n${CERTIFICAT}\n`);
    expect(await readCertificates('RACINES_FICHIER', path)).toEqual([CERTIFICAT, CERTIFICAT]);
  });

  test.each([
    ['that is not there', async () => join(folder, 'absent.pem')],
    ['without a certificate', () => fichier('rien')],
  ])('%s is a trouble of the installation, said with its variable', async (_title, path) => {
    const read = readCertificates('RACINES_FICHIER', await path());
    await expect(read).rejects.toThrow(ErreurInstallation);
    await expect(read).rejects.toThrow('RACINES_FICHIER');
  });
});

test('a trouble that is no matter of installation is not told as one', async () => {
  await expect(openOrStop(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
});
