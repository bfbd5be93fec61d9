import { type Database, openDatabase } from '@delib/db';
import type { Acteur, Saisie } from '@delib/domain';
import { type CompteurEchanges, ouvrirCompteurEchanges } from '@delib/testing/echanges';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { passer } from '../jury/passer';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { valeur } from '../test-support/moyens-de-test';
import { lireDeliberation } from './lire-deliberation';
import { saisirDecision } from './saisir-decision';

/** docs/performance.md, « A save, exchange by exchange ». */
const ECHANGES_MAX = 4;

let test: JuryDeTest;
let compteur: CompteurEchanges;
let portail: Database;
let president: Acteur;
beforeAll(async () => {
  test = await ouvrirJuryDeTest();
  compteur = await ouvrirCompteurEchanges(test.base.urls.jury);
  portail = openDatabase(compteur.url, { max: 1 });
  const [juryId] = test.ici.jurys;
  valeur(await passer(test.gestionnaire(), { juryId, acte: 'ouvrirModificationNotes' }));
  valeur(await passer(test.gestionnaire(), { juryId, acte: 'ouvrirDeliberation' }));
  president = await test.entrer();
});
afterAll(async () => {
  await portail?.close();
  await compteur?.fermer();
  await test?.fermer();
});

const contexte = () => ({ ...test.contexte(president), database: portail });

/** One entry on one candidate, and the exchanges that it took. */
async function saisir(numero: string, saisies: readonly Saisie[]): Promise<number> {
  const [juryId] = test.ici.jurys;
  const { candidats } = valeur(await lireDeliberation(contexte(), juryId));
  const vu = candidats.find((candidat) => candidat.numeroAnonymat === numero);
  if (!vu?.deliberation) throw new Error(`nothing to decide on ${numero}`);
  const demande = { juryId, candidatId: vu.candidatId, versionVue: vu.deliberation.version, saisies };
  compteur.compter();
  const reponse = await saisirDecision(contexte(), demande);
  expect(reponse).toMatchObject({ ok: true });
  return compteur.compter();
}

it('counts an exchange for each answer that is waited for, and one for what is sent together', async () => {
  await portail.sql`select 1`;
  compteur.compter();
  await portail.sql`select 1`;
  await portail.sql`select 1`;
  expect(compteur.compter()).toBe(2);
  await Promise.all([portail.sql`select 1`, portail.sql`select 1`, portail.sql`select 1`]);
  expect(compteur.compter()).toBe(1);
});

it('a decision is saved in four exchanges at most, once the connection knows the statements', async () => {
  await saisir('0001', [{ type: 'valider' }]);
  await saisir('0001', [{ type: 'devalider' }]);
  expect(await saisir('0001', [{ type: 'valider' }])).toBeLessThanOrEqual(ECHANGES_MAX);
  expect(await saisir('0001', [{ type: 'devalider' }])).toBeLessThanOrEqual(ECHANGES_MAX);
  const points: Saisie = { type: 'points', points: '0,5', motif: 'Progrès constants sur les deux années' };
  expect(await saisir('0001', [points, { type: 'valider' }])).toBeLessThanOrEqual(ECHANGES_MAX);
});
