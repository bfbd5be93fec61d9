import { randomUUID } from 'node:crypto';
import type { Acteur, Saisie } from '@delib/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { passer } from '../jury/passer';
import { type JuryDeTest, ouvrirJuryDeTest } from '../test-support/jury-de-test';
import { code, valeur } from '../test-support/moyens-de-test';
import { saisirDecision } from './saisir-decision';

let test: JuryDeTest;
let president: Acteur;
let candidatId: string;
beforeAll(async () => {
  test = await ouvrirJuryDeTest();
  const [juryId] = test.ici.jurys;
  valeur(await passer(test.gestionnaire(), { juryId, acte: 'ouvrirModificationNotes' }));
  valeur(await passer(test.gestionnaire(), { juryId, acte: 'ouvrirDeliberation' }));
  president = await test.entrer();
  candidatId = await test.candidat('0002');
});
afterAll(() => test?.fermer());

function saisir(demande: { cle: string; versionVue: number; saisies: readonly Saisie[] }) {
  const [juryId] = test.ici.jurys;
  return saisirDecision(test.contexte(president), { juryId, candidatId, ...demande });
}

async function lignesDuJournal(): Promise<number> {
  const [row] = await test.owner.sql<
    { nombre: number }[]
  >`select count(*)::int as nombre from journal where acte = 'saisirDecision'`;
  return row?.nombre ?? 0;
}

const points = (n: string): readonly Saisie[] => [{ type: 'points', points: n, motif: 'assiduité' }];

it('an entry sent again because its answer was lost is answered saved, and written once', async () => {
  const premiere = { cle: randomUUID(), versionVue: 1, saisies: points('2') };
  expect(await saisir(premiere)).toMatchObject({ ok: true });
  const avant = await lignesDuJournal();
  expect(await saisir(premiere)).toMatchObject({
    ok: true,
    inverses: [],
    candidat: { deliberation: { version: 2 } },
  });
  expect(await lignesDuJournal()).toBe(avant);
});

it('is known again after others came on the same candidate, and changes nothing of what they did', async () => {
  const premiere = { cle: randomUUID(), versionVue: 2, saisies: points('3') };
  await saisir(premiere);
  await saisir({ cle: randomUUID(), versionVue: 3, saisies: points('4') });
  const encore = await saisir(premiere);
  expect(encore).toMatchObject({ ok: true, candidat: { deliberation: { version: 4 } } });
  expect(encore.ok && encore.candidat.dossier.reglage.pointsJury).toBe(400);
});

it('of another key on a version that is gone is a conflict, as it always was', async () => {
  expect(code(await saisir({ cle: randomUUID(), versionVue: 2, saisies: points('5') }))).toBe(
    'modifie_entre_temps',
  );
});

it('remembers the last entries of a candidate, and no more', async () => {
  let versionVue = 4;
  for (let n = 0; n < 70; n += 1) {
    const reponse = await saisir({ cle: randomUUID(), versionVue, saisies: points(String(1 + (n % 2))) });
    if (!reponse.ok) throw new Error(reponse.refus.code);
    versionVue += 1;
  }
  const [row] = await test.owner.sql<{ cles: string[] }[]>`
    select saisies_recues as cles from deliberation where candidat_id = ${candidatId} and groupe = 1`;
  expect(row?.cles).toHaveLength(64);
  expect(new Set(row?.cles).size).toBe(64);
});

it('is answered saved after the jury has gone on', async () => {
  const [juryId] = test.ici.jurys;
  await test.decider(president, '0001', [{ type: 'valider' }]);
  await test.decider(president, '0003', [{ type: 'examiner_livret' }, { type: 'valider' }]);
  const derniere = { cle: randomUUID(), versionVue: 74, saisies: [{ type: 'valider' }] as const };
  expect(await saisir(derniere)).toMatchObject({ ok: true });
  valeur(await passer(test.contexte(president), { juryId, acte: 'cloreDecisions' }));
  const neuve = { cle: randomUUID(), versionVue: 75, saisies: [{ type: 'devalider' }] as const };
  expect(code(await saisir(neuve))).toBe('etat_inadapte');
  expect(await saisir(derniere)).toMatchObject({ ok: true });
});
