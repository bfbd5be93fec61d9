import { type Database, openDatabase, withActor } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Contexte } from '../contexte';
import { listerJurys } from '../jury/lister-jurys';
import { creerConfiance } from '../pv/confiance';
import { lirePlansFaits } from './lire-plans-faits';

let base: EphemeralDatabase;
let centre: Database;
let owner: Database;
let ici: PetiteAcademie;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 2 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
  ici = await writePetiteAcademie(base.ownerUrl);
});
afterAll(async () => {
  await Promise.all([centre?.close(), owner?.close()]);
  await base?.close();
});

const contexte = (acteur: Acteur): Contexte => ({
  database: centre,
  acteur,
  maintenant: new Date('2026-06-22T12:00:00Z'),
  requete: 'test',
  confiance: creerConfiance([]),
});

it('tells the last plan of each centre that ended well, and begins at its beginning', async () => {
  const jurys = await listerJurys(contexte(ici.gestionnaire));
  const [un, autre] = [ici.jurys[0], ici.jurys[1]].map(
    (id) => jurys.find(({ jury }) => jury.id === id)?.jury,
  );
  if (!un || !autre) throw new Error('two jurys of two centres');
  const insert = (plan: { centreId: string; activite: string; resultat: string; debut: string }) =>
    owner.sql`insert into compte_rendu (academie_id, centre_id, activite, titre, parametres, demande_par, demande_le,
        debut_le, fin_le, resultat)
      values (${un.academieId}, ${plan.centreId}, ${plan.activite}, 'Plan de secours',
        ${JSON.stringify({ sessionId: un.sessionId, centreId: plan.centreId })}::jsonb, 'Test', ${plan.debut},
        ${plan.debut}, ${plan.debut}, ${plan.resultat})`;
  const premier = { centreId: un.centreId, activite: 'plan_secours_1er_groupe' };
  await insert({ ...premier, resultat: 'succes', debut: '2026-06-20T08:00:00Z' });
  await insert({ ...premier, resultat: 'avertissements', debut: '2026-06-21T08:00:00Z' });
  await insert({ ...premier, resultat: 'echec', debut: '2026-06-22T08:00:00Z' });
  await insert({ ...premier, centreId: autre.centreId, resultat: 'succes', debut: '2026-06-19T08:00:00Z' });

  const lus = (acteur: Acteur) => withActor(centre, acteur, (tx) => lirePlansFaits(tx, un.sessionId));
  const duChef = await lus(ici.chef);
  expect(Object.fromEntries(duChef[1])).toEqual({ [un.centreId]: new Date('2026-06-21T08:00:00Z') });
  expect(duChef[2].size).toBe(0);
  const academie = await lus(ici.gestionnaire);
  expect(academie[1].get(autre.centreId)).toEqual(new Date('2026-06-19T08:00:00Z'));
});
