import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { planExemple, tousLesDocuments } from '@delib/documents/exemples.fixture';
import { remplirPageHorsLigne } from '@delib/documents/hors-ligne';
import { construirePage } from '@delib/hors-ligne/construire';
import { piecesAffichees } from '@delib/ui/pieces.fixture';
import { dataFolder, ROOT } from '../commun/places';
import { runModule, runProgram } from '../commun/run-program';
import { graphiquesAffiches } from './graphiques';
import { type DocumentApercu, pageDesPieces, sommaire } from './pages';

const THEMES = ['light', 'dark'] as const;

process.exitCode = await main();

/** Writes every document, the offline page and the shared pieces of screens to `apercu/`: no base, no server. */
async function main(): Promise<number> {
  const started = performance.now();
  const folder = join(dataFolder(process.env), 'apercu');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

  const css = await runModule('sass/sass.js', [
    '--no-source-map',
    join(ROOT, 'packages/ui/src/racine/racine.scss'),
  ]);
  if (css.code !== 0) {
    console.error(css.output);
    return 1;
  }
  write('delib.css', css.output);
  const pieces = [...piecesAffichees(), ...graphiquesAffiches()];
  const dsfr = pathToFileURL(join(ROOT, 'node_modules/@codegouvfr/react-dsfr/dsfr')).href;
  for (const theme of THEMES) write(`pieces-${theme}.html`, pageDesPieces(pieces, { theme, dsfr }));
  write('hors-ligne.html', remplirPageHorsLigne(await construirePage(), planExemple()));

  const documents: DocumentApercu[] = [];
  for (const [nom, { titre, rendre }] of Object.entries(tousLesDocuments())) {
    write(`${nom}.pdf`, await rendre());
    documents.push({ nom, titre, image: await premierePage(folder, nom) });
  }
  write('index.html', sommaire(documents));
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${documents.length} documents, ${pieces.length} pièces d’écran, en ${seconds} s. À ouvrir :`);
  console.log(pathToFileURL(join(folder, 'index.html')).href);
  return 0;
}

/** The first page as a picture, by poppler where it is installed; a PDF is a link all the same. */
async function premierePage(folder: string, nom: string): Promise<boolean> {
  const args = ['-r', '50', '-png', '-singlefile', join(folder, `${nom}.pdf`), join(folder, nom)];
  const { code } = await runProgram({ command: 'pdftoppm', args, cwd: folder, output: 'kept' });
  return code === 0;
}
