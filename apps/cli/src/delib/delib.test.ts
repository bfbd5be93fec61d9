import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSession } from '@delib/session-files';
import {
  creerAutorite,
  type DemandePreparation,
  horodateurLocal,
  ouvrirAutorite,
  preparePdf,
  signPdf,
} from '@delib/signature';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDES } from './commandes';
import { runDelib, runHere } from './test-support/run-delib';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'delib-cli-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function digest(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((nom) => [
      nom,
      createHash('sha256')
        .update(readFileSync(join(folder, nom)))
        .digest('hex'),
    ]),
  );
}

describe('npm run delib', () => {
  it('says in French what it can do', async () => {
    const { code, stdout } = await runHere(['--aide']);
    expect(code).toBe(0);
    for (const { nom } of COMMANDES) expect(stdout).toContain(`  ${nom} `);
    const one = await runHere(['importer', '--aide']);
    expect(one.stdout).toMatch(/^npm run delib -- importer CHEMIN/);
  });

  it('tells a command or an option that it does not know, with the code of a wrong line', async () => {
    const unknown = await runDelib(['imprter', 'x']);
    expect([unknown.code, unknown.stderr.split('\n')[0]]).toEqual([
      2,
      'Commande inconnue\u00a0: «\u202fimprter x\u202f».',
    ]);
    const option = await runHere(['generer', '--jury', '3']);
    expect([option.code, option.stderr]).toEqual([2, expect.stringContaining('--jurys, --candidats')]);
    const number = await runHere(['generer', '--jurys', '1.5', '--sortie', join(root, 'x')]);
    expect([number.code, number.stderr]).toEqual([
      2,
      expect.stringContaining('--jurys doit être un nombre entier'),
    ]);
    const missing = await runHere(['papillon', '20111', 'tous', '--academie', '99']);
    expect([missing.code, missing.stderr]).toEqual([
      2,
      expect.stringContaining('DATABASE_URL_WORKER manque'),
    ]);
  });
});

describe('delib generer', () => {
  it('writes the same bytes for the same seed, others for another, and they can be read', async () => {
    const options = ['generer', '--jurys', '4', '--candidats', '6', '--sortie'];
    const [a, b, c] = ['a', 'b', 'c'].map((name) => join(root, name)) as [string, string, string];
    expect((await runDelib([...options, a, '--graine', '7'])).code).toBe(0);
    expect((await runDelib([...options, b, '--graine', '7'])).code).toBe(0);
    expect((await runHere([...options, c, '--graine', '8'])).code).toBe(0);
    expect(digest(a)).toEqual(digest(b));
    expect(digest(a)['candidats.csv']).not.toBe(digest(c)['candidats.csv']);
    const lecture = await readSession({ kind: 'folder', path: a });
    expect(lecture.ok && [lecture.session.jurys.length, lecture.session.candidats.length]).toEqual([4, 24]);
  });

  it('gives a zip that can be uploaded, and mixes nothing into a folder in use', async () => {
    const sortie = join(root, 'session');
    const run = await runHere(['generer', '--jurys', '2', '--candidats', '3', '--sortie', sortie, '--zip']);
    expect(run.stdout.trim()).toBe(`${sortie}.zip`);
    expect((await readSession({ kind: 'zip', path: `${sortie}.zip` })).ok).toBe(true);
    const again = await runHere(['generer', '--jurys', '2', '--sortie', root]);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('n’est pas vide')]);
  });
});

describe('delib importer, with faulty files', () => {
  it('gives every fault with file, line and column, all in a CSV, and needs no base to say so', async () => {
    const bon = join(root, 'bon');
    await runHere(['generer', '--jurys', '2', '--candidats', '3', '--sortie', bon]);
    const faux = join(root, 'faux');
    cpSync(bon, faux, { recursive: true });
    const candidats = readFileSync(join(faux, 'candidats.csv'), 'utf8').split('\n');
    candidats[2] = candidats[2]?.replace(/;\d{5};/, ';99999;') ?? '';
    candidats.splice(4, 0, candidats[1] ?? '');
    writeFileSync(join(faux, 'candidats.csv'), candidats.join('\n'));
    const notes = readFileSync(join(faux, 'notes.csv'), 'utf8').split('\n');
    notes[3] = `${notes[3]?.split(';').slice(0, 2).join(';')};;21,5;;`;
    notes[4] = `${notes[4]?.split(';').slice(0, 2).join(';')};;=1+1;;`;
    writeFileSync(join(faux, 'notes.csv'), notes.join('\n'));
    const { code, stderr } = await runDelib(['importer', faux]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^candidats\.csv, ligne 3, colonne jury, «\u202f99999\u202f»\u00a0:/m);
    expect(stderr).toMatch(/^candidats\.csv, ligne 5, colonne numero_candidat/m);
    expect(stderr).toMatch(/^notes\.csv, ligne 4, colonne note, «\u202f21,5\u202f»\u00a0:.*Attendu/m);
    expect(stderr).toMatch(/^notes\.csv, ligne 5, colonne note/m);
    const csv = readFileSync(`${faux}-fautes.csv`, 'utf8').trimEnd().split('\r\n');
    const shown = stderr.split('\n').filter((line) => /^\w+\.csv, /.test(line));
    expect(csv.length - 1).toBe(shown.length);
    expect(stderr).toContain(`${faux}-fautes.csv`);
  });

  it('says so when there is nothing to read', async () => {
    const { code, stderr } = await runHere(['importer', join(root, 'nulle-part')]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Le dossier n’existe pas')]);
  });
});

describe('delib ac creer', () => {
  const env = { AC_SECRET: 'un secret de seize' };

  it('makes an authority that its secret opens, readable by its owner alone, and never replaces one', async () => {
    const fichier = join(root, 'ac', 'autorite.p12');
    const run = await runHere(['ac', 'creer', '--fichier', fichier], env);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(statSync(fichier).mode & 0o077).toBe(0);
    const opened = await ouvrirAutorite(readFileSync(fichier), env.AC_SECRET, new Date());
    expect(opened.ok && opened.autorite.racinePem).toBe(readFileSync(join(root, 'ac', 'racine.pem'), 'utf8'));
    const before = digest(join(root, 'ac'));
    const again = await runHere(['ac', 'creer', '--fichier', fichier], env);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('existe déjà')]);
    const beside = await runHere(['ac', 'creer', '--fichier', join(root, 'ac', 'autre.p12')], env);
    expect([beside.code, existsSync(join(root, 'ac', 'autre.p12'))]).toEqual([2, false]);
    expect(digest(join(root, 'ac'))).toEqual(before);
  });

  it('asks for a secret worth the name', async () => {
    const none = await runHere(['ac', 'creer', '--fichier', join(root, 'ac2', 'a.p12')]);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('AC_SECRET manque')]);
    const short = await runHere(['ac', 'creer', '--fichier', join(root, 'ac2', 'a.p12')], {
      AC_SECRET: 'court',
    });
    expect([short.code, short.stderr]).toEqual([2, expect.stringContaining('au moins 16 caractères')]);
    expect(existsSync(join(root, 'ac2'))).toBe(false);
  });
});

describe('delib verifier', () => {
  let pv: string;
  let racine: string;

  beforeAll(async () => {
    const now = new Date();
    const { p12, racinePem } = await creerAutorite({
      nom: 'Autorité de test',
      secret: 'secret de test',
      maintenant: now,
      validiteAnnees: 1,
    });
    const opened = await ouvrirAutorite(p12, 'secret de test', now);
    if (!opened.ok || !opened.horodatage) throw new Error('the authority does not open');
    const document = await PDFDocument.create();
    document.addPage([595, 842]).drawText('PV');
    const demande: DemandePreparation = {
      prenom: 'Évelyne',
      nom: 'Lœuille',
      qualite: 'Président du jury',
      lieu: 'Port-Lambert',
      motif: 'PV-2026-20111-1-v1 abc',
      le: new Date(Math.floor(now.getTime() / 1000) * 1000),
      champ: { page: 1, rect: [50, 50, 200, 60] },
    };
    const ready = await preparePdf(await document.save({ useObjectStreams: false }), demande);
    let serial = 1;
    const next = () => new Uint8Array([0x40, serial++]);
    const signed = await signPdf(ready, {
      autorite: opened.autorite,
      signataire: demande,
      horodateur: horodateurLocal(opened.horodatage, () => now, next),
      maintenant: now,
      serie: next(),
    });
    if (!signed.ok) throw new Error(JSON.stringify(signed.refus));
    pv = join(root, 'pv.pdf');
    racine = join(root, 'racine-test.pem');
    writeFileSync(pv, signed.octets);
    writeFileSync(racine, racinePem);
  });

  it('accepts a signed PV, names the signer and the time, exit 0', async () => {
    const { code, stdout } = await runDelib(['verifier', pv, '--racine', racine]);
    expect(stdout).toMatch(/^Document authentique\n/);
    expect(stdout).toMatch(/Évelyne Lœuille, Président du jury/);
    expect(code).toBe(0);
    const json = await runHere(['verifier', pv, '--racine', racine, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      authentique: true,
      issue: 'valide',
      verdict: { verdict: 'authentique', motif: 'PV-2026-20111-1-v1 abc' },
    });
  });

  it('refuses it with one byte changed, or signed by an authority it does not know, exit 1', async () => {
    const bytes = readFileSync(pv);
    const at = bytes.indexOf('/MediaBox') + 12;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(root, 'altere.pdf'), bytes);
    const altered = await runDelib(['verifier', join(root, 'altere.pdf'), '--racine', racine]);
    expect([altered.code, altered.stdout.split('\n')[0]]).toEqual([1, 'Document altéré']);
    await runHere(['ac', 'creer', '--fichier', join(root, 'ac3', 'a.p12')], {
      AC_SECRET: 'un secret de seize',
    });
    const env = { AC_FICHIER: join(root, 'ac3', 'a.p12'), AC_SECRET: 'un secret de seize' };
    const unknown = await runHere(['verifier', pv], env);
    expect([unknown.code, unknown.stdout.split('\n')[0]]).toEqual([1, 'Signé par une autorité inconnue']);
    const json = await runHere(['verifier', join(root, 'altere.pdf'), '--racine', racine, '--json']);
    expect([json.code, JSON.parse(json.stdout).authentique]).toEqual([1, false]);
  });

  it('says what it lacks', async () => {
    expect((await runHere(['verifier', pv])).stderr).toMatch(/Indiquez la racine de confiance/);
    expect((await runHere(['verifier', pv, '--racine', pv])).stderr).toMatch(
      /ne contient pas de certificat PEM/,
    );
    expect((await runHere(['verifier', join(root, 'rien.pdf'), '--racine', racine])).code).toBe(2);
  });
});
