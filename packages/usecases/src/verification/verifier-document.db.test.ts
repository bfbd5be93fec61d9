import { type Database, openDatabase, uneBase } from '@delib/db';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifierDocument, verifierNumero } from './verifier-document';

/** Digests of the decisions of the same-numbered jury of two académies, and of a posted list. */
const ICI = '1'.repeat(64);
const LA_BAS = '2'.repeat(64);
const LISTE = '3'.repeat(64);

let base: EphemeralDatabase;
let centre: Database;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre);
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  try {
    for (const [academie, empreinte] of [
      ['14', ICI],
      ['15', LA_BAS],
    ] as const) {
      const { centres, jurys } = await writePetiteAcademie(base.ownerUrl, academie);
      const perimetre = { academie_id: academie, centre_id: centres[0], jury_id: jurys[0] };
      const [pv] = await owner.sql<{ id: string }[]>`insert into pv ${owner.sql({
        ...perimetre,
        groupe: 1,
        version: 1,
        decisions: '{}',
        empreinte,
        compose_par: 'Alix Renard',
        compose_le: '2026-06-22T10:00:00Z',
      })} returning id`;
      await owner.sql`insert into signature ${owner.sql({
        ...perimetre,
        pv_id: pv?.id ?? '',
        groupe: 1,
        version: 1,
        membre_id: jurys[0],
        prenom: `Alix ${academie}`,
        nom: 'Renard',
        qualite: 'president',
        octets: Buffer.from(academie),
        sha256: academie.repeat(32),
        jeton_le: '2026-06-22T11:00:00Z',
        signe_le: '2026-06-22T11:00:00Z',
      })}`;
      await owner.sql`update session_examen set code = '2026-ESSAI' where academie_id = ${academie}`;
      for (const [le, digest] of [
        ['2026-06-22T12:00:00Z', '4'.repeat(64)],
        ['2026-06-22T13:00:00Z', LISTE],
      ] as const) {
        if (academie === '15') continue;
        await owner.sql`insert into liste_affichee ${owner.sql({
          academie_id: academie,
          centre_id: centres[0],
          numero: 'LR-2026-ESSAI-C1-1-ADMIS-0A1B2C3D',
          empreinte: digest,
          libelle: 'Liste d’affichage des admis',
          par: 'Dominique Test',
          le,
        })}`;
      }
    }
  } finally {
    await owner.close();
  }
});

afterAll(async () => {
  await centre?.close();
  await base?.close();
});

describe('a paper is verified by its number and digest, by anyone', () => {
  test('a PV of a rehearsal session, whose code holds a hyphen, is found', async () => {
    const reponse = await verifierNumero(uneBase(centre), 'PV-2026-ESSAI-20111-1-v1', ICI);
    expect(reponse).toMatchObject({ reponse: 'authentique', document: { prenom: 'Alix 14', jury: '20111' } });
  });

  test('two académies number a jury alike: the digest says which PV is meant', async () => {
    const reponse = await verifierNumero(uneBase(centre), 'PV-2026-ESSAI-20111-1-v1', LA_BAS.toUpperCase());
    expect(reponse).toMatchObject({ reponse: 'authentique', document: { prenom: 'Alix 15' } });
  });

  test('another digest under that number is told apart, and an unknown number is unknown', async () => {
    expect(await verifierNumero(uneBase(centre), 'PV-2026-ESSAI-20111-1-v1', '9'.repeat(64))).toMatchObject({
      reponse: 'different',
    });
    for (const numero of ['PV-2026-ESSAI-20111-1-v2', 'PV-2026-ESSAI-20111-2-v1', 'PV-2026-20111-1-v1', '']) {
      expect(await verifierNumero(uneBase(centre), numero, ICI)).toEqual({ reponse: 'inconnu' });
    }
  });

  test('a posted list answers for its latest edition', async () => {
    const numero = 'LR-2026-ESSAI-C1-1-ADMIS-0A1B2C3D';
    expect(await verifierNumero(uneBase(centre), numero, LISTE)).toMatchObject({ reponse: 'liste' });
    expect(await verifierNumero(uneBase(centre), numero, '4'.repeat(64))).toMatchObject({
      reponse: 'liste_differente',
    });
  });

  test('a file that is no PDF of ours is refused whatever the database holds', async () => {
    expect(await verifierDocument(uneBase(centre), [], Buffer.from('14'))).toMatchObject({
      reponse: 'refuse',
      verdict: { code: 'pas_un_pdf' },
    });
  });
});
