import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lirePetite, petiteSession } from '@delib/testing/petits-fichiers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { direFaute } from '../test-support/cas-de-fautes/cas';
import { zipOf } from '../test-support/zip-a-la-main';
import { type LectureSession, provenanceOf, readSession } from './read-session';

let dossier: string;

beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'delib-session-'));
});
afterEach(() => rmSync(dossier, { recursive: true, force: true }));

function ecrire(): void {
  for (const [nom, contenu] of petiteSession()) writeFileSync(join(dossier, nom), contenu);
}

async function lire(chemin: string): Promise<LectureSession> {
  return readSession(await provenanceOf(chemin));
}

function fautes(lecture: LectureSession): readonly string[] {
  return lecture.ok ? [] : lecture.fautes.map(direFaute);
}

test('a session reads the same from a folder, from a zip on disk and from an upload', async () => {
  ecrire();
  mkdirSync(join(dossier, 'anciens fichiers'));
  const zip = join(dossier, 'session.zip');
  writeFileSync(zip, zipOf(petiteSession()));
  const upload = await lirePetite();
  expect(upload.ok).toBe(true);
  expect(await lire(dossier)).toEqual(upload);
  expect(await lire(zip)).toEqual(upload);
});

test('a path that does not exist is said, not thrown', async () => {
  expect(fautes(await lire(join(dossier, 'absent')))).toEqual([
    'absent | – | source_introuvable | Le dossier n’existe pas ou ne peut pas être lu. | un dossier, ou un fichier .zip, contenant les fichiers de la session',
  ]);
  expect(fautes(await readSession({ kind: 'zip', path: join(dossier, 'absent.zip') }))).toEqual([
    'absent.zip | – | source_introuvable | Le fichier zip n’existe pas ou ne peut pas être lu. | un dossier, ou un fichier .zip, contenant les fichiers de la session',
  ]);
});

test('a folder never reads a file from elsewhere through a link', async () => {
  ecrire();
  rmSync(join(dossier, 'notes.csv'));
  symlinkSync('/etc/hostname', join(dossier, 'notes.csv'));
  expect(fautes(await lire(dossier))).toEqual([
    'notes.csv | – | chemin_interdit | Ce n’est pas un fichier ordinaire. | des fichiers ordinaires, sans lien vers un autre endroit',
  ]);
});

test('a folder larger than allowed is not read', async () => {
  ecrire();
  const lecture = await readSession({ kind: 'folder', path: dossier }, { octets: 100, fichiers: 100 });
  expect(lecture.ok ? [] : lecture.fautes.map(({ code }) => code)).toEqual(['trop_gros']);
});

test('a folder of more files than allowed is not read', async () => {
  ecrire();
  const lecture = await readSession({ kind: 'folder', path: dossier }, { octets: 1_000_000, fichiers: 3 });
  expect(lecture.ok ? [] : lecture.fautes.map(({ code }) => code)).toEqual(['trop_de_fichiers']);
});

test('a file that goes away before it is read is said unreadable', async () => {
  ecrire();
  const { openDossier } = await import('./dossier');
  const source = await openDossier(dossier, { octets: 1_000_000, fichiers: 100 });
  rmSync(join(dossier, 'notes.csv'));
  const lire = async () => {
    for await (const _ of source.fichiers.get('notes.csv')?.lire() ?? []) expect.unreachable();
  };
  await expect(lire()).rejects.toMatchObject({ code: 'fichier_illisible', fichier: 'notes.csv' });
});
