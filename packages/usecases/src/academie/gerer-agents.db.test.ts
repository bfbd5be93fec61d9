import type { Acteur } from '@delib/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAFOND_ECHECS } from '../connexion/essais';
import { type AcademieDeTest, aleatoire, ouvrirAcademieDeTest } from '../test-support/academie-de-test';
import { code, valeur } from '../test-support/moyens-de-test';
import { creerAgent } from './creer-agent';
import {
  desactiverAgent,
  leverVerrouAgent,
  listerAgents,
  modifierAgent,
  reactiverAgent,
  renouvelerMotDePasse,
} from './gerer-agents';
import { creerCentre, modifierCentre } from './gerer-centres';

let a: AcademieDeTest;
/** Two gestionnaires with an account of their own. */
let un: Acteur;
let deux: Acteur;
const MOT_DE_PASSE = 'aFhJkLmNpQrT';

beforeAll(async () => {
  a = await ouvrirAcademieDeTest();
  const ids: string[] = [];
  for (const identifiant of ['un', 'deux']) ids.push(await creer(`gest-${identifiant}`, 'gestionnaire'));
  [un, deux] = ids.map((agentId) => ({ ...a.ici.gestionnaire, agentId }) as Acteur) as [Acteur, Acteur];
});
afterAll(() => a?.fermer());

async function creer(identifiant: string, role: 'gestionnaire' | 'chef_de_centre' | 'rssi') {
  const personne = { identifiant, role, motDePasse: MOT_DE_PASSE, prenom: 'Sacha', nom: 'Test' };
  const centreId = role === 'chef_de_centre' ? a.ici.centres[0] : null;
  return valeur(await creerAgent(a.contexte(a.ici.gestionnaire), { ...personne, centreId })).id;
}
const id = (acteur: Acteur) => ('agentId' in acteur ? acteur.agentId : '');

describe('accounts', () => {
  it('a new password ends the open session, the earlier password, and opens', async () => {
    const agentId = await creer('chef-un', 'chef_de_centre');
    const sid = (await a.entrerAgent('chef-un', MOT_DE_PASSE)) ?? '';
    expect(await a.ouverte(sid)).toBe(true);
    const { motDePasse, agent } = valeur(await renouvelerMotDePasse(a.contexte(un), agentId, aleatoire));
    expect(agent.identifiant).toBe('chef-un');
    expect(motDePasse).toMatch(/^[a-zA-Z0-9]{12}$/);
    expect(await a.ouverte(sid)).toBe(false);
    expect(await a.entrerAgent('chef-un', MOT_DE_PASSE)).toBeNull();
    expect(await a.entrerAgent('chef-un', motDePasse)).not.toBeNull();
    const [ligne] = await a.owner.sql`select avant, apres from journal where acte = 'renouvelerMotDePasse'`;
    expect(JSON.stringify(ligne)).not.toContain(motDePasse);
  });

  it('deactivated, it logs in no more and its session ends; reactivated, it does', async () => {
    const agentId = await creer('rssi-un', 'rssi');
    const sid = (await a.entrerAgent('rssi-un', MOT_DE_PASSE)) ?? '';
    expect(valeur(await desactiverAgent(a.contexte(un), agentId)).sessions).toBe(1);
    expect(await a.ouverte(sid)).toBe(false);
    expect(await a.entrerAgent('rssi-un', MOT_DE_PASSE)).toBeNull();
    expect(code(await renouvelerMotDePasse(a.contexte(un), agentId, aleatoire))).toBe('compte_inactif');
    valeur(await reactiverAgent(a.contexte(un), agentId));
    expect(await a.entrerAgent('rssi-un', MOT_DE_PASSE)).not.toBeNull();
  });

  it('deactivated while it logs in, it is left with no open session', async () => {
    const agentId = await creer('rssi-deux', 'rssi');
    for (let i = 0; i < 4; i += 1) {
      // The password is checked outside any transaction: the deactivation is done before the session opens.
      const [sid] = await Promise.all([
        a.entrerAgent('rssi-deux', MOT_DE_PASSE),
        desactiverAgent(a.contexte(un), agentId),
      ]);
      expect(sid !== null && (await a.ouverte(sid))).toBe(false);
      valeur(await reactiverAgent(a.contexte(un), agentId));
    }
    // What went on meanwhile counts as failures: none of them locks.
    expect(await a.entrerAgent('rssi-deux', MOT_DE_PASSE)).not.toBeNull();
  });

  it('changed of centre, its session ends: it said the centre before', async () => {
    const agentId = await creer('chef-deux', 'chef_de_centre');
    const sid = (await a.entrerAgent('chef-deux', MOT_DE_PASSE)) ?? '';
    const [, centreId] = a.ici.centres;
    valeur(await modifierAgent(a.contexte(un), agentId, { prenom: 'Sacha', nom: 'Autre', centreId }));
    expect(await a.ouverte(sid)).toBe(false);
    const agent = (await listerAgents(a.contexte(un))).find((candidat) => candidat.id === agentId);
    expect(agent).toMatchObject({ nom: 'Autre', centreId });
    for (const faux of [null, a.ailleurs.centres[0]]) {
      const saisie = { prenom: 'Sacha', nom: 'Autre', centreId: faux };
      expect(code(await modifierAgent(a.contexte(un), agentId, saisie))).toBe('saisie_invalide');
    }
  });

  it('nobody deactivates themself, and of two gestionnaires who deactivate each other one stays', async () => {
    expect(code(await desactiverAgent(a.contexte(un), id(un)))).toBe('soi_meme');
    const reponses = await Promise.all([
      desactiverAgent(a.contexte(un), id(deux)),
      desactiverAgent(a.contexte(deux), id(un)),
    ]);
    expect(reponses.map(code).sort()).toEqual(['dernier_gestionnaire', 'ok']);
    const actifs = (await listerAgents(a.contexte(un))).filter(
      ({ role, desactiveLe }) => role === 'gestionnaire' && desactiveLe === null,
    );
    expect(actifs).toHaveLength(1);
  });

  it('locked after failures, the gestionnaire sees it and lifts it', async () => {
    const agentId = await creer('chef-trois', 'chef_de_centre');
    for (let i = 0; i < PLAFOND_ECHECS; i += 1) await a.entrerAgent('chef-trois', 'faux');
    const verrouille = async () =>
      (await listerAgents(a.contexte(un))).find((agent) => agent.id === agentId)?.verrouilleDepuis !== null;
    expect(await verrouille()).toBe(true);
    expect(await a.entrerAgent('chef-trois', MOT_DE_PASSE)).toBeNull();
    valeur(await leverVerrouAgent(a.contexte(un), agentId));
    expect(await verrouille()).toBe(false);
    expect(await a.entrerAgent('chef-trois', MOT_DE_PASSE)).not.toBeNull();
  });

  it('are nothing to a chef de centre, a RSSI or another académie', async () => {
    const agentId = await creer('chef-quatre', 'chef_de_centre');
    const rssi = { ...a.ici.gestionnaire, role: 'rssi' } as Acteur;
    for (const acteur of [a.ici.chef, rssi]) {
      expect(await listerAgents(a.contexte(acteur))).toEqual([]);
      expect(code(await desactiverAgent(a.contexte(acteur), agentId))).toBe('role_interdit');
      expect(code(await renouvelerMotDePasse(a.contexte(acteur), agentId, aleatoire))).toBe('role_interdit');
    }
    expect(code(await desactiverAgent(a.contexte(a.ailleurs.gestionnaire), agentId))).toBe('introuvable');
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
