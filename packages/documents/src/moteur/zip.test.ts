import { describe, expect, it } from 'vitest';
import { type FichierZip, zipper } from './zip';

const DATE = new Date('2026-06-16T12:00:00Z');

async function* fichiers(nombre: number): AsyncGenerator<FichierZip> {
  for (let i = 0; i < nombre; i += 1) {
    yield { nom: `2010${i}/statistiques.pdf`, octets: Buffer.alloc(100_000, i) };
  }
}

async function lire(zip: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const morceaux: Uint8Array[] = [];
  for await (const morceau of zip) morceaux.push(morceau);
  return Buffer.concat(morceaux);
}

describe('a zip made piece by piece', () => {
  it('lists every file in its folder, and holds its bytes as they are', async () => {
    const zip = await lire(zipper(fichiers(3), DATE));
    const fin = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    expect(zip.readUInt16LE(fin + 10), 'files in the central directory').toBe(3);
    const table = zip.subarray(zip.readUInt32LE(fin + 16), fin).toString('latin1');
    expect(table.match(/2010\d\/statistiques\.pdf/g)).toEqual([
      '20100/statistiques.pdf',
      '20101/statistiques.pdf',
      '20102/statistiques.pdf',
    ]);
    expect(zip.includes(Buffer.alloc(100_000, 2))).toBe(true);
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
