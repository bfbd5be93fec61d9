import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type EntreeZip, ecrireZip, zipDe } from './ecrire-zip';

const DATE = new Date('2026-06-22T08:00:00Z');

async function rassembler(entrees: readonly EntreeZip[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of ecrireZip(entrees, DATE)) parts.push(part);
  return Buffer.concat(parts);
}
async function* mots(...textes: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const texte of textes) yield Buffer.from(texte);
}
const entrees: readonly EntreeZip[] = [
  { nom: 'LISEZ-MOI.txt', comprimer: true, octets: async () => Buffer.from('Élan '.repeat(500)) },
  { nom: 'jury-20112/pv.pdf', comprimer: false, octets: () => mots('%PDF', '-1.7') },
];

it('a zip of folders opens with what was put in, accents included, and the same entries give the same bytes', async () => {
  const [zip, encore] = [await rassembler(entrees), await rassembler(entrees)];
  expect(zip.equals(encore)).toBe(true);
  const dossier = mkdtempSync(join(tmpdir(), 'delib-zip-'));
  try {
    const path = join(dossier, 'plan.zip');
    writeFileSync(path, zip);
    const read = (nom: string) => execFileSync('unzip', ['-p', path, nom], { encoding: 'utf8' });
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
    expect(read('LISEZ-MOI.txt')).toBe('Élan '.repeat(500));
    expect(read('jury-20112/pv.pdf')).toBe('%PDF-1.7');
  } finally {
    rmSync(dossier, { recursive: true });
  }
});

it('asks for an entry when its turn comes, and one that fails leaves no zip', async () => {
  const demandes: string[] = [];
  const suivie = (nom: string, octets: EntreeZip['octets']): EntreeZip => ({
    nom,
    comprimer: false,
    octets: () => {
      demandes.push(nom);
      return octets();
    },
  });
  const gros = Buffer.alloc(4_000_000);
  const zip = ecrireZip([suivie('a', async () => gros), suivie('b', async () => gros)], DATE);
  await zip.next();
  await zip.next();
  expect(demandes).toEqual(['a']);
  await zip.return();
  const perdue = [suivie('a', () => mots('x')), suivie('b', () => Promise.reject(new Error('disque plein')))];
  await expect(rassembler(perdue)).rejects.toThrow('disque plein');
});

it('files in memory make one zip that says the same day in any time zone, and asks for no folder', async () => {
  const fichiers = [
    { nom: 'candidats.csv', octets: Buffer.from('numéro;nom\n'.repeat(200)) },
    { nom: 'reglements.json', octets: Buffer.from('[]') },
  ];
  const [zip, encore] = [await zipDe(fichiers), await zipDe(fichiers)];
  expect(Buffer.from(zip).equals(encore)).toBe(true);
  const [heure, jour] = [10, 12].map((decalage) => Buffer.from(zip).readUInt16LE(decalage));
  expect({ heure, jour }, '1980-01-01, midnight, of wherever it is').toEqual({ heure: 0, jour: 0x21 });
  const dossier = mkdtempSync(join(tmpdir(), 'delib-zip-'));
  try {
    const path = join(dossier, 'session.zip');
    writeFileSync(path, zip);
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
    expect(execFileSync('unzip', ['-p', path, 'candidats.csv']).length).toBe(200 * 12);
  } finally {
    rmSync(dossier, { recursive: true });
  }
});

it('a name that leads out of its folder makes no zip', async () => {
  await expect(zipDe([{ nom: '../candidats.csv', octets: Buffer.from('x') }])).rejects.toThrow(
    'relative path',
  );
});
