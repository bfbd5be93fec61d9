import { fileURLToPath } from 'node:url';
import { ecartAvecReference } from '@delib/testing/images';
import { expect, it } from 'vitest';
import { DOCUMENTS } from './exemples.fixture';

/** Every kind of page of the documents that have no golden picture beside their own tests. */
it.each([
  ['pv-tenue', 1, 'pv-tenue'],
  ['pv-tenue', 2, 'pv-tenue'],
  ['pv-tenue-2nd-groupe', 1, 'pv-tenue-2nd-groupe'],
  ['pv-tenue-reexamen', 1, 'pv-tenue-reexamen'],
  ['liste-resultats', 1, 'liste-resultats'],
  ['liste-resultats-homonymes', 1, 'liste-resultats-homonymes'],
  ['liste-resultats-essai', 1, 'liste-resultats-essai'],
  ['papillons', 1, 'papillons'],
  ['papillons-secours', 1, 'papillons-secours'],
  ['fiche-acces', 1, 'fiche-acces'],
  ['feuille-emargement', 1, 'feuille-emargement'],
  ['pv-individuel', 1, 'pv-individuel'],
  ['pv-individuel-2nd-groupe', 1, 'pv-individuel-2nd-groupe'],
  ['rln-couverture', 1, 'rln'],
  ['rln', 2, 'rln'],
] as const)('%s, page %i, looks as its golden picture', async (nom, page, document) => {
  const reference = fileURLToPath(new URL(`images/${nom}-${page}.png`, import.meta.url));
  const ecart = ecartAvecReference(await DOCUMENTS[document].rendre(), reference, page);
  expect(ecart, 'share of pixels that changed').toBeLessThan(0.005);
});
