import {
  type Database,
  insertCompteRendu,
  openDatabase,
  ouvrirStockage,
  STOCKAGE_EN_BASE,
  type StockageFichiers,
  TOUTES,
} from '@delib/db';
import { ouvrirServeurS3, type ServeurS3 } from '@delib/db/test-support/serveur-s3';
import type { Acteur } from '@delib/domain';
import { GENERATION, installJobs } from '@delib/jobs';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lireCompteRendu, listerComptesRendus } from '../comptes-rendus/lire-comptes-rendus';
import { telechargerFichier } from '../comptes-rendus/telecharger-fichier';
import type { Contexte } from '../contexte';
import { demanderGeneration } from '../generation/demander-generation';
import { executerGeneration } from '../generation/executer-generation';
import { type Conclusion, declarer } from '../generation/generateur';
import type { MoyensDeGeneration } from '../generation/moyens';
import { ADRESSES_DE_TEST, code, PAGE_DE_TEST, valeur } from '../test-support/moyens-de-test';
import { purgerFichiers } from './purger-fichiers';

const CENTRE = '00000000-0000-4000-8000-00000000000a';
const OCTETS = Buffer.alloc(9 * 1024 * 1024, 'délibération ');

const CHEF: Acteur = {
  role: 'chef_de_centre',
  compteId: 'a',
  academieId: '14',
  centreId: CENTRE,
  connexionId: 'c',
  prenom: 'Camille',
  nom: 'Test',
};

/** What the generator of the tests returns, set by a test. */
let conclusion: Conclusion = async () => {};

const GENERATEURS = [
  declarer({
    activite: 'editer_rln',
    parametres: z.object({}),
    produire: async (_contexte, _parametres, { ajouterFichier }) => {
      async function* octets() {
        yield OCTETS;
      }
      await ajouterFichier({ nom: 'rln.pdf', type: 'application/pdf' }, octets());
      return (tx) => conclusion(tx);
    },
  }),
];

let base: EphemeralDatabase;
let centre: Database;
let worker: Database;
let owner: Database;
let serveur: ServeurS3;
beforeAll(async () => {
  base = await openEphemeralDatabase();
  await installJobs(base.ownerUrl);
  centre = openDatabase(base.urls.centre, { max: 2 });
  worker = openDatabase(base.urls.worker, { max: 4 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
  serveur = await ouvrirServeurS3();
});
afterAll(async () => {
  await Promise.all([centre.close(), worker.close(), owner.close(), serveur.close()]);
  await base.close();
});

function contexte(maintenant = new Date()): Contexte {
  const confiance = { estAuthentique: async () => false };
  return { database: centre, acteur: CHEF, maintenant, requete: 'r', confiance };
}

function moyens(stockage: StockageFichiers): MoyensDeGeneration {
  return {
    database: worker,
    maintenant: () => new Date(),
    stockage,
    confiance: { estAuthentique: async () => false },
    adresses: ADRESSES_DE_TEST,
    pageHorsLigne: PAGE_DE_TEST,
    dureeFichiersJours: 30,
    generateurs: GENERATEURS,
  };
}

/** Asks, and takes the job up. @returns the compte-rendu, and how it ended */
async function executer(stockage: StockageFichiers) {
  const demande = { activite: 'editer_rln', titre: 'RLN', parametres: {}, criteres: [] } as const;
  const { compteRenduId } = valeur(await demanderGeneration(contexte(), demande, GENERATEURS));
  const [row] =
    await owner.sql`select data from pgboss.job where data ->> 'compteRenduId' = ${compteRenduId}`;
  const tache = GENERATION.payload.parse(row?.data);
  const { signal } = new AbortController();
  return { compteRenduId, fin: executerGeneration(moyens(stockage), tache, { signal }) };
}

async function generer(stockage: StockageFichiers): Promise<string> {
  const { compteRenduId, fin } = await executer(stockage);
  expect(await fin).toBe('succes');
  return compteRenduId;
}

async function telecharger(id: string, stockage: StockageFichiers): Promise<Buffer> {
  const [fichier] = valeur(await lireCompteRendu(contexte(), id)).fichiers;
  const lu = valeur(await telechargerFichier(contexte(), fichier?.id ?? '', stockage));
  const morceaux: Uint8Array[] = [];
  for await (const morceau of lu.octets) morceaux.push(morceau);
  return Buffer.concat(morceaux);
}

const morceaux = async () => {
  const [row] = await owner.sql`select count(*)::int as n from fichier_morceau`;
  return row?.n;
};

describe('the files of a compte-rendu', () => {
  it('are kept in the store that is configured; those kept in the database before are still read there', async () => {
    const ancien = await generer(STOCKAGE_EN_BASE);
    const s3 = ouvrirStockage(serveur.reglages);
    const avant = await morceaux();
    const nouveau = await generer(s3);
    expect(await morceaux(), 'no byte of it in the database').toBe(avant);
    expect(serveur.objets.size).toBe(1);
    for (const id of [ancien, nouveau]) expect((await telecharger(id, s3)).equals(OCTETS)).toBe(true);
    await expect(telecharger(nouveau, STOCKAGE_EN_BASE)).rejects.toThrow('S3');
  });

  it('are no longer offered once their time is over, then erased wherever they are, and told', async () => {
    const s3 = ouvrirStockage(serveur.reglages);
    const [enBase, enS3, garde] = [await generer(STOCKAGE_EN_BASE), await generer(s3), await generer(s3)];
    const gardes = serveur.objets.size - 1;
    const bientot = new Date(Date.now() + 31 * 24 * 3_600_000);
    const [fichier] = valeur(await lireCompteRendu(contexte(), enS3)).fichiers;
    const tard = await telechargerFichier(contexte(bientot), fichier?.id ?? '', s3);
    expect(code(tard), 'before any worker erased it').toBe('fichier_expire');

    await owner.sql`update fichier set expire_le = now() - interval '1 minute'
      where compte_rendu_id in (${enBase}, ${enS3})`;
    const enBaseAvant = await morceaux();
    // Two workers at once: each file is erased once.
    const faits = await Promise.all([purgerFichiers(moyens(s3)), purgerFichiers(moyens(s3))]);
    expect(faits[0] + faits[1]).toBe(2);
    expect(serveur.objets.size).toBe(gardes);
    expect(await morceaux()).toBe(enBaseAvant - 9);
    expect(await purgerFichiers(moyens(s3))).toBe(0);

    for (const id of [enBase, enS3]) {
      const [efface] = valeur(await lireCompteRendu(contexte(), id)).fichiers;
      expect(efface).toMatchObject({ nom: 'rln.pdf', taille: OCTETS.length, effaceLe: expect.any(Date) });
      expect(code(await telechargerFichier(contexte(), efface?.id ?? '', s3))).toBe('fichier_expire');
    }
    expect((await telecharger(garde, s3)).equals(OCTETS)).toBe(true);
    const { lignes } = await listerComptesRendus(contexte(), {}, null, TOUTES);
    const ligne = lignes.find(({ id }) => id === enS3);
    expect(ligne?.fichiers).toMatchObject({ nombre: 1, expireLe: expect.any(Date) });
  });

  it('left half written by a killed worker go away after a day, not before', async () => {
    const id = await generer(STOCKAGE_EN_BASE);
    await owner.sql`update fichier set disponible_le = null, expire_le = null, sha256 = ''
      where compte_rendu_id = ${id}`;
    expect(await purgerFichiers(moyens(STOCKAGE_EN_BASE))).toBe(0);
    await owner.sql`update fichier set cree_le = now() - interval '25 hours' where compte_rendu_id = ${id}`;
    expect(await purgerFichiers(moyens(STOCKAGE_EN_BASE))).toBe(1);
    const [row] = await owner.sql`select count(*)::int as n from fichier where compte_rendu_id = ${id}`;
    expect(row?.n).toBe(0);
  });

  it('are purged by the worker alone: the centre sees none as « entretien »', async () => {
    const id = await generer(STOCKAGE_EN_BASE);
    await owner.sql`update fichier set expire_le = now() - interval '1 minute' where compte_rendu_id = ${id}`;
    expect(await purgerFichiers({ ...moyens(STOCKAGE_EN_BASE), database: centre })).toBe(0);
    expect(await purgerFichiers(moyens(STOCKAGE_EN_BASE))).toBe(1);
  });
});

describe('what a generator writes in the database', () => {
  const ecrit = async () => {
    const [row] =
      await owner.sql`select count(*)::int as n from compte_rendu where activite = 'ecrit_avec_la_fin'`;
    return row?.n;
  };
  const ligne = {
    ...{ academieId: '14', centreId: CENTRE, activite: 'ecrit_avec_la_fin', titre: 'x', parametres: {} },
    ...{ criteres: [], demandePar: 'x', demandeLe: new Date() },
  };

  it('is there exactly when its files are offered: with the end, never without', async () => {
    conclusion = async (tx) => {
      await insertCompteRendu(tx, ligne);
      throw new Error('refused at the end');
    };
    const perdu = await executer(STOCKAGE_EN_BASE);
    await expect(perdu.fin).rejects.toThrow('refused at the end');
    expect(await ecrit()).toBe(0);
    const { resultat, fichiers } = valeur(await lireCompteRendu(contexte(), perdu.compteRenduId));
    expect({ resultat, fichiers }).toEqual({ resultat: 'en_cours', fichiers: [] });

    conclusion = async (tx) => {
      await insertCompteRendu(tx, ligne);
    };
    await generer(STOCKAGE_EN_BASE);
    expect(await ecrit()).toBe(1);
    conclusion = async () => {};
  });
});
