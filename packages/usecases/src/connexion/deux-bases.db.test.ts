import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { type Bases, type Database, openBases, openDatabase } from '@delib/db';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emettrePapillons, type PapillonEmis } from '../papillons/emettre-papillons';
import { lireAcademiesOuvertes } from '../plan-secours/portail-secours';
import { creerCompte } from '../utilisateurs/creer-compte';
import { verifierNumero } from '../verification/verifier-document';
import { authentifierCompte, authentifierPapillon } from './authentifier';
import { chargerActeur, sceau } from './charger-acteur';
import { PLAFOND_ECHECS } from './essais';
import { seDeconnecter } from './se-deconnecter';

/** Two académies, each in a database of its own; their centres, jurys, logins and identifiants bear the same names. */
const NOMS = ['caen', 'rennes'] as const;
type Nom = (typeof NOMS)[number];
interface Academie {
  readonly base: EphemeralDatabase;
  readonly code: string;
  readonly owner: Database;
  readonly contenu: PetiteAcademie;
}

const academies = {} as Record<Nom, Academie>;
const papillons = {} as Record<Nom, PapillonEmis>;
let portail: Bases;
let centre: Bases;
let instant = new Date('2026-06-22T08:00:00Z').getTime();
const ADRESSE = '192.0.2.10';
const aleatoire = (n: number) => new Uint8Array(randomBytes(n));

beforeAll(async () => {
  for (const [rang, nom] of NOMS.entries()) {
    const base = await openEphemeralDatabase();
    const code = ['14', '19'][rang] ?? '';
    const contenu = await writePetiteAcademie(base.ownerUrl, code);
    academies[nom] = { base, code, contenu, owner: openDatabase(base.ownerUrl, { max: 1 }) };
  }
  portail = openBases(new Map(NOMS.map((nom) => [nom, academies[nom].base.urls.jury])), { name: 'test' });
  centre = openBases(new Map(NOMS.map((nom) => [nom, academies[nom].base.urls.centre])), { name: 'test' });
  for (const nom of NOMS) {
    const cree = await creerCompte(contexte(nom), {
      ...{ role: 'gestionnaire', identifiant: 'gestionnaire', motDePasse: `mot de passe de ${nom}` },
      ...{ prenom: 'Dominique', nom, centreId: null },
    });
    expect(cree.ok).toBe(true);
  }
});

afterAll(async () => {
  await Promise.all([...(portail?.values() ?? []), ...(centre?.values() ?? [])].map((each) => each.close()));
  for (const { base, owner } of Object.values(academies)) {
    await owner.close();
    await base.close();
  }
});

beforeEach(async () => {
  instant += 24 * 3_600_000;
  for (const nom of NOMS) {
    const { president } = academies[nom].contenu;
    const membres = 'membreId' in president ? [president.membreId] : [];
    const emis = await emettrePapillons(contexte(nom), membres, aleatoire);
    if (!emis.ok || !emis.valeur[0]) throw new Error('no papillon issued');
    papillons[nom] = emis.valeur[0];
  }
});

function contexte(nom: Nom) {
  const database = centre.get(nom);
  if (!database) throw new Error('the two databases are served');
  const { gestionnaire } = academies[nom].contenu;
  const confiance = { estAuthentique: async () => true };
  return { database, acteur: gestionnaire, maintenant: new Date(instant), requete: 'test', confiance };
}

const entree = (bases: Bases) => ({
  ...{ bases, maintenant: new Date(instant), requete: 'test', adresse: ADRESSE },
});

/** One try at the jury portal. @returns the name of the database that was entered, or the code of the refusal */
async function essayer(motDePasse: string, bases = portail): Promise<string> {
  const { login } = papillons.caen;
  const reponse = await authentifierPapillon(entree(bases), { login, motDePasse });
  return reponse.ok ? reponse.valeur.base : reponse.refus.code;
}

const echecs = (nom: Nom) =>
  academies[nom].owner.sql<{ echecs: number }[]>`select echecs from essai_connexion`.then((rows) =>
    rows.map((row) => row.echecs),
  );
const journal = (nom: Nom) =>
  academies[nom].owner.sql<{ acte: string }[]>`
    select acte from journal where academie_id = ${academies[nom].code} order by seq desc limit 1`.then(
    ([ligne]) => ligne?.acte,
  );

describe('one portal for two databases', () => {
  it('of one login in both, the password says whose it is; the session is of that database alone', async () => {
    expect(papillons.caen.login).toBe(papillons.rennes.login);
    for (const nom of NOMS) {
      const { login, motDePasse } = papillons[nom];
      const entre = await authentifierPapillon(entree(portail), { login, motDePasse });
      if (!entre.ok) throw new Error(entre.refus.code);
      expect(entre.valeur.base).toBe(nom);
      const sid = sceau(entre.valeur);
      const acteur = await chargerActeur(portail, sid, new Date(instant));
      expect(acteur).toMatchObject({ base: nom, academieId: academies[nom].code, role: 'president' });
      expect(acteur && 'juryId' in acteur && acteur.juryId).toBe(academies[nom].contenu.jurys[0]);

      // Neither the other database, nor one that is served no more, knows it.
      const ailleurs = nom === 'caen' ? 'rennes' : 'caen';
      const { connexionId } = entre.valeur;
      expect(
        await chargerActeur(portail, sceau({ connexionId, base: ailleurs }), new Date(instant)),
      ).toBeNull();
      expect(await chargerActeur(portail, connexionId, new Date(instant))).toBeNull();
      if (acteur === null) throw new Error('the session just opened is not there');
      await seDeconnecter(portail, acteur, new Date(instant), 'test');
      expect(await chargerActeur(portail, sid, new Date(instant))).toBeNull();
    }
  });

  it('two accounts of one identifiant, each in its académie, open each its own', async () => {
    for (const nom of NOMS) {
      const saisie = { identifiant: 'Gestionnaire', motDePasse: `mot de passe de ${nom}` };
      const entre = await authentifierCompte(entree(centre), saisie);
      expect(entre.ok && entre.valeur.base).toBe(nom);
    }
    const faux = await authentifierCompte(entree(centre), { identifiant: 'gestionnaire', motDePasse: 'x' });
    expect(!faux.ok && faux.refus.code).toBe('identifiants_refuses');
    await academies.caen.owner.sql`delete from essai_connexion`;
    await academies.rennes.owner.sql`delete from essai_connexion`;
  });

  it('a failure is counted and journaled in each that knows the login, and forgotten in each by a success', async () => {
    expect(await essayer('faux')).toBe('identifiants_refuses');
    for (const nom of NOMS) {
      expect(await echecs(nom), nom).toEqual([1]);
      expect(await journal(nom), nom).toBe('echouerConnexion');
    }
    expect(await essayer(papillons.rennes.motDePasse)).toBe('rennes');
    for (const nom of NOMS) expect(await echecs(nom), nom).toEqual([]);
    expect(await journal('caen')).toBe('echouerConnexion');
    expect(await journal('rennes')).toBe('seConnecter');
  });

  it('locks an address after as many failures as with a single database', async () => {
    for (let n = 1; n < PLAFOND_ECHECS; n += 1) {
      expect(await essayer('faux'), `failure ${n}`).toBe('identifiants_refuses');
      instant += 60_000;
    }
    expect(await essayer('faux')).toBe('acces_verrouille');
    instant += 3_600_000;
    expect(await essayer(papillons.caen.motDePasse)).toBe('acces_verrouille');
    for (const nom of NOMS) await academies[nom].owner.sql`delete from essai_connexion`;
  });
});

describe('when a database is away', () => {
  it('the people of the other log in and work; its own are told, and nobody is taken for unknown', async () => {
    const { caen, rennes } = papillons;
    await academies.rennes.base.setReachable(false);
    try {
      const entre = await authentifierPapillon(entree(portail), caen);
      expect(entre.ok && entre.valeur.base).toBe('caen');
      if (!entre.ok) return;
      expect(await chargerActeur(portail, sceau(entre.valeur), new Date(instant))).not.toBeNull();
      expect(await lireAcademiesOuvertes(portail)).toEqual([]);
      expect(await essayer(rennes.motDePasse)).toBe('base_absente');
      // To guess while one is away is counted all the same.
      expect(await echecs('caen')).toEqual([1]);
      await expect(verifierNumero(centre, 'PV-2026-20111-1-v1', '0'.repeat(64))).rejects.toThrow('rennes');
    } finally {
      await academies.rennes.base.setReachable(true);
    }
    expect(await essayer(rennes.motDePasse)).toBe('rennes');
    expect(await verifierNumero(centre, 'PV-2026-20111-1-v1', '0'.repeat(64))).toEqual({
      reponse: 'inconnu',
    });
  });

  it('one that takes connections and never answers holds nobody of the other up for long', async () => {
    const muet: Server = createServer(() => {});
    await new Promise<void>((resolve) => muet.listen(0, '127.0.0.1', resolve));
    const port = (muet.address() as { port: number }).port;
    const lente = openDatabase(`postgres://delib_jury@127.0.0.1:${port}/muette`, { max: 1 });
    try {
      const bases = new Map([...portail, ['muette', lente]]);
      expect(await essayer(papillons.caen.motDePasse, bases)).toBe('caen');
      expect(await essayer('faux', bases)).toBe('base_absente');
    } finally {
      muet.close();
      await lente.sql.end({ timeout: 0 });
    }
  });

  it('with none there, the trouble is told as with a single one', async () => {
    for (const nom of NOMS) await academies[nom].base.setReachable(false);
    try {
      await expect(essayer(papillons.caen.motDePasse)).rejects.toThrow();
    } finally {
      for (const nom of NOMS) await academies[nom].base.setReachable(true);
    }
  });
});
