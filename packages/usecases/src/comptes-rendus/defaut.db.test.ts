import { type Database, openDatabase, STOCKAGE_EN_BASE, type StockageFichiers } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { installJobs, type PayloadImportSession } from '@delib/jobs';
import { zipOf } from '@delib/session-files/test-support/zip-a-la-main';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { petiteSession } from '@delib/testing/petits-fichiers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contexte } from '../contexte';
import { demanderImport } from '../import/demander-import';
import { abandonnerImport, executerImport } from '../import/executer-import';
import { valeur } from '../test-support/base-import';
import { lireCompteRendu } from './lire-comptes-rendus';

let base: EphemeralDatabase;
let database: Database;
let owner: Database;
beforeEach(async () => {
  base = await openEphemeralDatabase();
  await installJobs(base.ownerUrl);
  database = openDatabase(base.urls.worker, { max: 3 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
});
afterEach(async () => {
  await Promise.all([database, owner].map((ouverte) => ouverte?.close()));
  await base?.close();
});

const DEMANDEUR = { compteId: 'g', academieId: '99', connexionId: 'c', prenom: 'Dominique', nom: 'Test' };
const REPRISES = 3;

function contexte(academieId = '99'): Contexte {
  const acteur: Acteur = { role: 'gestionnaire', ...DEMANDEUR, academieId };
  const confiance = { estAuthentique: async () => false };
  return { database, acteur, maintenant: new Date('2026-06-01T08:00:00Z'), requete: 'requete-7', confiance };
}

/** A deposit as the queue hands it over, taken up as often as the queue does, then given up. */
async function traiter(changes: { readonly stockage?: StockageFichiers; readonly academieId?: string } = {}) {
  const { stockage = STOCKAGE_EN_BASE, academieId = '99' } = changes;
  const depot = { nom: 'session.zip', octets: zipOf(petiteSession()) };
  const { compteRenduId } = valeur(await demanderImport(contexte(academieId), depot, STOCKAGE_EN_BASE));
  const payload: PayloadImportSession = {
    compteRenduId,
    tour: 1,
    demandeur: { ...DEMANDEUR, academieId },
    requete: 'requete-7',
    confirme: false,
  };
  const maintenant = () => new Date('2026-06-01T08:01:00Z');
  const moyens = { database, maintenant, stockage, dureeFichiersJours: 30 };
  const leves: unknown[] = [];
  for (let i = 0; i < REPRISES; i += 1) {
    await executerImport(moyens, payload).catch((error: unknown) => leves.push(error));
  }
  await abandonnerImport(moyens, payload);
  const lu = valeur(await lireCompteRendu(contexte(academieId), compteRenduId));
  const erreurs = lu.messages.filter(({ niveau }) => niveau === 'erreur').map(({ texte }) => texte);
  expect(await owner.sql`select 1 from jury`, 'nothing is half written').toHaveLength(0);
  return { lu, erreurs, leves: leves.length, bilan: lu.importSession?.bilan?.type };
}

/** A store that fails as it is told. */
function panne(erreur: () => unknown): StockageFichiers {
  return {
    ...STOCKAGE_EN_BASE,
    lieu: () => {
      throw erreur();
    },
  };
}

const RELANCER = /relance|réessay/i;

describe('an import that fails', () => {
  it('because the base refuses a datum says so, with what to hand on, and never « relancez »', async () => {
    await owner.sql`alter table candidat_identite add constraint nom_d_essai check (nom not like 'Lœuille%')`;
    const { lu, erreurs, leves, bilan } = await traiter();
    // Once may be chance; told at the second taking-up, the third has nothing to do.
    expect({ resultat: lu.resultat, leves, bilan }).toEqual({ resultat: 'echec', leves: 2, bilan: 'defaut' });
    expect(erreurs).toHaveLength(1);
    expect(erreurs[0]).toContain('code 23514, table candidat_identite, contrainte nom_d_essai');
    expect(erreurs[0]).toContain('rien n’a été importé');
    expect(erreurs[0]).toContain('Donnez la référence requete-7 à l’assistance.');
    expect(erreurs[0]).not.toMatch(RELANCER);
  });

  it('because the program is wrong says that it is, asks to report it, and never « relancez »', async () => {
    const { lu, erreurs, bilan } = await traiter({ stockage: panne(() => new TypeError('x is undefined')) });
    expect([lu.resultat, bilan]).toEqual(['echec', 'defaut']);
    expect(erreurs).toEqual([
      expect.stringContaining('Le programme s’est arrêté sur une erreur qui lui est propre'),
    ]);
    expect(erreurs[0]).toContain('Donnez la référence requete-7 à l’assistance.');
    expect(erreurs[0]).not.toMatch(RELANCER);
  });

  it.each([
    ['an outage', () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    [
      'a network that fails as a TypeError',
      () => new TypeError('fetch failed', { cause: new Error('reset') }),
    ],
    ['something that nobody foresaw', () => new Error('unexpected')],
  ])('by %s asks to run it again, and to report it if that does not help', async (_quoi, erreur) => {
    const { lu, erreurs, leves, bilan } = await traiter({ stockage: panne(erreur) });
    expect({ resultat: lu.resultat, leves, bilan }).toEqual({
      resultat: 'echec',
      leves: REPRISES,
      bilan: undefined,
    });
    expect(erreurs).toEqual([
      'Le traitement s’est interrompu plusieurs fois\u202f; rien n’a été importé. Relancez-le\u202f; si cela se répète, donnez la référence requete-7 à l’assistance.',
    ]);
  });

  it('because the session is another académie’s says which, and offers nothing to run again', async () => {
    const { lu, erreurs, leves, bilan } = await traiter({ academieId: '14' });
    expect({ resultat: lu.resultat, leves, bilan }).toEqual({ resultat: 'echec', leves: 0, bilan: 'refuse' });
    expect(erreurs).toEqual(['Cette session est celle de l’académie 99, qui n’est pas la vôtre.']);
  });
});
