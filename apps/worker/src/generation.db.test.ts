import { createHash } from 'node:crypto';
import { type Database, openDatabase, STOCKAGE_EN_BASE } from '@delib/db';
import type { Acteur, Result } from '@delib/domain';
import { installJobs } from '@delib/jobs';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type CompteRenduLu, lireCompteRendu } from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import { telechargerFichier } from '@delib/usecases/comptes-rendus/telecharger-fichier';
import type { Contexte } from '@delib/usecases/contexte';
import { annulerGeneration } from '@delib/usecases/generation/annuler-generation';
import { demanderGeneration } from '@delib/usecases/generation/demander-generation';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GENERATEURS_DE_TEST, TAILLE_MORCEAU } from './test-support/generateur-lent';
import { end, openProgrammes, type Programme, type Programmes } from './test-support/programmes';

let programmes: Programmes;
let base: EphemeralDatabase;
let centre: Database;
let owner: Database;
beforeAll(async () => {
  programmes = await openProgrammes();
});
afterAll(() => programmes.close());
beforeEach(async () => {
  base = await openEphemeralDatabase();
  await installJobs(base.ownerUrl);
  centre = openDatabase(base.urls.centre, { max: 2 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
});
afterEach(async () => {
  await programmes.killAll();
  await centre.close();
  await owner.close();
  await base.close();
});

const CHEF: Acteur = {
  role: 'chef_de_centre',
  compteId: 'a',
  academieId: '99',
  centreId: '00000000-0000-4000-8000-00000000000a',
  connexionId: 'c',
  prenom: 'Camille',
  nom: 'Test',
};

function contexte(): Contexte {
  const confiance = { estAuthentique: async () => false };
  return { database: centre, acteur: CHEF, maintenant: new Date(), requete: 'requete-7', confiance };
}

function valeur<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refus)}`);
  return result.valeur;
}

const start = () => programmes.start(base.urls.worker, 'test-support/main-de-test');

async function demander(morceaux: number, pause: number): Promise<string> {
  const demande = { activite: 'plan_secours_1er_groupe', titre: 'Plan', criteres: [] } as const;
  const parametres = { morceaux, pause };
  return valeur(await demanderGeneration(contexte(), { ...demande, parametres }, GENERATEURS_DE_TEST))
    .compteRenduId;
}

async function attendre(id: string, pret: (lu: CompteRenduLu) => boolean): Promise<CompteRenduLu> {
  const limite = Date.now() + 90_000;
  for (;;) {
    const lu = valeur(await lireCompteRendu(contexte(), id));
    if (pret(lu)) return lu;
    if (Date.now() > limite) throw new Error(`still ${lu.resultat}, ${lu.progression} %`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const fini = ({ finLe }: CompteRenduLu) => finLe !== null;

async function compter(table: string): Promise<number> {
  const [row] = await owner.sql`select count(*)::int as n from ${owner.sql(table)}`;
  return row?.n ?? -1;
}

describe('of two workers', { timeout: 180_000 }, () => {
  it('one killed in the middle of a file loses the job to the other, and no half file is offered', async () => {
    const deux = await Promise.all([start(), start()]);
    const id = await demander(40, 100);
    await attendre(id, ({ progression }) => progression >= 30);
    const a = (programme: Programme) => programme.logs().includes('generation begun');
    const [tient, autre] = a(deux[0]) ? deux : [deux[1], deux[0]];
    expect(a(tient)).toBe(true);
    expect(a(autre), 'held by one at a time').toBe(false);
    await end(tient.process, 'SIGKILL');
    expect(await compter('fichier_morceau'), 'it was in the middle').toBeGreaterThan(5);
    expect(valeur(await lireCompteRendu(contexte(), id)).fichiers, 'half a file is none').toEqual([]);

    const lu = await attendre(id, fini);
    expect(a(autre)).toBe(true);
    expect(lu).toMatchObject({ resultat: 'succes', progression: 100 });
    expect(lu.messages[0]?.texte).toMatch(/^Reprise après une interruption \(essai 2\)/);
    const [fichier, ...autres] = lu.fichiers;
    expect(autres).toEqual([]);
    const attendu = createHash('sha256');
    for (let rang = 0; rang < 40; rang += 1) attendu.update(Buffer.alloc(TAILLE_MORCEAU, rang));
    expect(fichier).toMatchObject({ taille: 40 * TAILLE_MORCEAU, sha256: attendu.digest('hex') });
    expect(await compter('fichier_morceau'), 'nothing of the first try is left').toBe(40);
    const telecharge = valeur(await telechargerFichier(contexte(), fichier?.id ?? '', STOCKAGE_EN_BASE));
    const recu = createHash('sha256');
    for await (const morceau of telecharge.octets) recu.update(morceau);
    expect(recu.digest('hex')).toBe(fichier?.sha256);
  });

  it('each makes its own of two generations at once, and one that is cancelled stops wherever it is', async () => {
    const deux = await Promise.all([start(), start()]);
    const [premier, second] = [await demander(30, 100), await demander(200, 100)];
    await attendre(premier, ({ progression }) => progression > 0);
    await attendre(second, ({ progression }) => progression > 0);
    for (const programme of deux) expect(programme.logs()).toContain('generation begun');
    valeur(await annulerGeneration(contexte(), second));
    expect(await attendre(premier, fini)).toMatchObject({ resultat: 'succes' });
    const annule = valeur(await lireCompteRendu(contexte(), second));
    expect(annule).toMatchObject({ resultat: 'annule', fichiers: [] });
    const restes = async () =>
      (await owner.sql`select count(*)::int as n from fichier where compte_rendu_id = ${second}`)[0]?.n;
    for (let fois = 0; fois < 100 && (await restes()) > 0; fois += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await restes(), 'what it had stored is thrown away').toBe(0);
  });
});
