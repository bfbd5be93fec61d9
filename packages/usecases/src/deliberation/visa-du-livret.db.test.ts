import { type Database, openDatabase } from '@delib/db';
import type { Acteur, Saisie } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contexte } from '../contexte';
import { passer } from '../jury/passer';
import { valeur } from '../test-support/moyens-de-test';
import { lireDeliberation } from './lire-deliberation';
import { lireLivretsAViser } from './lire-livrets-a-viser';
import { saisirDecision } from './saisir-decision';

let base: EphemeralDatabase;
let centre: Database;
let portail: Database;
let ici: PetiteAcademie;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 2 });
  portail = openDatabase(base.urls.jury, { max: 2 });
  ici = await writePetiteAcademie(base.ownerUrl, '30');
  for (const acte of ['ouvrirModificationNotes', 'ouvrirDeliberation'] as const)
    valeur(await passer(contexte(ici.gestionnaire), { juryId: ici.jurys[0], acte }));
});
afterAll(async () => {
  await Promise.all([centre.close(), portail.close()]);
  await base.close();
});

function contexte(acteur: Acteur): Contexte {
  const duJury = acteur.role === 'president' || acteur.role === 'vice_president';
  return {
    database: duJury ? portail : centre,
    acteur,
    maintenant: new Date('2026-06-22T08:00:00Z'),
    requete: 'test',
    confiance: { estAuthentique: async () => true },
  };
}

const vicePresident = (): Acteur =>
  ici.president.role === 'president' ? { ...ici.president, role: 'vice_president' } : ici.president;

async function saisir(acteur: Acteur, numero: string, ...saisies: readonly Saisie[]): Promise<void> {
  const { candidats } = valeur(await lireDeliberation(contexte(acteur), ici.jurys[0]));
  const found = candidats.find(({ numeroAnonymat }) => numeroAnonymat === numero);
  const reponse = await saisirDecision(contexte(acteur), {
    juryId: ici.jurys[0],
    candidatId: found?.candidatId ?? '',
    versionVue: found?.deliberation?.version ?? 0,
    saisies,
  });
  if (!reponse.ok) throw new Error(reponse.refus.code);
}

const aViser = () => lireLivretsAViser(contexte(ici.president), ici.jurys[0]);

describe('The livret that the vice-président examined', () => {
  it('waits for the president’s visa until the president examines it, and the frozen decisions keep who did', async () => {
    await saisir(vicePresident(), '0003', { type: 'examiner_livret' });
    expect(await aViser()).toEqual(['0003']);
    await saisir(ici.president, '0003', { type: 'livret_non_examine' }, { type: 'examiner_livret' });
    await saisir(ici.president, '0003', { type: 'livret_non_examine' });
    expect(await aViser()).toEqual([]);
    await saisir(ici.president, '0003', { type: 'examiner_livret' });
    expect(await aViser()).toEqual([]);
    await saisir(ici.president, '0003', { type: 'livret_non_examine' });
    await saisir(vicePresident(), '0003', { type: 'examiner_livret' });

    for (const numero of ['0001', '0002', '0003']) await saisir(ici.president, numero, { type: 'valider' });
    expect(await aViser()).toEqual(['0003']);
    valeur(await passer(contexte(ici.president), { juryId: ici.jurys[0], acte: 'cloreDecisions' }));
    const owner = openDatabase(base.ownerUrl, { max: 1 });
    const [pv] = await owner.sql<
      { decisions: { candidats: { numeroAnonymat: string; livretExaminePar?: string }[] } }[]
    >`select decisions from pv`;
    await owner.close();
    expect(
      pv?.decisions.candidats.map(({ numeroAnonymat, livretExaminePar }) => [
        numeroAnonymat,
        livretExaminePar,
      ]),
    ).toEqual([
      ['0001', undefined],
      ['0002', undefined],
      ['0003', 'vice_president'],
    ]);
  });
});
