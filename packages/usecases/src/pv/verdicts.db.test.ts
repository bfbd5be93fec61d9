import { createHash } from 'node:crypto';
import { type Database, openDatabase, selectPvSigne, withActor, writeVerdicts } from '@delib/db';
import { ecrireSignature } from '@delib/db/test-support/signatures';
import type { StatutPv } from '@delib/domain';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lireSituations } from '../accueil/lire-situations';
import type { Contexte } from '../contexte';
import { type LigneJury, listerJurys } from '../jury/lister-jurys';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { code, valeur } from '../test-support/moyens-de-test';
import { ecrirePvsSignes, ouvrirSignataire, type SignataireDeTest } from '../test-support/pvs-signes';
import { telechargerPv } from './telecharger-pv';
import { derniereNuit, type PvsVerifies, verifierPvs } from './verifier-pvs';

let test: JuryDeTest;
let worker: Database;
let signataire: SignataireDeTest;
/** The PV that the président of the first jury signed in the portal. */
let pvId: string;
let numero: string;
let origine: { readonly octets: Uint8Array; readonly sha256: string };
/** How many times bytes were verified. */
let verifications = 0;

beforeAll(async () => {
  test = await ouvrirJuryDeTest();
  worker = openDatabase(test.base.urls.worker, { max: 2 });
  signataire = await ouvrirSignataire(test.moyens, test.maintenant);
  await test.verrouiller();
  const pv = (await liste()).pvs[0];
  pvId = pv?.id ?? '';
  numero = 'PV-2026-20111-1-v1';
  const octets = await withActor(test.centre, test.ici.gestionnaire, (tx) => selectPvSigne(tx, pvId));
  if (!octets) throw new Error('the PV is not signed');
  origine = { octets, sha256: empreinte(octets) };
}, 60_000);

afterAll(async () => {
  await worker?.close();
  await test?.fermer();
});

beforeEach(async () => {
  await ecrireSignature(test.owner, pvId, { ...origine, version: 1 });
  await nuit();
  verifications = 0;
});

const empreinte = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex');

/** One byte of the pages is another. */
function altere(octets: Uint8Array): Uint8Array {
  const autres = Uint8Array.from(octets);
  autres[2000] = (autres[2000] ?? 0) ^ 1;
  return autres;
}

/** A context that counts the verifications it is asked for. */
function compteur(contexte: Contexte): Contexte {
  const estAuthentique: Contexte['confiance']['estAuthentique'] = (octets, attendu) => {
    verifications += 1;
    return contexte.confiance.estAuthentique(octets, attendu);
  };
  return { ...contexte, confiance: { estAuthentique } };
}

/** The first jury in a list of all. */
async function liste(): Promise<LigneJury> {
  const lignes = await listerJurys(compteur(test.gestionnaire()));
  const ligne = lignes.find(({ jury }) => jury.id === test.ici.jurys[0]);
  if (!ligne || lignes.length !== 2) throw new Error('no list');
  return ligne;
}

const dansUneListe = async (): Promise<StatutPv> => (await liste()).statuts[1];

/** On the home page. */
async function aLAccueil(): Promise<StatutPv> {
  const [session] = await test.owner.sql<{ id: string }[]>`select id from session_examen`;
  const situations = await lireSituations(compteur(test.gestionnaire()), session?.id ?? '');
  return situations.find(({ codes }) => codes.includes('20111'))?.pv[1] ?? 'sans_pv';
}

/** The same jury by itself. */
async function alUnite(): Promise<StatutPv> {
  const [ligne] = await listerJurys(compteur(test.gestionnaire()), { ids: [test.ici.jurys[0]] });
  return ligne?.statuts[1] ?? 'sans_pv';
}

const telecharger = () =>
  telechargerPv(compteur(test.gestionnaire()), { juryId: test.ici.jurys[0], groupe: 1, version: 1 });

/** What the worker does: all of them, or those without a verdict of after that instant. */
async function nuit(perimeAvant: Date | null = null): Promise<PvsVerifies> {
  const { confiance, requete } = compteur(test.gestionnaire());
  const moyens = { database: worker, confiance, requete, maintenant: test.maintenant };
  const [academie, ...autres] = await verifierPvs(moyens, { perimeAvant });
  if (!academie || autres.length > 0) throw new Error('one académie was expected');
  return academie;
}

async function anomaliesJournalisees(): Promise<number> {
  const [row] = await test.owner.sql`select count(*)::int as n from journal where acte = 'constaterAnomaliePv'
    and objet = ${numero}`;
  return row?.n ?? -1;
}

describe('a PV whose bytes are what was signed', () => {
  it('has its verdict from the signature on: a list verifies nothing, and tells when it was verified', async () => {
    const signe = await test.owner.sql`select v.verifie_le = s.signe_le as ensemble, v.authentique, v.numero
      from verdict_pv v join signature s using (pv_id)`;
    expect(signe).toMatchObject([{ authentique: true, numero }]);
    expect(await dansUneListe()).toBe('signe');
    expect(await aLAccueil()).toBe('signe');
    expect((await liste()).pvs[0]?.verdict).toMatchObject({ numero, authentique: true });
    expect(verifications).toBe(0);
  });

  it('is verified from its bytes by whoever reads that jury alone, or downloads it', async () => {
    expect(await alUnite()).toBe('signe');
    expect(verifications).toBe(1);
    expect(valeur(await telecharger()).octets).toEqual(origine.octets);
    expect(verifications).toBeGreaterThan(1);
  });

  it('after a restore is verified one by one by lists until the worker has been there', async () => {
    // What a restore does: the same row, written by another transaction.
    await ecrireSignature(test.owner, pvId, {});
    expect((await liste()).pvs[0]?.verdict).toBeNull();
    expect(await dansUneListe()).toBe('signe');
    expect(verifications).toBe(2);
    const jamaisPerime = new Date(0);
    expect(await nuit(jamaisPerime)).toEqual({ academie: '14', verifies: 1, anomalies: [] });
    verifications = 0;
    expect(await dansUneListe()).toBe('signe');
    expect(await nuit(jamaisPerime)).toMatchObject({ verifies: 0 });
    expect(verifications).toBe(0);
  });
});

describe('a PV that somebody altered in the base', () => {
  it.each<[string, () => Promise<{ octets?: Uint8Array; sha256?: string; version?: number }>]>([
    ['one byte of it', async () => ({ octets: altere(origine.octets) })],
    [
      'one byte, its digest with it',
      async () => ({ octets: altere(origine.octets), sha256: empreinte(altere(origine.octets)) }),
    ],
    [
      'the bytes and the digest of another PV that is valid',
      async () => {
        const octets = await signataire.signer('PV-2026-20112-1-v1');
        return { octets, sha256: empreinte(octets) };
      },
    ],
    ['its digest alone', async () => ({ sha256: '0'.repeat(64) })],
    ['the version it is of', async () => ({ version: 2 })],
  ])('%s: is an anomaly at once, in a list, alone and to download; the night says it', async (_, change) => {
    await ecrireSignature(test.owner, pvId, await change());
    expect(await dansUneListe()).toBe('anomalie');
    expect(await aLAccueil()).toBe('anomalie');
    expect(await alUnite()).toBe('anomalie');
    expect(code(await telecharger())).toBe('pv_en_anomalie');
    const avant = await anomaliesJournalisees();
    expect(await nuit()).toMatchObject({ verifies: 1, anomalies: [{ numero, jury: '20111' }] });
    expect(await anomaliesJournalisees()).toBe(avant + 1);
    expect(await dansUneListe()).toBe('anomalie');
  });

  it('and vouched for by a forged verdict: by itself it is an anomaly, and the night unmasks it', async () => {
    const octets = altere(origine.octets);
    await ecrireSignature(test.owner, pvId, { octets, sha256: empreinte(octets) });
    const [row] = await test.owner.sql<
      { xmin: string }[]
    >`select xmin::text as xmin from signature where pv_id = ${pvId}`;
    const forge = { pvId, numero, sha256: empreinte(octets), taille: octets.length, authentique: true };
    await withActor(worker, test.ici.gestionnaire, (tx) =>
      writeVerdicts(tx, [{ ...forge, xminLu: row?.xmin ?? '', verifieLe: test.maintenant() }]),
    );
    // The one door of the worker's role: what a list believes until the night.
    expect(await dansUneListe()).toBe('signe');
    expect(await alUnite()).toBe('anomalie');
    expect(code(await telecharger())).toBe('pv_en_anomalie');
    expect((await nuit()).anomalies).toEqual([{ numero, jury: '20111' }]);
    expect(await dansUneListe()).toBe('anomalie');
  });

  it('is told again each night, and not at every turn of the day', async () => {
    await ecrireSignature(test.owner, pvId, { octets: altere(origine.octets) });
    const soir = new Date('2026-06-22T00:00:00Z');
    expect((await nuit(soir)).anomalies).toHaveLength(1);
    expect(await nuit(soir)).toMatchObject({ verifies: 0, anomalies: [] });
    const lendemain = new Date('2026-06-23T08:00:00Z');
    test.allerA(lendemain);
    expect((await nuit(derniereNuit(lendemain))).anomalies).toHaveLength(1);
  });
});

describe('who may say that a PV is authentic', () => {
  const verdict = sql`select pv_id, academie_id, centre_id, jury_id, 'PV-2026-20111-1-v1', sha256, length(octets),
    xmin::text, true, now() from signature`;

  it('not the centre; the jury portal, of what it signs in that very transaction', async () => {
    await test.owner.sql`delete from verdict_pv where pv_id = ${pvId}`;
    const president = await test.entrer();
    for (const [database, acteur] of [
      [test.centre, test.ici.gestionnaire],
      [test.portail, president],
    ] as const) {
      const inserer = withActor(database, acteur, (tx) => tx.execute(sql`insert into verdict_pv ${verdict}`));
      await expect(inserer).rejects.toMatchObject({ cause: { code: '42501' } });
      const changer = withActor(database, acteur, (tx) =>
        tx.execute(sql`update verdict_pv set authentique = true`),
      );
      await expect(changer).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    // Marked with its own transaction it goes in, and nobody believes it.
    await withActor(test.portail, president, (tx) =>
      tx.execute(sql`insert into verdict_pv select pv_id, academie_id, centre_id, jury_id, ${numero}, sha256,
        length(octets), (pg_current_xact_id()::xid)::text, true, now() from signature`),
    );
    expect((await liste()).pvs[0]?.verdict).toBeNull();
  });

  it('of its own jury alone', async () => {
    const president = await test.entrer();
    const [autre] = await ecrirePvsSignes(test.owner, signataire, test.ici.jurys[1], 1);
    const inserer = withActor(test.portail, president, (tx) =>
      tx.execute(sql`insert into verdict_pv select ${autre}::uuid, academie_id, centre_id, ${test.ici.jurys[1]}::uuid,
        'PV-2026-20112-1-v1', '', 1, (pg_current_xact_id()::xid)::text, true, now() from jury`),
    );
    await expect(inserer).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
