import { randomBytes } from 'node:crypto';
import { type Database, openDatabase, TOUTES, uneBase } from '@delib/db';
import type { Result } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { sessionDeTest } from '@delib/testing/petite-session';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Contexte } from '../contexte';
import { importerSession } from '../import/importer-session';
import { emettrePapillons, type PapillonEmis } from '../papillons/emettre-papillons';
import { listerPapillons } from '../papillons/lister-papillons';
import { creerConfiance } from '../pv/confiance';
import { authentifierPapillon } from './authentifier';
import { chargerActeur } from './charger-acteur';

const MAINTENANT = new Date('2026-06-01T08:00:00Z');
const aleatoire = (n: number) => new Uint8Array(randomBytes(n));

let base: EphemeralDatabase;
let worker: Database;
let portail: Database;
beforeAll(async () => {
  base = await openEphemeralDatabase();
  worker = openDatabase(base.urls.worker);
  portail = openDatabase(base.urls.jury);
});
afterAll(async () => {
  await Promise.all([worker?.close(), portail?.close()]);
  await base?.close();
});

function gestionnaire(): Contexte {
  return {
    database: worker,
    acteur: {
      role: 'gestionnaire',
      compteId: 'g',
      academieId: '99',
      connexionId: 'c',
      prenom: 'Dominique',
      nom: 'Test',
    },
    maintenant: MAINTENANT,
    requete: 'test',
    confiance: creerConfiance([]),
  };
}

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refus)}`);
  return result.valeur;
}

/** Which jury this login and password open; `null` when they are refused. */
async function juryOuvert({ login, motDePasse }: Pick<PapillonEmis, 'login' | 'motDePasse'>) {
  const entree = { bases: uneBase(portail), maintenant: MAINTENANT, requete: 'test', adresse: '192.0.2.1' };
  const entered = await authentifierPapillon(entree, { login, motDePasse });
  if (!entered.ok) return null;
  const acteur = await chargerActeur(uneBase(portail), entered.valeur.connexionId, MAINTENANT);
  return acteur && 'juryId' in acteur ? acteur.juryId : null;
}

it('a rehearsal and the real session with a jury of the same number open each by its own papillon', async () => {
  const reelle = sessionDeTest();
  const essai = {
    ...reelle,
    session: { ...reelle.session, code: '2026-ESSAI', libelle: 'Répétition', essai: true },
  };
  for (const lue of [reelle, essai]) {
    valeur(await importerSession(gestionnaire(), lue, { confirme: false, source: lue.session.code }));
  }
  const presidents = (await listerPapillons(gestionnaire(), {}, null, TOUTES)).lignes.filter(
    ({ jury, qualite }) => jury === '20111' && qualite === 'president',
  );
  expect(presidents.map(({ session }) => session).sort()).toEqual(['2026', '2026-ESSAI']);

  const emis: PapillonEmis[] = [];
  for (const { membreId } of presidents) {
    emis.push(...valeur(await emettrePapillons(gestionnaire(), [membreId], aleatoire)));
  }
  const [un, autre] = emis;
  if (!un || !autre) throw new Error('two papillons were asked for');
  expect(un.login).toBe(autre.login);
  expect([await juryOuvert(un), await juryOuvert(autre)]).toEqual([un.juryId, autre.juryId]);
  expect(await juryOuvert({ login: un.login, motDePasse: 'faux' })).toBeNull();

  // Issuing one again revokes it alone.
  valeur(await emettrePapillons(gestionnaire(), [un.membreId], aleatoire));
  expect([await juryOuvert(un), await juryOuvert(autre)]).toEqual([null, autre.juryId]);
});
