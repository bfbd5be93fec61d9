import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEBUT_DE_MARQUE } from '@delib/documents/hors-ligne';
import { build } from 'esbuild';
import { composerGabarit } from './gabarit';
import { STYLE } from './style';

/** Where the page stands once it is built; the worker reads it there. */
export const PAGE_CONSTRUITE = fileURLToPath(new URL('../dist/page.html', import.meta.url));

const ENTREE = fileURLToPath(new URL('./navigateur/main.ts', import.meta.url));

/**
 * Builds the page from the very domain code that the system runs: one file, no network, nothing but what is in it.
 * @returns the page before it has a jury
 */
export async function construirePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTREE],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: ['chrome120', 'firefox120', 'safari17'],
    logLevel: 'silent',
  });
  const script = outputFiles[0]?.text;
  if (!script) throw new Error('the script of the offline page was not built');
  if (`${script}${STYLE}`.includes(DEBUT_DE_MARQUE)) throw new Error('a mark of the page stands in its code');
  const csp = [
    "default-src 'none'",
    `script-src '${empreinteCsp(script)}'`,
    `style-src '${empreinteCsp(STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return composerGabarit({ script, style: STYLE, csp });
}

/** Builds the page and writes it at `PAGE_CONSTRUITE`, whole or not at all. */
export async function construire(): Promise<void> {
  const page = await construirePage();
  await mkdir(dirname(PAGE_CONSTRUITE), { recursive: true });
  const provisoire = `${PAGE_CONSTRUITE}.${process.pid}`;
  await writeFile(provisoire, page);
  await rename(provisoire, PAGE_CONSTRUITE);
}

function empreinteCsp(texte: string): string {
  return `sha256-${createHash('sha256').update(texte, 'utf8').digest('base64')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await construire();
