import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@delib/db';
import { passerEtats } from '@delib/db/test-support/avancer-jury';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import { ouvrirMoyensDeTest } from '@delib/usecases/test-support/moyens-de-test';
import { creerCompte } from '@delib/usecases/utilisateurs/creer-compte';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { GET as sante } from '../app/api/sante/route';
import { GET as flux } from '../app/api/suivi/flux/route';
import { bases } from './bases';
import { demanderContexte } from './contexte';
import { sessions } from './session';

/** The cookies of whoever asks: one browser after the other. */
const navigateur = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-forwarded-for': '192.0.2.10' }),
  cookies: async () => ({
    get: (nom: string) => ({ value: navigateur.cookies.get(nom) }),
    set: (nom: string, valeur: string) => navigateur.cookies.set(nom, valeur),
    delete: (nom: string) => navigateur.cookies.delete(nom),
  }),
}));

const MOT_DE_PASSE = { caen: 'mot de passe de Caen', rennes: 'mot de passe de Rennes' };
type Nom = keyof typeof MOT_DE_PASSE;
const NOMS: readonly Nom[] = ['caen', 'rennes'];

const academies = {} as Record<Nom, { base: EphemeralDatabase; owner: Database; contenu: PetiteAcademie }>;
const cookies = {} as Record<Nom, Map<string, string>>;
let dossier: string;

beforeAll(async () => {
  dossier = await mkdtemp(join(tmpdir(), 'delib-deux-bases-'));
  const { racine } = await ouvrirMoyensDeTest(
    () => new Date(),
    (n) => new Uint8Array(randomBytes(n)),
  );
  await writeFile(join(dossier, 'racines.pem'), racine);
  for (const nom of NOMS) {
    const base = await openEphemeralDatabase();
    // The same code in both: nothing but the database tells one from the other.
    const contenu = await writePetiteAcademie(base.ownerUrl, '14');
    const centre = openDatabase(base.urls.centre, { max: 1 });
    const cree = await creerCompte(
      {
        ...{ database: centre, acteur: contenu.gestionnaire, maintenant: new Date(), requete: 'test' },
        confiance: { estAuthentique: async () => true },
      },
      {
        ...{ role: 'gestionnaire', identifiant: 'gestionnaire', motDePasse: MOT_DE_PASSE[nom] },
        ...{ prenom: 'Dominique', nom, centreId: null },
      },
    );
    expect(cree.ok).toBe(true);
    await centre.close();
    academies[nom] = { base, contenu, owner: openDatabase(base.ownerUrl, { max: 1 }) };
  }
  const urls = NOMS.map((nom) => `${nom}=${academies[nom].base.urls.centre}`);
  for (const [name, value] of Object.entries({
    DATABASE_URL_CENTRE: urls.join(' '),
    NEXTAUTH_SECRET: 'un secret d’essai d’au moins 32 caractères',
    NEXTAUTH_URL: 'http://deliberation.example.fr',
    URL_PORTAIL_JURY: 'http://jury.example.fr',
    URL_PORTAIL_SECOURS: 'http://secours.example.fr',
    RACINES_FICHIER: join(dossier, 'racines.pem'),
  })) {
    vi.stubEnv(name, value);
  }
  for (const nom of NOMS) {
    navigateur.cookies = new Map();
    cookies[nom] = navigateur.cookies;
    const saisie = { identifiant: 'gestionnaire', motDePasse: MOT_DE_PASSE[nom] };
    expect((await sessions.entrer(saisie)).ok).toBe(true);
  }
});

afterAll(async () => {
  await Promise.all([...bases().values()].map((each) => each.close()));
  vi.unstubAllEnvs();
  for (const { base, owner } of Object.values(academies)) {
    await owner.close();
    await base.close();
  }
  await rm(dossier, { recursive: true });
});

/** What the gestionnaire of one académie is shown, by their cookie alone. */
async function jurysDe(nom: Nom): Promise<readonly string[]> {
  navigateur.cookies = cookies[nom];
  const contexte = await demanderContexte();
  if (!contexte.ok) throw new Error(contexte.refus.code);
  return (await listerJurys(contexte.valeur)).map(({ jury }) => jury.id).sort();
}

/** The live link of a page of one académie. */
async function suivreEnDirect(nom: Nom) {
  navigateur.cookies = cookies[nom];
  const fin = new AbortController();
  const demande = new Request('http://deliberation.example.fr/api/suivi/flux');
  const reponse = await flux(
    new Proxy(demande, { get: (de, cle) => (cle === 'signal' ? fin.signal : Reflect.get(de, cle, de)) }),
  );
  const lecteur = reponse.body?.getReader();
  if (!lecteur) throw new Error('a live link has a body');
  let avis = 0;
  const lecture = (async () => {
    const texte = new TextDecoder();
    for (let lu = await lecteur.read(); !lu.done; lu = await lecteur.read()) {
      if (texte.decode(lu.value, { stream: true }).includes('data: ')) avis += 1;
    }
  })();
  await vi.waitFor(async () => {
    const [ecoute] = await academies[nom].owner.sql`
      select from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;
    expect(ecoute, nom).toBeDefined();
  });
  const arreter = async () => {
    fin.abort();
    await lecture;
  };
  return { avis: () => avis, arreter };
}

const sonder = async () => {
  const reponse = await sante(new Request('http://centre.test/api/sante'));
  const { controles } = (await reponse.json()) as { controles: Record<string, string> };
  return { status: reponse.status, controles };
};

it('of two databases behind one app, each person sees what is in theirs', async () => {
  for (const nom of NOMS) {
    expect(await jurysDe(nom), nom).toEqual([...academies[nom].contenu.jurys].sort());
  }
  expect(await sonder()).toMatchObject({
    status: 200,
    controles: { base: 'ok', 'base caen': 'ok', 'base rennes': 'ok' },
  });
});

it('what happens in one is told live to its own people alone', async () => {
  const liens = { caen: await suivreEnDirect('caen'), rennes: await suivreEnDirect('rennes') };
  try {
    for (const nom of NOMS) {
      const avant = { caen: liens.caen.avis(), rennes: liens.rennes.avis() };
      await passerEtats(academies[nom].owner, academies[nom].contenu.jurys[0], ['000', '105']);
      await vi.waitFor(() => expect(liens[nom].avis(), nom).toBeGreaterThan(avant[nom]), 15_000);
      // Longer than a page of a whole académie waits between two notices.
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      const autre = nom === 'caen' ? 'rennes' : 'caen';
      expect(liens[autre].avis(), `${autre}, of what happened in ${nom}`).toBe(avant[autre]);
    }
  } finally {
    await liens.caen.arreter();
    await liens.rennes.arreter();
  }
});

it('while one is away the app goes on for the people of the other, and says which is away', async () => {
  await academies.rennes.base.setReachable(false);
  try {
    expect(await jurysDe('caen')).toHaveLength(2);
    await expect(jurysDe('rennes')).rejects.toThrow();
    expect(await sonder()).toMatchObject({
      status: 200,
      controles: { base: 'ok', 'base caen': 'ok', 'base rennes': 'en échec' },
    });
    await academies.caen.base.setReachable(false);
    expect(await sonder()).toMatchObject({ status: 503, controles: { base: 'en échec' } });
  } finally {
    for (const nom of NOMS) await academies[nom].base.setReachable(true);
  }
  expect(await jurysDe('rennes')).toHaveLength(2);
});
