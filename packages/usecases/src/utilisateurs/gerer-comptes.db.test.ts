import type { Acteur } from '@delib/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAFOND_ECHECS } from '../connexion/essais';
import { type AcademieDeTest, aleatoire, ouvrirAcademieDeTest } from '../test-support/academie-de-test';
import { code, valeur } from '../test-support/moyens-de-test';
import { creerCompte } from './creer-compte';
import { creerCentre, modifierCentre } from './gerer-centres';
import {
  desactiverCompte,
  leverVerrouCompte,
  listerComptes,
  modifierCompte,
  reactiverCompte,
  renouvelerMotDePasse,
} from './gerer-comptes';

let a: AcademieDeTest;
/** Two gestionnaires with an account of their own. */
let un: Acteur;
let deux: Acteur;
const MOT_DE_PASSE = 'aFhJkLmNpQrT';

beforeAll(async () => {
  a = await ouvrirAcademieDeTest();
  const ids: string[] = [];
  for (const identifiant of ['un', 'deux']) ids.push(await creer(`gest-${identifiant}`, 'gestionnaire'));
  [un, deux] = ids.map((compteId) => ({ ...a.ici.gestionnaire, compteId }) as Acteur) as [Acteur, Acteur];
});
afterAll(() => a?.fermer());

async function creer(identifiant: string, role: 'gestionnaire' | 'chef_de_centre' | 'rssi') {
  const personne = { identifiant, role, motDePasse: MOT_DE_PASSE, prenom: 'Sacha', nom: 'Test' };
  const centreId = role === 'chef_de_centre' ? a.ici.centres[0] : null;
  return valeur(await creerCompte(a.contexte(a.ici.gestionnaire), { ...personne, centreId })).id;
}
const id = (acteur: Acteur) => ('compteId' in acteur ? acteur.compteId : '');

describe('accounts', () => {
  it('a new password ends the open session, the earlier password, and opens', async () => {
    const compteId = await creer('chef-un', 'chef_de_centre');
    const sid = (await a.entrerUtilisateur('chef-un', MOT_DE_PASSE)) ?? '';
    expect(await a.ouverte(sid)).toBe(true);
    const { motDePasse, compte } = valeur(await renouvelerMotDePasse(a.contexte(un), compteId, aleatoire));
    expect(compte.identifiant).toBe('chef-un');
    expect(motDePasse).toMatch(/^[a-zA-Z0-9]{12}$/);
    expect(await a.ouverte(sid)).toBe(false);
    expect(await a.entrerUtilisateur('chef-un', MOT_DE_PASSE)).toBeNull();
    expect(await a.entrerUtilisateur('chef-un', motDePasse)).not.toBeNull();
    const [ligne] = await a.owner.sql`select avant, apres from journal where acte = 'renouvelerMotDePasse'`;
    expect(JSON.stringify(ligne)).not.toContain(motDePasse);
  });

  it('deactivated, it logs in no more and its session ends; reactivated, it does', async () => {
    const compteId = await creer('rssi-un', 'rssi');
    const sid = (await a.entrerUtilisateur('rssi-un', MOT_DE_PASSE)) ?? '';
    expect(valeur(await desactiverCompte(a.contexte(un), compteId)).sessions).toBe(1);
    expect(await a.ouverte(sid)).toBe(false);
    expect(await a.entrerUtilisateur('rssi-un', MOT_DE_PASSE)).toBeNull();
    expect(code(await renouvelerMotDePasse(a.contexte(un), compteId, aleatoire))).toBe('compte_inactif');
    valeur(await reactiverCompte(a.contexte(un), compteId));
    expect(await a.entrerUtilisateur('rssi-un', MOT_DE_PASSE)).not.toBeNull();
  });

  it('deactivated while it logs in, it is left with no open session', async () => {
    const compteId = await creer('rssi-deux', 'rssi');
    for (let i = 0; i < 4; i += 1) {
      // The password is checked outside any transaction: the deactivation is done before the session opens.
      const [sid] = await Promise.all([
        a.entrerUtilisateur('rssi-deux', MOT_DE_PASSE),
        desactiverCompte(a.contexte(un), compteId),
      ]);
      expect(sid !== null && (await a.ouverte(sid))).toBe(false);
      valeur(await reactiverCompte(a.contexte(un), compteId));
    }
    // What went on meanwhile counts as failures: none of them locks.
    expect(await a.entrerUtilisateur('rssi-deux', MOT_DE_PASSE)).not.toBeNull();
  });

  it('changed of centre, its session ends: it said the centre before', async () => {
    const compteId = await creer('chef-deux', 'chef_de_centre');
    const sid = (await a.entrerUtilisateur('chef-deux', MOT_DE_PASSE)) ?? '';
    const [, centreId] = a.ici.centres;
    valeur(await modifierCompte(a.contexte(un), compteId, { prenom: 'Sacha', nom: 'Autre', centreId }));
    expect(await a.ouverte(sid)).toBe(false);
    const compte = (await listerComptes(a.contexte(un))).find((candidat) => candidat.id === compteId);
    expect(compte).toMatchObject({ nom: 'Autre', centreId });
    for (const faux of [null, a.ailleurs.centres[0]]) {
      const saisie = { prenom: 'Sacha', nom: 'Autre', centreId: faux };
      expect(code(await modifierCompte(a.contexte(un), compteId, saisie))).toBe('saisie_invalide');
    }
  });

  it('nobody deactivates themself, and of two gestionnaires who deactivate each other one stays', async () => {
    expect(code(await desactiverCompte(a.contexte(un), id(un)))).toBe('soi_meme');
    const reponses = await Promise.all([
      desactiverCompte(a.contexte(un), id(deux)),
      desactiverCompte(a.contexte(deux), id(un)),
    ]);
    expect(reponses.map(code).sort()).toEqual(['dernier_gestionnaire', 'ok']);
    const actifs = (await listerComptes(a.contexte(un))).filter(
      ({ role, desactiveLe }) => role === 'gestionnaire' && desactiveLe === null,
    );
    expect(actifs).toHaveLength(1);
  });

  it('locked after failures, the gestionnaire sees it and lifts it', async () => {
    const compteId = await creer('chef-trois', 'chef_de_centre');
    for (let i = 0; i < PLAFOND_ECHECS; i += 1) await a.entrerUtilisateur('chef-trois', 'faux');
    const verrouille = async () =>
      (await listerComptes(a.contexte(un))).find((compte) => compte.id === compteId)?.verrouilleDepuis !==
      null;
    expect(await verrouille()).toBe(true);
    expect(await a.entrerUtilisateur('chef-trois', MOT_DE_PASSE)).toBeNull();
    valeur(await leverVerrouCompte(a.contexte(un), compteId));
    expect(await verrouille()).toBe(false);
    expect(await a.entrerUtilisateur('chef-trois', MOT_DE_PASSE)).not.toBeNull();
  });

  it('are nothing to a chef de centre, a RSSI or another académie', async () => {
    const compteId = await creer('chef-quatre', 'chef_de_centre');
    const rssi = { ...a.ici.gestionnaire, role: 'rssi' } as Acteur;
    for (const acteur of [a.ici.chef, rssi]) {
      expect(await listerComptes(a.contexte(acteur))).toEqual([]);
      expect(code(await desactiverCompte(a.contexte(acteur), compteId))).toBe('role_interdit');
      expect(code(await renouvelerMotDePasse(a.contexte(acteur), compteId, aleatoire))).toBe('role_interdit');
    }
    expect(code(await desactiverCompte(a.contexte(a.ailleurs.gestionnaire), compteId))).toBe('introuvable');
  });
});

describe('centres', () => {
  it('are created and renamed; a code is taken once, and what someone else changed is told', async () => {
    const contexte = () => a.contexte(a.ici.gestionnaire);
    const { id: centreId } = valeur(
      await creerCentre(contexte(), { code: ' 0140009z ', nom: 'Lycée du Phare', ville: 'Brumeval' }),
    );
    expect(code(await creerCentre(contexte(), { code: '0140009Z', nom: 'X', ville: 'Y' }))).toBe(
      'saisie_invalide',
    );
    const vu = { nom: 'Lycée du Phare', ville: 'Brumeval' };
    const saisie = { nom: 'Lycée  du Grand Phare', ville: 'Brumeval' };
    expect(valeur(await modifierCentre(contexte(), { id: centreId, vu, saisie })).nom).toBe(
      'Lycée du Grand Phare',
    );
    expect(await modifierCentre(contexte(), { id: centreId, vu, saisie: vu })).toMatchObject({
      refus: { code: 'modifie_entre_temps', par: 'Dominique Test' },
    });
    expect(code(await creerCentre(a.contexte(a.ici.chef), { code: 'X', nom: 'X', ville: 'Y' }))).toBe(
      'role_interdit',
    );
  });
});

describe('a chef de centre issues a papillon again', () => {
  it('for their own jury: the earlier session ends, a lock is forgotten; for another centre, nothing', async () => {
    const membreId = 'membreId' in a.ici.president ? a.ici.president.membreId : '';
    const avant = await a.entrer(a.ici.gestionnaire, membreId);
    await a.owner.sql`insert into essai_connexion (adresse, login, echecs, dernier_le, verrouille)
      values ('192.0.2.1', ${avant.papillon.login}, 10, now(), true), ('192.0.2.1', 'gest-un', 3, now(), false)`;
    const apres = await a.entrer(a.ici.chef, membreId);
    expect(await a.ouverte(avant.sid)).toBe(false);
    expect(await a.ouverte(apres.sid)).toBe(true);
    // Only of the logins of their jurys.
    const [reste] = await a.owner.sql`select count(*)::int as n from essai_connexion where login = 'gest-un'`;
    expect(reste?.n).toBe(1);
    const [autre] = await a.owner
      .sql`select id from membre where jury_id = ${a.ici.jurys[1]} and qualite = 'president'`;
    await expect(a.entrer(a.ici.chef, autre?.id)).rejects.toThrow(/introuvable/);
  });
});
