import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { compte, papillon, readDemo } from '../harnais/acces';
import { JURYS_DEMO } from '../harnais/jurys';
import { expect, test } from '../harnais/surveillance';
import { connecterJury, connecterUtilisateur } from '../pages/connexion';
import { president } from '../pages/president';

/** What is for pressing, and has no place on paper. */
const OUTILS = [
  'Se déconnecter',
  'Paramètres d’affichage',
  'Aide',
  'Menu principal',
  'Refaire le tri',
  'Exporter CSV',
  'Valider les cas clairs',
  'Clore les décisions',
  'Aller au contenu',
  'Enregistré à',
  'Actions',
  'legifrance',
];

/** The page as it is printed. */
async function imprimer(page: Page, info: TestInfo, nom: string) {
  const fichier = info.outputPath(`${nom}.pdf`);
  writeFileSync(fichier, await page.pdf({ format: 'A4', landscape: true, preferCSSPageSize: true }));
  const lire = (...args: string[]) =>
    execFileSync('pdftotext', [...args, fichier, '-'], { encoding: 'utf8' });
  const gris = execFileSync('pdftoppm', ['-gray', '-r', '40', fichier], { maxBuffer: 64 * 1024 * 1024 });
  return { texte: lire('-layout'), pages: lire('-layout').split('\f').slice(0, -1), teintes: teintes(gris) };
}

/** Of pictures in PGM, one after the other: how light they are on the whole, and how dark their darkest. */
function teintes(pgm: Buffer) {
  const tete = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  if (!tete) throw new Error('not a picture');
  const points = pgm.subarray(tete[0].length, tete[0].length + Number(tete[1]) * Number(tete[2]));
  const total = points.reduce((somme, point) => somme + point, 0);
  return { moyenne: total / points.length, minimum: points.reduce((a, b) => Math.min(a, b), 255) };
}

function verifierNoirSurBlanc({ moyenne, minimum }: ReturnType<typeof teintes>) {
  expect(moyenne, 'a white page').toBeGreaterThan(220);
  expect(minimum, 'black letters').toBeLessThan(90);
}

test('the grid of a deliberation is printed whole, its head on each page, with jury, état and date, and no tool', async ({
  page,
}, info) => {
  const jury = JURYS_DEMO.lecture;
  await page.emulateMedia({ colorScheme: 'dark' });
  await connecterJury(page, papillon(jury));
  const p = president(page, jury);
  await p.ouvrirGrille();
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  const numeros = await p.numeros();
  const { texte, pages, teintes } = await imprimer(page, info, 'grille');
  for (const numero of numeros) expect.soft(texte).toContain(numero);
  expect(pages.length).toBeGreaterThan(1);
  for (const [rang, une] of pages.entries()) {
    if (/\d{8}/.test(une)) expect.soft(une, `head on page ${rang + 1}`).toMatch(/Candidat\s+Catégorie/);
  }
  expect(texte).toContain(`Jury ${jury}, état 110`);
  expect(texte).toMatch(/Imprimé le \d\d\/\d\d\/\d{4} \d\d:\d\d par/);
  for (const outil of [...OUTILS, 'Numéro d’anonymat']) expect.soft(texte).not.toContain(outil);
  verifierNoirSurBlanc(teintes);
});

test('a list of the centre is printed with the centre and the date, and what a search left says so', async ({
  page,
}, info) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const chef = compte('chefCentre1');
  await connecterUtilisateur(page, chef);
  await page.goto(`${readDemo().centre.url}/apres-1er-groupe/suivre-edition-pv?q=2010`);
  await expect(page.getByRole('table').first()).toBeVisible();
  const { texte, teintes } = await imprimer(page, info, 'suivi');
  expect(texte).toContain(chef.centre?.split(' ').slice(1).join(' ').split(',')[0] ?? 'centre');
  expect(texte).toMatch(/Imprimé le \d\d\/\d\d\/\d{4}/);
  expect(texte).toMatch(/\d+( sur \d+)? jurys?/);
  for (const outil of [...OUTILS, 'Rechercher']) expect.soft(texte).not.toContain(outil);
  verifierNoirSurBlanc(teintes);
});
