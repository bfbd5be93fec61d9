import { type Database, openDatabase, STOCKAGE_EN_BASE } from '@delib/db';
import { zipDe } from '@delib/documents/zip';
import { installJobs } from '@delib/jobs';
import { generateSession } from '@delib/session-files';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { lireCompteRendu } from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import type { Contexte } from '@delib/usecases/contexte';
import { demanderImport } from '@delib/usecases/import/demander-import';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import { valeur } from '@delib/usecases/test-support/moyens-de-test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProgrammes, type Programmes } from './test-support/programmes';

interface Academie {
  readonly code: string;
  readonly base: EphemeralDatabase;
  readonly centre: Database;
}

let programmes: Programmes;
const academies: Academie[] = [];
beforeAll(async () => {
  programmes = await openProgrammes();
  for (const code of ['14', '19', '22']) {
    const base = await openEphemeralDatabase();
    await installJobs(base.ownerUrl);
    academies.push({ code, base, centre: openDatabase(base.urls.centre, { max: 2 }) });
  }
});
afterAll(async () => {
  await programmes.close();
  for (const { base, centre } of academies) {
    await centre.close();
    await base.close();
  }
});

function contexte({ code, centre }: Academie): Contexte {
  return {
    database: centre,
    acteur: {
      ...{ role: 'gestionnaire', compteId: 'g', academieId: code, connexionId: 'c' },
      ...{ prenom: 'Dominique', nom: 'Test' },
    },
    maintenant: new Date(),
    requete: `requete-${code}`,
    confiance: { estAuthentique: async () => false },
  };
}

/** A session of two jurys, asked of one académie. @returns the compte-rendu */
async function demander(academie: Academie): Promise<string> {
  const files = generateSession({
    ...{ jurys: 2, candidats: 4, graine: 1, centres: 1, annee: 2026 },
    academie: { code: academie.code, nom: `Académie ${academie.code}` },
  });
  const octets = await zipDe([...files].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const demande = { nom: 'session.zip', octets };
  return valeur(await demanderImport(contexte(academie), demande, STOCKAGE_EN_BASE)).compteRenduId;
}

async function fini(academie: Academie, id: string): Promise<string> {
  const limit = Date.now() + 60_000;
  for (;;) {
    const lu = valeur(await lireCompteRendu(contexte(academie), id));
    if (lu.finLe !== null) return lu.resultat;
    if (Date.now() > limit) throw new Error(`académie ${academie.code}: still ${lu.resultat}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const jurys = async (academie: Academie) =>
  (await listerJurys(contexte(academie))).map(({ jury }) => jury.code);

it('one worker does the jobs of several databases; one that is away keeps nothing from the others, then has its turn', async () => {
  const [caen, rennes, absente] = academies;
  if (!caen || !rennes || !absente) throw new Error('three databases were opened');
  const enAttente = await demander(absente);
  await absente.base.setReachable(false);
  const adresses = [
    `caen=${caen.base.urls.worker}`,
    `rennes=${rennes.base.urls.worker}`,
    `vannes=${absente.base.urls.worker}`,
  ];
  const worker = await programmes.start(adresses.join(' '));
  const [ici, la] = [await demander(caen), await demander(rennes)];
  expect([await fini(caen, ici), await fini(rennes, la)]).toEqual(['succes', 'succes']);
  for (const academie of [caen, rennes]) {
    expect(await jurys(academie)).toHaveLength(2);
    const lignes = worker.logs().split('\n');
    const sienne = lignes.filter((ligne) => ligne.includes(`"requete":"requete-${academie.code}"`));
    const nom = academie === caen ? 'caen' : 'rennes';
    expect(sienne.length).toBeGreaterThan(0);
    expect(sienne.every((ligne) => ligne.includes(`"base":"${nom}"`))).toBe(true);
  }

  // One stops while it is served: the others are, and its own job waits for it.
  await rennes.base.setReachable(false);
  await absente.base.setReachable(true);
  expect(await fini(absente, enAttente)).toBe('succes');
  expect(await fini(caen, await demander(caen))).toBe('succes');
  await rennes.base.setReachable(true);
  expect(await fini(rennes, await demander(rennes))).toBe('succes');
}, 180_000);
