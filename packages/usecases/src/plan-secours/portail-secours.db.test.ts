import { randomBytes } from 'node:crypto';
import {
  type Database,
  insertDecisionSecours,
  openDatabase,
  selectDestinataires,
  uneBase,
  withActor,
} from '@delib/db';
import type { Acteur, Portail } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authentifierPapillon } from '../connexion/authentifier';
import { chargerActeur } from '../connexion/charger-acteur';
import type { Contexte } from '../contexte';
import {
  emettrePapillons,
  hacherPapillons,
  inscrirePapillons,
  type PapillonEmis,
  tirerMotsDePasse,
} from '../papillons/emettre-papillons';
import { code, valeur } from '../test-support/moyens-de-test';
import { lireAcademiesOuvertes, lirePortailSecours, reglerPortailSecours } from './portail-secours';

let base: EphemeralDatabase;
let centre: Database;
let portail: Database;
let ici: PetiteAcademie;
let ailleurs: PetiteAcademie;
let instant = new Date('2026-06-22T08:00:00Z').getTime();
const MOTIF = 'Portail des jurys hors service depuis 8 h';
const aleatoire = (n: number) => new Uint8Array(randomBytes(n));

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 2 });
  portail = openDatabase(base.urls.jury, { max: 2 });
  ici = await writePetiteAcademie(base.ownerUrl, '14');
  ailleurs = await writePetiteAcademie(base.ownerUrl, '19');
});
afterAll(async () => {
  await Promise.all([centre.close(), portail.close()]);
  await base.close();
});

function contexte(acteur: Acteur): Contexte {
  instant += 60_000;
  const confiance = { estAuthentique: async () => true };
  return { database: centre, acteur, maintenant: new Date(instant), requete: 'test', confiance };
}
const rssi = (academie = ici) => contexte({ ...academie.gestionnaire, role: 'rssi' } as Acteur);
const membre = () => ('membreId' in ici.president ? ici.president.membreId : '');

async function emettreSecours(acteur: Acteur = ici.chef): Promise<PapillonEmis> {
  const ctx = contexte(acteur);
  const secrets = await hacherPapillons(tirerMotsDePasse([membre()], aleatoire));
  const [emis] = valeur(
    await withActor(centre, acteur, (tx) => inscrirePapillons(tx, ctx, secrets, 'secours', null)),
  );
  if (!emis) throw new Error('no papillon issued');
  return emis;
}
async function emettreOrdinaire(): Promise<PapillonEmis> {
  const [emis] = valeur(await emettrePapillons(contexte(ici.gestionnaire), [membre()], aleatoire));
  if (!emis) throw new Error('no papillon issued');
  return emis;
}
async function entrer(papillon: PapillonEmis, par: Portail) {
  instant += 24 * 3_600_000;
  const entree = {
    bases: uneBase(portail),
    maintenant: new Date(instant),
    requete: 'test',
    adresse: '192.0.2.1',
    portail: par,
  };
  return authentifierPapillon(entree, papillon);
}
const charger = (id: string, par: Portail) =>
  chargerActeur(uneBase(portail), id, new Date(instant), 'acte', par);

describe('the portail de secours', () => {
  it('is closed until the RSSI authorises it, and a try there counts for nothing', async () => {
    expect(await lireAcademiesOuvertes(uneBase(portail))).toEqual([]);
    expect((await lirePortailSecours(rssi())).ouvert).toBe(false);
    const papillon = await emettreSecours();
    expect(papillon.login).toBe('S20111-PR');
    expect(code(await entrer(papillon, 'secours'))).toBe('portail_secours_ferme');
  });

  it('only the RSSI decides, with a motif', async () => {
    for (const acteur of [ici.gestionnaire, ici.chef])
      expect(code(await reglerPortailSecours(contexte(acteur), { autorise: true, motif: MOTIF }))).toBe(
        'role_interdit',
      );
    expect(code(await reglerPortailSecours(rssi(), { autorise: true, motif: ' x ' }))).toBe(
      'motif_trop_court',
    );
    // The database says the same, whatever the code does.
    const acte = withActor(centre, ici.gestionnaire, (tx) =>
      insertDecisionSecours(tx, '14', { autorise: true, motif: MOTIF, par: 'x', le: new Date(instant) }),
    );
    await expect(acte).rejects.toThrow();
  });

  it('once authorised opens for that académie, each papillon at its own door', async () => {
    valeur(await reglerPortailSecours(rssi(), { autorise: true, motif: MOTIF }));
    expect(await lireAcademiesOuvertes(uneBase(portail))).toEqual(['Académie 14']);
    const [secours, ordinaire] = [await emettreSecours(), await emettreOrdinaire()];
    expect(code(await entrer(secours, 'ordinaire'))).toBe('identifiants_refuses');
    expect(code(await entrer(ordinaire, 'secours'))).toBe('identifiants_refuses');
    const { connexionId } = valeur(await entrer(secours, 'secours'));
    expect(await charger(connexionId, 'secours')).toMatchObject({ role: 'president', portail: 'secours' });
    // A session of one door does not exist at the other.
    expect(await charger(connexionId, 'ordinaire')).toBeNull();
    expect(code(await entrer(ordinaire, 'ordinaire'))).toBe('ok');
  });

  it('printing the plan again cuts the earlier papillon de secours and its sessions, never the ordinary access', async () => {
    const [ordinaire, ancien] = [await emettreOrdinaire(), await emettreSecours()];
    const ouverte = valeur(await entrer(ancien, 'secours')).connexionId;
    const ordinaireOuverte = valeur(await entrer(ordinaire, 'ordinaire')).connexionId;
    await emettreSecours();
    expect(await charger(ouverte, 'secours')).toBeNull();
    expect(code(await entrer(ancien, 'secours'))).toBe('identifiants_refuses');
    instant -= 24 * 3_600_000;
    expect(await charger(ordinaireOuverte, 'ordinaire')).not.toBeNull();
    expect(code(await entrer(ordinaire, 'ordinaire'))).toBe('ok');
  });

  it('issuing an ordinary papillon leaves the one of the plan alone', async () => {
    const secours = await emettreSecours();
    await emettreOrdinaire();
    const [lu] = await withActor(centre, ici.gestionnaire, (tx) =>
      selectDestinataires(tx, { membreIds: [membre()] }, 'secours'),
    );
    expect(lu?.login).toBe(secours.login);
    expect(code(await entrer(secours, 'secours'))).toBe('ok');
  });

  it('withdrawn closes at once, sessions included, and says how many it ended', async () => {
    const secours = await emettreSecours();
    const { connexionId } = valeur(await entrer(secours, 'secours'));
    expect((await lirePortailSecours(rssi())).sessionsOuvertes).toBeGreaterThan(0);
    // Another académie's decision changes nothing here.
    valeur(await reglerPortailSecours(rssi(ailleurs), { autorise: true, motif: MOTIF }));
    valeur(await reglerPortailSecours(rssi(ailleurs), { autorise: false, motif: MOTIF }));
    expect(await charger(connexionId, 'secours')).not.toBeNull();

    const { sessionsFermees } = valeur(await reglerPortailSecours(rssi(), { autorise: false, motif: MOTIF }));
    expect(sessionsFermees).toBeGreaterThan(0);
    expect(await charger(connexionId, 'secours')).toBeNull();
    expect(code(await entrer(secours, 'secours'))).toBe('portail_secours_ferme');
    const { ouvert, decisions, sessionsOuvertes } = await lirePortailSecours(rssi());
    expect({ ouvert, sessionsOuvertes }).toEqual({ ouvert: false, sessionsOuvertes: 0 });
    expect(decisions.map(({ autorise }) => autorise)).toEqual([false, true]);
    // Said twice, it is decided once.
    valeur(await reglerPortailSecours(rssi(), { autorise: false, motif: MOTIF }));
    expect((await lirePortailSecours(rssi())).decisions).toHaveLength(2);
  });
});
