import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, uneBase, withActor } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authentifierPapillon } from '../connexion/authentifier';
import type { Contexte } from '../contexte';
import type { Production } from '../generation/generateur';
import { code, PAGE_DE_TEST, valeur } from '../test-support/moyens-de-test';
import { planDeSecours } from './generer-plan';
import { reglerPortailSecours } from './portail-secours';
import { preparerPlanSecours } from './preparer-plan';

let base: EphemeralDatabase;
let centre: Database;
let worker: Database;
let portail: Database;
let ici: PetiteAcademie;
let sessionId = '';
let dossier = '';
const MAINTENANT = new Date('2026-06-16T12:00:00Z');
const plan = planDeSecours(1, (n) => new Uint8Array(randomBytes(n)));

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 2 });
  worker = openDatabase(base.urls.worker, { max: 4 });
  portail = openDatabase(base.urls.jury, { max: 2 });
  ici = await writePetiteAcademie(base.ownerUrl);
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  sessionId = (await owner.sql`select session_id as id from jury limit 1`)[0]?.id;
  await owner.close();
  dossier = mkdtempSync(join(tmpdir(), 'delib-plan-'));
});
afterAll(async () => {
  rmSync(dossier, { recursive: true });
  await Promise.all([centre.close(), worker.close(), portail.close()]);
  await base.close();
});

function contexte(acteur: Acteur = ici.chef, database = worker): Contexte {
  const confiance = { estAuthentique: async () => true };
  return { database, acteur, maintenant: MAINTENANT, requete: 'test', confiance };
}
const demande = () => ({ sessionId, centreId: ici.centres[0] });

/** Runs the generator as the executor does. @returns the zip, unpacked, and the lines of the compte-rendu */
async function generer(nom: string, signal = new AbortController().signal) {
  const messages: string[] = [];
  let octets = Buffer.alloc(0);
  let fichier = '';
  const production: Production = {
    progresser: async () => {},
    dire: (niveau, texte) => messages.push(`${niveau} ${texte}`),
    ajouterFichier: async (f, pieces) => {
      fichier = f.nom;
      const parts: Uint8Array[] = [];
      for await (const part of pieces) parts.push(part);
      octets = Buffer.concat(parts);
    },
    signal,
    adresses: {
      centre: 'https://c.exemple.fr',
      portailJury: 'https://j.exemple.fr',
      portailSecours: 'https://secours.exemple.fr',
    },
    pageHorsLigne: PAGE_DE_TEST,
  };
  const conclusion = await plan.produire(contexte(), demande(), production);
  // As the executor does, with the end.
  if (conclusion) await withActor(worker, ici.chef, conclusion);
  const zip = join(dossier, `${nom}.zip`);
  writeFileSync(zip, octets);
  execFileSync('unzip', ['-q', '-d', join(dossier, nom), zip]);
  return { messages, fichier, lieu: join(dossier, nom) };
}
const texteDe = (pdf: string) => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

/** The login and password printed on the président's papillon. */
function papillonImprime(lieu: string) {
  const texte = texteDe(join(lieu, 'jury-20111', 'papillons-portail-de-secours-20111.pdf'));
  const login = /S20111-PR/.exec(texte)?.[0] ?? '';
  const motDePasse = /Mot de passe\s+([A-Za-z0-9]{4} [A-Za-z0-9]{4} [A-Za-z0-9]{4})/.exec(texte)?.[1] ?? '';
  return { login, motDePasse, texte };
}
const entrer = (papillon: { login: string; motDePasse: string }) =>
  authentifierPapillon(
    {
      bases: uneBase(portail),
      maintenant: MAINTENANT,
      requete: 'test',
      adresse: '192.0.2.1',
      portail: 'secours',
    },
    papillon,
  );

describe('the plan de secours of a centre', () => {
  it('is a zip with one folder per jury: documents, papillons de secours, offline page, what each is', async () => {
    const { messages, fichier, lieu } = await generer('premier');
    expect(fichier).toBe('plan-de-secours-2026-C1-1er-groupe.zip');
    expect(readdirSync(lieu).sort()).toEqual(['LISEZ-MOI.txt', 'jury-20111']);
    expect(readdirSync(join(lieu, 'jury-20111')).sort()).toEqual([
      'LISEZ-MOI.txt',
      'deliberation-hors-ligne-20111.html',
      'feuille-emargement-20111.pdf',
      'papillons-portail-de-secours-20111.pdf',
      'pv-individuels-20111.pdf',
      'statistiques-avant-deliberation-20111.pdf',
    ]);
    expect(messages).toContain('information Jurys inclus\u00a0: 1 sur 1.');
    expect(readFileSync(join(lieu, 'LISEZ-MOI.txt'), 'utf8')).toContain('jury-20111');
    const pv = texteDe(join(lieu, 'jury-20111', 'pv-individuels-20111.pdf'));
    for (const numero of ['0001', '0002', '0003']) expect(pv).toContain(numero);
    expect(texteDe(join(lieu, 'jury-20111', 'statistiques-avant-deliberation-20111.pdf'))).toContain('20111');
    const feuille = texteDe(join(lieu, 'jury-20111', 'feuille-emargement-20111.pdf'));
    expect(feuille).toMatch(/Renard Alix +Président/);
    const page = readFileSync(join(lieu, 'jury-20111', 'deliberation-hors-ligne-20111.html'), 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('"numeroAnonymat":"0002"');
    // No name of a candidate in anything a jury is handed.
    for (const texte of [pv, page, feuille]) expect(texte).not.toMatch(/Évelyne|Élan/);
  });

  it('its papillon opens the portail de secours once the RSSI authorises it, until a plan made again replaces it', async () => {
    const premier = papillonImprime((await generer('deuxieme')).lieu);
    expect(premier.texte).toContain('https://secours.exemple.fr');
    expect(code(await entrer(premier))).toBe('portail_secours_ferme');
    const rssi = { ...ici.gestionnaire, role: 'rssi' } as Acteur;
    valeur(await reglerPortailSecours(contexte(rssi, centre), { autorise: true, motif: 'panne générale' }));
    expect(code(await entrer(premier))).toBe('ok');
    expect((await preparerPlanSecours(contexte(), 1, demande())).papillonsEnVigueur).toBe(2);
    const second = papillonImprime((await generer('troisieme')).lieu);
    expect(code(await entrer(premier))).toBe('identifiants_refuses');
    expect(code(await entrer(second))).not.toBe('identifiants_refuses');
  });

  it('cancelled, it replaces no papillon', async () => {
    const avant = papillonImprime((await generer('quatrieme')).lieu);
    await expect(generer('annule', AbortSignal.abort(new Error('annulé')))).rejects.toThrow('annulé');
    expect((await preparerPlanSecours(contexte(), 1, demande())).papillonsEnVigueur).toBe(2);
    expect(avant.motDePasse).not.toBe('');
  });

  it('of the 2nd groupe has no jury before it begins, and says why', async () => {
    const second = planDeSecours(2, (n) => new Uint8Array(randomBytes(n)));
    expect(await second.verifier?.(contexte(), demande())).toMatchObject({
      code: 'etat_inadapte',
      etat: '000',
    });
    expect(await plan.verifier?.(contexte(), demande())).toBeNull();
    // A chef sees no jury of another centre.
    const autre = { sessionId, centreId: ici.centres[1] };
    expect(await plan.verifier?.(contexte(), autre)).toEqual({ code: 'introuvable' });
  });
});
