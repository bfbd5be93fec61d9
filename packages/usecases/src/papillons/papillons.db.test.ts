import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, STOCKAGE_EN_BASE, uneBase, withActor } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { GENERATION, installJobs } from '@delib/jobs';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lireCompteRendu } from '../comptes-rendus/lire-comptes-rendus';
import { telechargerFichier } from '../comptes-rendus/telecharger-fichier';
import { authentifierPapillon } from '../connexion/authentifier';
import { chargerActeur } from '../connexion/charger-acteur';
import type { Contexte } from '../contexte';
import { annulerGeneration } from '../generation/annuler-generation';
import { executerGeneration } from '../generation/executer-generation';
import { refaireGeneration } from '../generation/relancer-generation';
import { ADRESSES_DE_TEST, code, PAGE_DE_TEST, valeur } from '../test-support/moyens-de-test';
import { demanderPapillons } from './demander-papillons';
import { emettrePapillons, inscrirePapillons, type PapillonEmis } from './emettre-papillons';
import { genererPapillons } from './generer-papillons';

let base: EphemeralDatabase;
let centre: Database;
let portail: Database;
let worker: Database;
let owner: Database;
let ici: PetiteAcademie;
let tous: readonly string[];
let dossier: string;
const instructions: string[] = [];
const aleatoire = (n: number) => new Uint8Array(randomBytes(n));

beforeAll(async () => {
  base = await openEphemeralDatabase();
  await installJobs(base.ownerUrl);
  const onStatement = (texte: string) => instructions.push(texte);
  centre = openDatabase(base.urls.centre, { max: 4, onStatement });
  portail = openDatabase(base.urls.jury, { max: 2 });
  worker = openDatabase(base.urls.worker, { max: 6 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
  ici = await writePetiteAcademie(base.ownerUrl);
  const rows = await owner.sql<{ id: string }[]>`
    select id from membre where qualite in ('president', 'vice_president') order by id`;
  tous = rows.map(({ id }) => id);
  dossier = mkdtempSync(join(tmpdir(), 'delib-papillons-'));
});
afterAll(async () => {
  await Promise.all([centre, portail, worker, owner].map((each) => each.close()));
  await base.close();
  rmSync(dossier, { recursive: true, force: true });
});

function contexte(acteur: Acteur = ici.gestionnaire): Contexte {
  const confiance = { estAuthentique: async () => true };
  return { database: centre, acteur, maintenant: new Date(), requete: 'test', confiance };
}

async function entrer({ login, motDePasse }: Pick<PapillonEmis, 'login' | 'motDePasse'>) {
  const entree = { bases: uneBase(portail), maintenant: new Date(), requete: 'test', adresse: '192.0.2.1' };
  await owner.sql`delete from essai_connexion`;
  const entre = await authentifierPapillon(entree, { login, motDePasse });
  return entre.ok ? entre.valeur.connexionId : null;
}

const enVigueur = async () => {
  const rows = await owner.sql<{ id: string }[]>`select id from papillon where revoque_le is null
    and membre_id = any (${[...tous]}::uuid[]) order by id`;
  return rows.map(({ id }) => id);
};

/** Takes the job of a compte-rendu up, as a worker does. */
async function executer(id: string) {
  const [row] = await owner.sql`select data from pgboss.job where name = 'generation'
    and data ->> 'compteRenduId' = ${id} order by (data ->> 'tour')::int desc`;
  const moyens = {
    ...{ database: worker, maintenant: () => new Date(), stockage: STOCKAGE_EN_BASE, dureeFichiersJours: 30 },
    ...{ confiance: contexte().confiance, adresses: ADRESSES_DE_TEST, pageHorsLigne: PAGE_DE_TEST },
  };
  const payload = GENERATION.payload.parse(row?.data);
  return executerGeneration(moyens, payload, { signal: new AbortController().signal });
}

const demander = async (membreIds: readonly string[]) =>
  valeur(await demanderPapillons(contexte(), membreIds, [{ libelle: 'Session', valeur: '2026' }]))
    .compteRenduId;
const lire = async (id: string) => valeur(await lireCompteRendu(contexte(), id));

/** The papillons printed in the zip of a compte-rendu. */
async function imprimes(id: string) {
  const [fichier] = (await lire(id)).fichiers;
  if (!fichier) throw new Error('no file is offered');
  const { octets } = valeur(await telechargerFichier(contexte(), fichier.id, STOCKAGE_EN_BASE));
  const morceaux: Uint8Array[] = [];
  for await (const morceau of octets) morceaux.push(morceau);
  const lieu = join(dossier, id);
  writeFileSync(`${lieu}.zip`, Buffer.concat(morceaux));
  execFileSync('unzip', ['-q', '-d', lieu, `${lieu}.zip`]);
  const texte = readdirSync(lieu)
    .map((pdf) => execFileSync('pdftotext', ['-layout', join(lieu, pdf), '-'], { encoding: 'utf8' }))
    .join('\n');
  const tousLes = (motif: RegExp) => [...texte.matchAll(motif)].map(([, lu = '']) => lu);
  const logins = tousLes(/(J\d+-(?:PR|VP))/g);
  const secrets = tousLes(/Mot de passe\s+((?:[A-Za-z0-9]{4} ?){3})/g);
  return {
    pdfs: readdirSync(lieu),
    papillons: logins.map((login, i) => ({ login, motDePasse: secrets[i] ?? '' })),
  };
}

describe('papillons issued at once', () => {
  it('two who issue for the same people: one is refused, and every password shown opens', async () => {
    const [un, autre] = await Promise.all([
      emettrePapillons(contexte(), tous, aleatoire),
      emettrePapillons(contexte(), [...tous].reverse(), aleatoire),
    ]);
    const codes = [code(un), code(autre)].sort();
    expect(codes).toEqual(['ok', 'papillon_emis_entre_temps']);
    const montres = [un, autre].flatMap((reponse) => (reponse.ok ? reponse.valeur : []));
    expect(montres).toHaveLength(tous.length);
    for (const papillon of montres) expect(await entrer(papillon), papillon.login).not.toBeNull();
    expect(await enVigueur()).toHaveLength(tous.length);
  });

  it('of sets that meet, neither waits for the other for good, and none is half issued', async () => {
    const avant = await enVigueur();
    const [premier = '', ...suite] = tous;
    const reponses = await Promise.all([
      emettrePapillons(contexte(), [premier, ...suite.slice(0, 1)], aleatoire),
      emettrePapillons(contexte(), [...suite].reverse(), aleatoire),
    ]);
    const emis = reponses.flatMap((reponse) => (reponse.ok ? reponse.valeur : []));
    for (const papillon of emis) expect(await entrer(papillon), papillon.login).not.toBeNull();
    const gardes = (await enVigueur()).filter((id) => avant.includes(id));
    expect(gardes).toHaveLength(tous.length - emis.length);
  });

  it('one of them unknown, nothing is issued', async () => {
    const avant = await enVigueur();
    const inconnu = [...tous, '00000000-0000-4000-8000-000000000000'];
    expect(code(await emettrePapillons(contexte(), inconnu, aleatoire))).toBe('introuvable');
    expect(await enVigueur()).toEqual(avant);
  });

  it('twelve thousand are stored by the statements that store one', async () => {
    await owner.sql`insert into jury (academie_id, centre_id, session_id, periode_id, reglement_id, code, arrete_numero,
        arrete_date)
      select academie_id, centre_id, session_id, periode_id, reglement_id, 'N' || n, arrete_numero, arrete_date
      from jury, generate_series(1, 6000) n where id = ${ici.jurys[0]}`;
    const rows = await owner.sql<{ id: string }[]>`
      insert into membre (academie_id, centre_id, jury_id, ordre, nom, prenom, qualite, college, statut)
      select j.academie_id, j.centre_id, j.id, 1, 'Nom', 'Lou', qualite, 'presidence', 'ia_ipr'
      from jury j, unnest(array['president', 'vice_president']) qualite where j.code like 'N%' returning id`;
    const secret = (membreId: string) => ({ membreId, motDePasse: 'x', empreinte: 'x' });
    const inscrire = async (ids: readonly string[]) => {
      instructions.length = 0;
      const emis = await withActor(centre, ici.gestionnaire, (tx) =>
        inscrirePapillons(tx, contexte(), ids.map(secret), 'ordinaire', null),
      );
      return { emis: valeur(emis), nombre: instructions.length };
    };
    const un = await inscrire([rows[0]?.id ?? '']);
    const toutes = await inscrire(rows.map(({ id }) => id));
    expect(new Set(toutes.emis.map(({ login }) => login)).size).toBe(12_000);
    expect(toutes.nombre).toBe(un.nombre);
  });
});

describe('papillons as a job', () => {
  it('are in force when its compte-rendu offers them, not before: a PDF for each centre, kept one day', async () => {
    const [ancien] = valeur(await emettrePapillons(contexte(), tous, aleatoire));
    if (!ancien) throw new Error('no papillon issued');
    const sid = await entrer(ancien);
    const id = await demander(tous);
    expect(await chargerActeur(uneBase(portail), sid ?? '', new Date())).not.toBeNull();
    expect(await executer(id)).toBe('succes');
    expect(await chargerActeur(uneBase(portail), sid ?? '', new Date())).toBeNull();
    expect(await entrer(ancien)).toBeNull();

    const { pdfs, papillons } = await imprimes(id);
    expect(pdfs).toHaveLength(2);
    expect(papillons.map(({ login }) => login).sort()).toEqual([
      'J20111-PR',
      'J20111-VP',
      'J20112-PR',
      'J20112-VP',
    ]);
    for (const papillon of papillons) expect(await entrer(papillon), papillon.login).not.toBeNull();
    const { fichiers, criteres } = await lire(id);
    const heures = (new Date(fichiers[0]?.expireLe ?? 0).getTime() - Date.now()) / 3_600_000;
    expect(heures).toBeGreaterThan(23);
    expect(heures).toBeLessThan(25);
    expect(criteres).toEqual([{ libelle: 'Session', valeur: '2026' }]);
    // Asked again as it was asked, it would replace what was just printed.
    expect(code(await refaireGeneration(contexte(), id))).toBe('papillon_emis_entre_temps');
  });

  it('cancelled, replaces none', async () => {
    const avant = await enVigueur();
    const id = await demander(tous);
    valeur(await annulerGeneration(contexte(), id));
    expect(await executer(id)).toBeNull();
    expect(await enVigueur()).toEqual(avant);
  });

  it('one issued to one of them since it was asked ends it: the password shown goes on opening', async () => {
    const id = await demander(tous);
    const [montre] = valeur(await emettrePapillons(contexte(), tous.slice(0, 1), aleatoire));
    const avant = await enVigueur();
    expect(await executer(id)).toBe('echec');
    expect((await lire(id)).fichiers).toEqual([]);
    expect((await lire(id)).messages.map(({ texte }) => texte).join()).toContain('rien n’a été émis');
    expect(await enVigueur()).toEqual(avant);
    expect(montre && (await entrer(montre))).not.toBeNull();
  });

  it('one issued while its papers are made keeps it from storing any', async () => {
    const id = await demander(tous);
    const [row] = await owner.sql`select parametres from compte_rendu where id = ${id}`;
    let montre: PapillonEmis | undefined;
    const generateur = genererPapillons(aleatoire);
    const conclusion = await generateur.produire(contexte(), generateur.parametres.parse(row?.parametres), {
      ...{ signal: new AbortController().signal, adresses: ADRESSES_DE_TEST, pageHorsLigne: PAGE_DE_TEST },
      dire: () => {},
      progresser: async () => {
        [montre] = montre
          ? [montre]
          : valeur(await emettrePapillons(contexte(), tous.slice(0, 1), aleatoire));
      },
      ajouterFichier: async (_fichier, octets) => {
        for await (const _ of octets);
      },
    });
    const avant = await enVigueur();
    const fin = withActor(worker, ici.gestionnaire, async (tx) => conclusion?.(tx));
    await expect(fin).rejects.toThrow('papillon_emis_entre_temps');
    expect(await enVigueur()).toEqual(avant);
    expect(montre && (await entrer(montre))).not.toBeNull();
  });
});
