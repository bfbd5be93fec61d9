import { fileURLToPath } from 'node:url';
import { rassembler } from '@delib/pdf';
import { ecartAvecReference } from '@delib/testing/images';
import { expect, it } from 'vitest';
import { FICHE } from './fiche-acces/exemple.fixture';
import { renderFicheAcces } from './fiche-acces/fiche-acces';
import { listeAvecHomonymes, listeResultats } from './listes-resultats/exemple.fixture';
import { renderListesResultats } from './listes-resultats/listes-resultats';
import { renderPapillons } from './papillon/editer-papillons';
import { edition as editionPapillons, PRESIDENT } from './papillon/exemple.fixture';
import { renderPvIndividuels } from './pv-individuel/editer-pv';
import { candidatDe, edition, juryDe, reglementDe } from './pv-individuel/exemple.fixture';
import { contenuPv, contenuPvReexamen } from './pv-tenue/exemple.fixture';
import { renderPvTenue } from './pv-tenue/pv-tenue';
import { creerPresseRln } from './rln/editer-rln';
import { editionRln, juryRln } from './rln/exemple.fixture';

const VERIFIER = { urlVerification: 'https://deliberations.exemple.fr/verifier' };

const pvTenue = (groupe: 1 | 2) => async () =>
  (
    await renderPvTenue(contenuPv({ groupe }), {
      ...VERIFIER,
      signataire: { prenom: 'Hélène', nom: 'DUVAL', qualite: 'president' },
      etabliLe: new Date('2026-06-16T10:35:00Z'),
    })
  ).pdf;

const pvReexamen = async () =>
  (
    await renderPvTenue(contenuPvReexamen(), {
      ...VERIFIER,
      signataire: { prenom: 'Hélène', nom: 'DUVAL', qualite: 'president' },
      etabliLe: new Date('2026-11-02T10:35:00Z'),
    })
  ).pdf;

const papillons = (portail: 'ordinaire' | 'secours') => () =>
  renderPapillons(
    editionPapillons(
      [
        PRESIDENT,
        { ...PRESIDENT, qualite: 'vice_president', prenom: 'Jean', nom: 'ROC', login: 'J20112-VP' },
      ],
      { portail },
    ),
  );

const ficheAcces = async () => (await renderFicheAcces(FICHE)).pdf;

const rln = () =>
  rassembler(creerPresseRln(editionRln()).deJurys([juryRln(1)], { jurys: ['20112'], rln: 1 }));

const deuxieme = juryDe(reglementDe(12), 0, { candidats: [candidatDe(reglementDe(12), 1, 2)] });

/** Every kind of page of the documents that have no golden picture beside their own tests. */
it.each([
  ['pv-tenue', 1, pvTenue(1)],
  ['pv-tenue', 2, pvTenue(1)],
  ['pv-tenue-2nd-groupe', 1, pvTenue(2)],
  ['pv-tenue-reexamen', 1, pvReexamen],
  ['liste-resultats', 1, async () => (await renderListesResultats(listeResultats(), VERIFIER)).pdf],
  [
    'liste-resultats-homonymes',
    1,
    async () => (await renderListesResultats(listeAvecHomonymes(), VERIFIER)).pdf,
  ],
  [
    'liste-resultats-essai',
    1,
    async () => (await renderListesResultats(listeResultats({ essai: true }), VERIFIER)).pdf,
  ],
  ['papillons', 1, papillons('ordinaire')],
  ['papillons-secours', 1, papillons('secours')],
  ['fiche-acces', 1, ficheAcces],
  ['pv-individuel', 1, () => renderPvIndividuels(edition(), juryDe(reglementDe(12), 1))],
  ['pv-individuel-2nd-groupe', 1, () => renderPvIndividuels(edition({ groupe: 2 }), deuxieme)],
  ['rln-couverture', 1, rln],
  ['rln', 2, rln],
] as const)('%s, page %i, looks as its golden picture', async (nom, page, rendre) => {
  const reference = fileURLToPath(new URL(`images/${nom}-${page}.png`, import.meta.url));
  const ecart = ecartAvecReference(await rendre(), reference, page);
  expect(ecart, 'share of pixels that changed').toBeLessThan(0.005);
});
