import { createHash } from 'node:crypto';
import { type Database, openDatabase, selectPvSigne, withActor } from '@delib/db';
import { ecrireSignature } from '@delib/db/test-support/signatures';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listerJurys } from '../jury/lister-jurys';
import { reglerPublication } from '../publication/regler-publication';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { code } from '../test-support/moyens-de-test';
import { ecrirePvsSignes, ouvrirSignataire } from '../test-support/pvs-signes';
import { lireAnomalies } from './anomalies';
import { derniereNuit, type PvsVerifies, verifierPvs } from './verifier-pvs';

const NOMBRE = 60;

let test: JuryDeTest;
let workers: readonly [Database, Database];
let ids: readonly string[];
let octets: readonly Uint8Array[];
/** Numbers of the PVs verified, in order. */
let verifies: string[] = [];

beforeAll(async () => {
  test = await ouvrirJuryDeTest();
  workers = [
    openDatabase(test.base.urls.worker, { max: 1 }),
    openDatabase(test.base.urls.worker, { max: 1 }),
  ];
  const signataire = await ouvrirSignataire(test.moyens, test.maintenant);
  ids = await ecrirePvsSignes(test.owner, signataire, test.ici.jurys[1], NOMBRE);
  octets = await withActor(test.centre, test.ici.gestionnaire, async (tx) => {
    const lus: Uint8Array[] = [];
    for (const id of ids) lus.push((await selectPvSigne(tx, id)) ?? new Uint8Array());
    return lus;
  });
  // An académie is known by its journal.
  const { jury } = await test.lu();
  const ouvrir = { sessionId: jury.sessionId, groupe: 1, ouvert: true } as const;
  expect(code(await reglerPublication(test.gestionnaire(), ouvrir))).toBe('ok');
}, 120_000);

afterAll(async () => {
  await Promise.all(workers?.map((worker) => worker.close()) ?? []);
  await test?.fermer();
});

async function verifier(worker: Database, perimeAvant: Date | null): Promise<PvsVerifies> {
  const { confiance, requete } = test.gestionnaire();
  const estAuthentique: typeof confiance.estAuthentique = (lus, numero) => {
    verifies.push(numero);
    return confiance.estAuthentique(lus, numero);
  };
  const moyens = { database: worker, confiance: { estAuthentique }, requete, maintenant: test.maintenant };
  const [academie] = await verifierPvs(moyens, { perimeAvant });
  if (!academie) throw new Error('no académie');
  return academie;
}

const nuit = () => verifier(workers[0], null);

it('two workers share the PVs of a night: each is verified once, by one of them', async () => {
  const perimeAvant = derniereNuit(test.maintenant());
  verifies = [];
  const faits = await Promise.all(workers.map((worker) => verifier(worker, perimeAvant)));
  expect(faits.map((fait) => fait.anomalies)).toEqual([[], []]);
  expect(faits[0]?.verifies).toBeGreaterThan(0);
  expect(faits[1]?.verifies).toBeGreaterThan(0);
  expect(verifies).toHaveLength(NOMBRE);
  expect(new Set(verifies).size).toBe(NOMBRE);
  verifies = [];
  expect(await verifier(workers[0], perimeAvant)).toMatchObject({ verifies: 0 });
  expect(await nuit()).toMatchObject({ verifies: NOMBRE });
});

it('a walk that is stopped goes on from there', async () => {
  await test.owner.sql`delete from verdict_pv`;
  const { confiance, requete } = test.gestionnaire();
  const moyens = { database: workers[0], confiance, requete, maintenant: test.maintenant };
  const arret = new AbortController();
  const perimeAvant = new Date(0);
  const [premier] = await verifierPvs(moyens, {
    perimeAvant,
    signal: arret.signal,
    progression: () => arret.abort(),
  });
  const [suite] = await verifierPvs(moyens, { perimeAvant });
  expect(premier?.verifies).toBeGreaterThan(0);
  expect((premier?.verifies ?? 0) + (suite?.verifies ?? 0)).toBe(NOMBRE);
});

const rang = fc.nat(3);
const geste = fc.oneof(
  fc.record({ quoi: fc.constantFrom('alterer', 'avec_son_empreinte', 'reecrire', 'oublier'), rang }),
  fc.record({ quoi: fc.constant('prendre'), rang, autre: rang }),
  fc.record({ quoi: fc.constantFrom('nuit', 'tour') }),
);

it('whatever is written in signatures, and whenever the worker passes, a list tells what the bytes are', async () => {
  const empreinte = (lus: Uint8Array) => createHash('sha256').update(lus).digest('hex');
  const altere = (lus: Uint8Array) => {
    const autres = Uint8Array.from(lus);
    autres[2000] = (autres[2000] ?? 0) ^ 1;
    return autres;
  };
  const de = (rang: number): Uint8Array => octets[rang] ?? new Uint8Array();
  const remettre = (rang: number) =>
    ecrireSignature(test.owner, ids[rang] ?? '', { octets: de(rang), sha256: empreinte(de(rang)) });
  await fc.assert(
    fc.asyncProperty(fc.array(geste, { minLength: 1, maxLength: 8 }), async (gestes) => {
      const faux = new Set<number>();
      for (const fait of gestes) {
        if (!('rang' in fait)) await (fait.quoi === 'nuit' ? nuit() : verifier(workers[1], new Date(0)));
        else if (fait.quoi === 'oublier')
          await test.owner.sql`delete from verdict_pv where pv_id = ${ids[fait.rang] ?? ''}`;
        else if (fait.quoi === 'reecrire') {
          await remettre(fait.rang);
          faux.delete(fait.rang);
        } else {
          const lus = 'autre' in fait ? de(fait.autre) : altere(de(fait.rang));
          const sha256 = fait.quoi === 'alterer' ? {} : { sha256: empreinte(lus) };
          await ecrireSignature(test.owner, ids[fait.rang] ?? '', { octets: lus, ...sha256 });
          if ('autre' in fait && fait.autre === fait.rang) faux.delete(fait.rang);
          else faux.add(fait.rang);
        }
        const lignes = await listerJurys(test.gestionnaire());
        const ligne = lignes.find(({ jury }) => jury.id === test.ici.jurys[1]);
        expect(ligne?.statuts[1], JSON.stringify(fait)).toBe(faux.size > 0 ? 'anomalie' : 'signe');
        const anomalies = await withActor(test.centre, test.ici.gestionnaire, (tx) =>
          lireAnomalies(tx, test.gestionnaire(), ligne?.jury.sessionId ?? ''),
        );
        expect(anomalies, JSON.stringify(fait)).toEqual({ 1: faux.size > 0 ? [ligne?.jury.id] : [], 2: [] });
      }
      for (const rang of faux) await remettre(rang);
      expect(await nuit()).toMatchObject({ verifies: NOMBRE, anomalies: [] });
    }),
    { numRuns: 12 },
  );
}, 240_000);
