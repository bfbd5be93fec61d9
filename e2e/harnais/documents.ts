import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { at, bytesOf, childrenOf, readDer } from '@delib/signature/der/read';
import { toDer } from '@delib/signature/der/write';
import { ask, dissect, inFolder } from '@delib/testing/fausse-autorite/oracles';
import { expect } from '@playwright/test';
import { racineDemo } from './acces';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a PDF as a reader copies it, laid out, spaces of typography made ordinary. */
export function texteDuPdf(octets: Uint8Array): Promise<string> {
  return inFolder((folder) => {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, octets);
    const { status, stdout, stderr } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
    return stdout.replace(/[\u00a0\u202f]/g, ' ');
  });
}

/** The files of a zip, by their path in it, in the order of the alphabet. */
export function lireZip(octets: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'recu.zip'), octets);
    execFileSync('unzip', ['-q', '-d', join(folder, 'contenu'), join(folder, 'recu.zip')]);
    const entrees = readdirSync(join(folder, 'contenu'), { recursive: true, withFileTypes: true });
    const fichiers = entrees.filter((entree) => entree.isFile());
    const chemins = fichiers.map(({ parentPath, name }) => join(parentPath, name)).sort();
    return new Map(
      chemins.map((chemin) => [relative(join(folder, 'contenu'), chemin), readFileSync(chemin)] as const),
    );
  });
}

/** One decision as the PV prints it. */
export interface DecisionLue {
  readonly numeroAnonymat: string;
  readonly issue: 'admis' | 'second_groupe' | 'non_admis' | 'poursuite';
}

const ISSUES = [
  ['second_groupe', /Admis à se présenter|2nd groupe|second groupe/i],
  ['non_admis', /Non admis/i],
  ['poursuite', /Poursuite/i],
  ['admis', /Admis/i],
] as const;

/** The decisions of a PV, read from its text. */
export function decisionsDuPv(texte: string): readonly DecisionLue[] {
  const after = texte.slice(texte.indexOf('Décisions du jury'));
  return [...after.matchAll(/^\s*(\d{8})\s+(?:\d{1,2},\d\d|–)\s+(.*)$/gm)].map(
    ([, numero = '', suite = '']) => {
      const issue = ISSUES.find(([, mots]) => mots.test(suite))?.[0];
      if (!issue) throw new Error(`no decision in « ${suite} »`);
      return { numeroAnonymat: numero, issue };
    },
  );
}

/**
 * What programs that know nothing of our own verification say of a PV signed just now: poppler, qpdf, and openssl on
 * the signature and on its timestamp.
 */
export async function avisDesOracles(signe: Uint8Array): Promise<void> {
  await inFolder((folder) => {
    const { content, cms } = dissect(signe);
    const info = at(childrenOf(at(readDer(cms), 1, 0)).at(-1), 0);
    const token = at(info, 6, 0, 1, 0);
    if (token === undefined) throw new Error('a signed PV without a timestamp');
    writeFileSync(join(folder, 'pv.pdf'), signe);
    writeFileSync(join(folder, 'content'), content);
    writeFileSync(join(folder, 'cms'), cms);
    writeFileSync(join(folder, 'signature'), bytesOf(at(info, 5)));
    writeFileSync(join(folder, 'token'), toDer(token));

    const pdfsig = ask(folder, 'pdfsig', 'pv.pdf');
    expect(pdfsig.text).toContain('Signature is Valid.');
    expect(pdfsig.text).toContain('Total document signed');

    const qpdf = ask(folder, 'qpdf', '--check', 'pv.pdf');
    expect(qpdf.status, qpdf.text).toBe(0);
    expect(qpdf.text).not.toMatch(/warning/i);

    const signature = ask(
      folder,
      'openssl',
      ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'cms', '-content', 'content'],
      ...['-CAfile', racineDemo(), '-out', 'out'],
    );
    expect(signature.status, signature.text).toBe(0);
    expect(signature.text).toContain('CAdES Verification successful');

    const horodatage = ask(
      folder,
      'openssl',
      ...['ts', '-verify', '-in', 'token', '-token_in', '-data', 'signature', '-CAfile', racineDemo()],
    );
    expect(horodatage.status, horodatage.text).toBe(0);
    expect(horodatage.text).toContain('Verification: OK');
  });
}

/** `npm run delib -- …`, as whoever holds the file would type it: with no base. */
export function delib(...args: readonly string[]): { readonly code: number | null; readonly texte: string } {
  return delibAvec({}, ...args);
}

/** The same, with variables of its own: the address of a base. */
export function delibAvec(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'apps/cli/bootstrap.mjs'), 'delib', ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: ROOT, DATABASE_URL: '', DATABASE_URL_WORKER: '', ...env },
    },
  );
  return { code: status, texte: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' ') };
}

/** Same file, one bit of one byte of what is signed changed. */
export function unOctetChange(octets: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(octets);
  // In the middle of the first page's stream, far from the signature.
  const at = Math.floor(octets.length / 4);
  changed[at] = (changed[at] ?? 0) ^ 0x01;
  return changed;
}

/** « Nom Prénoms » of each line of a posted list, in the order printed. */
export function nomsDeLaListe(texte: string): readonly string[] {
  const noms: string[] = [];
  let dedans = false;
  for (const ligne of texte.split('\n')) {
    if (/^\s*Nom\s+Prénoms\s*$/.test(ligne)) dedans = true;
    else if (/Vérifier cette liste|^\f|Page \d/.test(ligne)) dedans = false;
    else if (dedans && ligne.trim() !== '') noms.push(ligne.trim().replace(/\s{2,}/g, ' '));
  }
  return noms;
}
