import { createHash } from 'node:crypto';
import { type Database, openDatabase, STOCKAGE_EN_BASE } from '@delib/db';
import type { Acteur } from '@delib/domain';
import { GENERATION, installJobs, type PayloadGeneration } from '@delib/jobs';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lireCompteRendu } from '../comptes-rendus/lire-comptes-rendus';
import { telechargerFichier } from '../comptes-rendus/telecharger-fichier';
import type { Contexte } from '../contexte';
import { ADRESSES_DE_TEST, code, PAGE_DE_TEST, valeur } from '../test-support/moyens-de-test';
import { annulerGeneration } from './annuler-generation';
import { type DemandeGeneration, demanderGeneration } from './demander-generation';
import { abandonnerGeneration, executerGeneration } from './executer-generation';
import { type Conclusion, declarer, type Generateur, type Production } from './generateur';
import type { MoyensDeGeneration } from './moyens';
import { refaireGeneration, relancerGeneration } from './relancer-generation';

const CENTRE = '00000000-0000-4000-8000-00000000000a';
const AUTRE_CENTRE = '00000000-0000-4000-8000-00000000000b';

let base: EphemeralDatabase;
let centre: Database;
let worker: Database;
let owner: Database;
beforeAll(async () => {
  base = await openEphemeralDatabase();
  await installJobs(base.ownerUrl);
  centre = openDatabase(base.urls.centre, { max: 2 });
  worker = openDatabase(base.urls.worker, { max: 6 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await Promise.all([centre.close(), worker.close(), owner.close()]);
  await base.close();
});

/** What the generator of the tests does, set by each test. */
let travail: (production: Production, contexte: Contexte) => Promise<void> | Promise<Conclusion>;
let refus: Awaited<ReturnType<NonNullable<Generateur['verifier']>>>;
beforeEach(() => {
  travail = async () => {};
  refus = null;
});

const GENERATEURS = [
  declarer({
    activite: 'editer_rln',
    parametres: z.object({ jurys: z.array(z.string()) }),
    verifier: async () => refus,
    produire: (contexte, _parametres, production) => travail(production, contexte),
  }),
];

const DEMANDE: DemandeGeneration = {
  activite: 'editer_rln',
  titre: ' Relevés du lundi ',
  parametres: { jurys: ['20112'] },
  criteres: [{ libelle: 'Jurys', valeur: '20112' }],
};

const identite = { academieId: '14', connexionId: 'c', nom: 'Test' } as const;
function chef(centreId = CENTRE): Acteur {
  return { ...identite, role: 'chef_de_centre', compteId: 'a', centreId, prenom: 'Camille' };
}
const GESTIONNAIRE: Acteur = { ...identite, role: 'gestionnaire', compteId: 'g', prenom: 'Dominique' };

function contexte(acteur: Acteur = chef()): Contexte {
  const confiance = { estAuthentique: async () => false };
  return { database: centre, acteur, maintenant: new Date(), requete: 'requete-7', confiance };
}

function moyens(autres: Partial<MoyensDeGeneration> = {}): MoyensDeGeneration {
  return {
    database: worker,
    maintenant: () => new Date(),
    stockage: STOCKAGE_EN_BASE,
    confiance: { estAuthentique: async () => false },
    adresses: ADRESSES_DE_TEST,
    pageHorsLigne: PAGE_DE_TEST,
    dureeFichiersJours: 30,
    generateurs: GENERATEURS,
    ...autres,
  };
}

async function demander(acteur: Acteur = chef()): Promise<string> {
  return valeur(await demanderGeneration(contexte(acteur), DEMANDE, GENERATEURS)).compteRenduId;
}

/** The job that is in the queue for a compte-rendu, the latest first. */
async function tache(id: string): Promise<PayloadGeneration> {
  const rows = await owner.sql`select data from pgboss.job where name = 'generation'
    and data ->> 'compteRenduId' = ${id} order by (data ->> 'tour')::int desc`;
  return GENERATION.payload.parse(rows[0]?.data);
}

async function executer(id: string, signal = new AbortController().signal) {
  return executerGeneration(moyens(), await tache(id), { signal });
}

const lu = async (id: string, acteur: Acteur = GESTIONNAIRE) =>
  valeur(await lireCompteRendu(contexte(acteur), id));

async function* pieces(nombre: number, taille: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < nombre; i += 1) yield Buffer.alloc(taille, i);
}

async function compter(table: string): Promise<number> {
  const [row] = await owner.sql`select count(*)::int as n from ${owner.sql(table)}`;
  return row?.n ?? -1;
}

describe('a generation asked for', () => {
  it('is made as the person who asked, and offers its files whole with its end', async () => {
    travail = async (production, { acteur }) => {
      expect(acteur).toEqual(chef());
      await production.progresser(1, 2);
      await production.ajouterFichier({ nom: 'rln.pdf', type: 'application/pdf' }, pieces(5, 700_000));
      expect((await lu(id)).fichiers, 'nothing is offered before the end').toEqual([]);
      production.dire('information', 'Un fichier.');
    };
    const id = await demander();
    expect(await lu(id)).toMatchObject({
      titre: 'Relevés du lundi',
      resultat: 'en_attente',
      demandePar: 'Camille Test',
      criteres: [{ libelle: 'Jurys', valeur: '20112' }],
    });
    expect(await executer(id)).toBe('succes');
    const fini = await lu(id, chef());
    expect(fini).toMatchObject({ resultat: 'succes', progression: 100, dansMonPerimetre: true });
    const [fichier] = fini.fichiers;
    const attendu = Buffer.concat([...Array(5).keys()].map((i) => Buffer.alloc(700_000, i)));
    expect(fichier).toMatchObject({
      nom: 'rln.pdf',
      taille: 3_500_000,
      sha256: createHash('sha256').update(attendu).digest('hex'),
    });
    const telecharge = valeur(await telechargerFichier(contexte(), fichier?.id ?? '', STOCKAGE_EN_BASE));
    const recus: Uint8Array[] = [];
    for await (const morceau of telecharge.octets) recus.push(morceau);
    expect(recus.length, 'in pieces').toBeGreaterThan(1);
    expect(Buffer.concat(recus).equals(attendu)).toBe(true);
    const actes = await owner.sql`select acte, qui from journal order by seq`;
    expect(actes.map(({ acte, qui }) => `${acte} ${qui}`)).toEqual([
      'demanderGeneration Camille Test',
      'terminerGeneration Camille Test',
      'telechargerFichier Camille Test',
    ]);
    expect(await executer(id), 'a finished one is never made again').toBe(null);
  });

  it('shows in its own centre and in the académie, nowhere else', async () => {
    const id = await demander();
    expect(code(await lireCompteRendu(contexte(chef(AUTRE_CENTRE)), id))).toBe('introuvable');
    expect(code(await lireCompteRendu(contexte({ ...GESTIONNAIRE, academieId: '19' }), id))).toBe(
      'introuvable',
    );
    expect(await lu(id, GESTIONNAIRE)).toMatchObject({ dansMonPerimetre: false });
  });

  it('is refused to who has no such activity, with criteria that are none, and by the activity itself', async () => {
    const rssi = { ...GESTIONNAIRE, role: 'rssi' } as Acteur;
    expect(code(await demanderGeneration(contexte(rssi), DEMANDE, GENERATEURS))).toBe('role_interdit');
    const faux = { ...DEMANDE, parametres: { jurys: 20112 } };
    expect(code(await demanderGeneration(contexte(), faux, GENERATEURS))).toBe('saisie_invalide');
    expect(code(await demanderGeneration(contexte(), { ...DEMANDE, titre: ' ' }, GENERATEURS))).toBe(
      'saisie_invalide',
    );
    refus = { code: 'publication_fermee', groupe: 1 };
    expect(code(await demanderGeneration(contexte(), DEMANDE, GENERATEURS))).toBe('publication_fermee');
  });

  it('with a warning ends « avec avertissements », with an error « échec » and offers nothing', async () => {
    travail = async ({ dire }) => dire('avertissement', 'Un jury sans candidat.');
    const averti = await demander();
    expect(await executer(averti)).toBe('avertissements');
    travail = async (production) => {
      await production.ajouterFichier({ nom: 'a.pdf', type: 'application/pdf' }, pieces(1, 10));
      production.dire('erreur', 'Le service est fermé.');
    };
    const avant = await compter('fichier');
    const echoue = await demander();
    expect(await executer(echoue)).toBe('echec');
    expect(await lu(echoue)).toMatchObject({ resultat: 'echec', fichiers: [] });
    expect(await compter('fichier')).toBe(avant);
  });
});

describe('a generation that breaks off', () => {
  it('leaves nothing, is made again from nothing, and says so', async () => {
    const avant = await compter('fichier_morceau');
    travail = async (production) => {
      await production.ajouterFichier({ nom: 'a.pdf', type: 'application/pdf' }, pieces(3, 1_100_000));
      throw new Error('broken');
    };
    const id = await demander();
    await expect(executer(id)).rejects.toThrow('broken');
    expect(await compter('fichier_morceau')).toBe(avant);
    travail = async (production) =>
      production.ajouterFichier({ nom: 'a.pdf', type: 'application/pdf' }, pieces(1, 10));
    expect(await executer(id)).toBe('succes');
    const { messages, fichiers } = await lu(id);
    expect(messages[0]?.texte).toMatch(/^Reprise après une interruption \(essai 2\)/);
    expect(fichiers.map(({ taille }) => taille)).toEqual([10]);
  });

  it('after its last try says so with a reference, and can be run again', async () => {
    const id = await demander();
    await abandonnerGeneration(moyens(), await tache(id));
    const abandonne = await lu(id);
    expect(abandonne.resultat).toBe('echec');
    expect(abandonne.messages.at(-1)?.texte).toContain('requete-7');
    expect(await executer(id), 'a late taking-up does nothing').toBe(null);
    expect(code(await relancerGeneration(contexte(chef(AUTRE_CENTRE)), id, GENERATEURS))).toBe('introuvable');
    expect(code(await relancerGeneration(contexte(GESTIONNAIRE), id, GENERATEURS))).toBe(
      'demande_d_un_autre_perimetre',
    );
    const premiere = await tache(id);
    valeur(await relancerGeneration(contexte(), id, GENERATEURS));
    expect(code(await relancerGeneration(contexte(), id, GENERATEURS))).toBe('modifie_entre_temps');
    const vieille = executerGeneration(moyens(), premiere, { signal: new AbortController().signal });
    expect(await vieille, 'the job of an earlier turn does nothing').toBe(null);
    expect(await executer(id)).toBe('succes');
    expect(await lu(id)).toMatchObject({ resultat: 'succes', messages: [] });
  });

  it('taken over by another, the first writes nothing more and takes no file away', async () => {
    const commence = Promise.withResolvers<void>();
    const verrou = Promise.withResolvers<void>();
    travail = async (production) => {
      commence.resolve();
      await verrou.promise;
      await production.ajouterFichier({ nom: 'premier.pdf', type: 'application/pdf' }, pieces(1, 10));
    };
    const id = await demander();
    const premier = executer(id);
    await commence.promise;
    travail = async (production) =>
      production.ajouterFichier({ nom: 'second.pdf', type: 'application/pdf' }, pieces(1, 10));
    expect(await executer(id)).toBe('succes');
    verrou.resolve();
    expect(await premier).toBe(null);
    expect((await lu(id)).fichiers.map(({ nom }) => nom)).toEqual(['second.pdf']);
  });
});

describe('« Annuler »', () => {
  it('what waits is never begun; what runs stops and leaves nothing', async () => {
    const enFile = await demander();
    valeur(await annulerGeneration(contexte(), enFile));
    expect(await executer(enFile)).toBe(null);
    expect(await lu(enFile)).toMatchObject({ resultat: 'annule', fichiers: [] });
    expect(code(await annulerGeneration(contexte(), enFile))).toBe('modifie_entre_temps');

    const avant = await compter('fichier');
    travail = async (production) => {
      await production.ajouterFichier({ nom: 'a.pdf', type: 'application/pdf' }, pieces(1, 10));
      valeur(await annulerGeneration(contexte(), enCours));
      for (let fait = 0; fait < 100; fait += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        await production.progresser(fait, 100);
      }
      throw new Error('it was never stopped');
    };
    const enCours = await demander();
    expect(await executer(enCours)).toBe(null);
    expect((await lu(enCours)).resultat).toBe('annule');
    expect(await compter('fichier')).toBe(avant);
  });
});

describe('« Refaire avec les mêmes critères »', () => {
  it('is a new compte-rendu of whoever asks, checked again', async () => {
    const id = await demander();
    await executer(id);
    const refait = valeur(await refaireGeneration(contexte(GESTIONNAIRE), id, GENERATEURS)).compteRenduId;
    expect(refait).not.toBe(id);
    expect(await lu(refait)).toMatchObject({
      titre: 'Relevés du lundi',
      demandePar: 'Dominique Test',
      criteres: DEMANDE.criteres,
      dansMonPerimetre: true,
    });
    const parametres = await owner.sql`select parametres from compte_rendu where id = ${refait}`;
    expect(parametres[0]?.parametres).toEqual(DEMANDE.parametres);
    expect(code(await refaireGeneration(contexte(chef()), refait, GENERATEURS))).toBe('introuvable');
    refus = { code: 'publication_fermee', groupe: 1 };
    expect(code(await refaireGeneration(contexte(), id, GENERATEURS))).toBe('publication_fermee');
  });
});
