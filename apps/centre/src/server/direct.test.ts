import type { Avis } from '@delib/db';
import { describe, expect, test } from 'vitest';
import { abonnement, envois, type SujetSuivi } from './direct';
import type { ActeurCentral } from './session';

const PERSONNE = { prenom: 'Camille', nom: 'Fontaine', academieId: '14', connexionId: 'c' };
const CHEF: ActeurCentral = { ...PERSONNE, role: 'chef_de_centre', compteId: 'a', centreId: 'centre-1' };
const GESTIONNAIRE: ActeurCentral = { ...PERSONNE, role: 'gestionnaire', compteId: 'g' };
const RSSI: ActeurCentral = { ...PERSONNE, role: 'rssi', compteId: 'r' };
/** Is this notice sent to them? */
function concerne(avis: Avis, { acteur, sujet }: { acteur: ActeurCentral; sujet: SujetSuivi }): boolean {
  const { adresses } = abonnement(acteur, sujet);
  return envois(avis).some(({ adresse }) => adresses.includes(adresse));
}

const SIGNATURE: Avis = {
  sujet: 'signature',
  academie: '14',
  centre: 'centre-1',
  objets: ['jury-1'],
  transaction: 100,
};

describe('who is told live that a PV was signed', () => {
  test('the chef of its centre and the gestionnaires of its académie', () => {
    expect(concerne(SIGNATURE, { acteur: CHEF, sujet: 'jurys' })).toBe(true);
    expect(concerne(SIGNATURE, { acteur: GESTIONNAIRE, sujet: 'jurys' })).toBe(true);
  });

  test('not the chef of another centre, nor another académie, nor the RSSI', () => {
    const ailleurs = { ...SIGNATURE, centre: 'centre-2' };
    expect(concerne(ailleurs, { acteur: CHEF, sujet: 'jurys' })).toBe(false);
    expect(concerne(ailleurs, { acteur: GESTIONNAIRE, sujet: 'jurys' })).toBe(true);
    expect(concerne({ ...SIGNATURE, academie: '69' }, { acteur: GESTIONNAIRE, sujet: 'jurys' })).toBe(false);
    expect(concerne(SIGNATURE, { acteur: RSSI, sujet: 'jurys' })).toBe(false);
  });
});

test.each([
  ['transition', true, false],
  ['signature', true, false],
  ['deliberation', false, false],
  ['compte_rendu', false, true],
] as const)('a notice of %s refreshes the pages that show it and no other', (sujet, jurys, comptesRendus) => {
  const avis = { ...SIGNATURE, sujet };
  expect(concerne(avis, { acteur: CHEF, sujet: 'jurys' })).toBe(jurys);
  expect(concerne(avis, { acteur: CHEF, sujet: 'comptes_rendus' })).toBe(comptesRendus);
});

test('what touches many jurys of a centre at once is told to it and to its académie like the rest', () => {
  const ensemble: Avis = { ...SIGNATURE, sujet: 'transition', objets: ['jury-1', 'jury-2', 'jury-3'] };
  expect(concerne(ensemble, { acteur: CHEF, sujet: 'jurys' })).toBe(true);
  expect(concerne(ensemble, { acteur: GESTIONNAIRE, sujet: 'jurys' })).toBe(true);
  expect(concerne({ ...ensemble, centre: 'centre-2' }, { acteur: CHEF, sujet: 'jurys' })).toBe(false);
  for (const { objets } of envois(ensemble)) expect(objets).toEqual(ensemble.objets);
});

test('who follows the whole académie is told less often than who follows a centre', () => {
  expect(abonnement(GESTIONNAIRE, 'jurys').espacement).toBeGreaterThan(abonnement(CHEF, 'jurys').espacement);
});
