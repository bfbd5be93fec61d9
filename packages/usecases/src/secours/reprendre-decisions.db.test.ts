import { type Database, openDatabase, withActor } from '@delib/db';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/db/test-support/petite-academie';
import { type Acteur, exporterDecisions, type PlanHorsLigne, type Saisie } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Contexte } from '../contexte';
import { lireDeliberation } from '../deliberation/lire-deliberation';
import { saisirDecision } from '../deliberation/saisir-decision';
import { ouvrirDeliberation } from '../jury/ouvrir-deliberation';
import { ouvrirModificationNotes } from '../jury/ouvrir-modification-notes';
import { code, valeur } from '../test-support/moyens-de-test';
import { loadContenuJury, toPlanHorsLigne } from './lire-jury-plan';
import { comparerReprise, reprendreDecisions } from './reprendre-decisions';

let base: EphemeralDatabase;
let centre: Database;
let portail: Database;
let ici: PetiteAcademie;
let academie = 20;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 2 });
  portail = openDatabase(base.urls.jury, { max: 4 });
});
afterAll(async () => {
  await Promise.all([centre.close(), portail.close()]);
  await base.close();
});
/** A jury of its own for each test, at 110. */
beforeEach(async () => {
  academie += 1;
  ici = await writePetiteAcademie(base.ownerUrl, String(academie));
  for (const acte of [ouvrirModificationNotes, ouvrirDeliberation])
    valeur(await acte(contexte(ici.gestionnaire), juryId()));
});

const juryId = () => ici.jurys[0];
function contexte(acteur: Acteur = ici.president): Contexte {
  const database = acteur.role === 'president' ? portail : centre;
  const confiance = { estAuthentique: async () => true };
  return { database, acteur, maintenant: new Date('2026-06-22T08:00:00Z'), requete: 'test', confiance };
}

/** The plan as the generator makes it now. */
async function plan(): Promise<PlanHorsLigne> {
  const { jury } = valeur(await lireDeliberation(contexte(), juryId()));
  const contenu = await withActor(centre, ici.chef, (tx) => loadContenuJury(tx, jury, 1));
  return toPlanHorsLigne(jury, 1, contenu, new Date('2026-06-22T07:00:00Z'));
}
const LE = '2026-06-22T07:30:00.000Z';
const SAISIES: Readonly<Record<string, readonly Saisie[]>> = {
  '0001': [{ type: 'valider' }],
  '0002': [{ type: 'relever', epreuve: 'E1', note: '10,5', motif: 'progrès constants' }, { type: 'valider' }],
  '0003': [{ type: 'examiner_livret' }, { type: 'valider' }],
};
/** What the page exports once the jury has decided. */
async function exporter(saisies = SAISIES, de?: PlanHorsLigne): Promise<string> {
  const historique = new Map(
    Object.entries(saisies).map(([numero, own]) => [numero, own.map((saisie) => ({ le: LE, saisie }))]),
  );
  return JSON.stringify(
    exporterDecisions(de ?? (await plan()), historique, {
      saisiPar: { nom: 'Alix Renard', qualite: 'president' },
      exporteLe: LE,
    }),
  );
}
const comparer = async (contenu: string) => valeur(await comparerReprise(contexte(), juryId(), contenu));
const statuts = async (contenu: string) =>
  Object.fromEntries(
    (await comparer(contenu)).candidats.map(({ exporte, ligne }) => [exporte.numeroAnonymat, ligne.statut]),
  );
async function reprendre(contenu: string, numeros?: readonly string[]) {
  const { candidats } = await comparer(contenu);
  return reprendreDecisions(contexte(), {
    juryId: juryId(),
    contenu,
    candidats: candidats.flatMap(({ exporte: { numeroAnonymat }, stocke }) =>
      stocke?.deliberation && (numeros?.includes(numeroAnonymat) ?? true)
        ? [{ numeroAnonymat, versionVue: stocke.deliberation.version }]
        : [],
    ),
  });
}
async function systeme() {
  const { candidats } = valeur(await lireDeliberation(contexte(), juryId()));
  return Object.fromEntries(
    candidats.map(({ numeroAnonymat, dossier }) => [
      numeroAnonymat,
      [dossier.validation?.issue ?? null, dossier.reglage.relevements.length],
    ]),
  );
}
async function saisir(numero: string, saisies: readonly Saisie[]) {
  const { candidats } = valeur(await lireDeliberation(contexte(), juryId()));
  const found = candidats.find(({ numeroAnonymat }) => numeroAnonymat === numero);
  return saisirDecision(contexte(), {
    juryId: juryId(),
    candidatId: found?.candidatId ?? '',
    versionVue: found?.deliberation?.version ?? 0,
    saisies,
  });
}

describe('« Reprise » of what was decided offline', () => {
  it('compares without writing, then writes the same decisions, journaled; a second time changes nothing', async () => {
    const contenu = await exporter();
    expect(await statuts(contenu)).toEqual({
      '0001': 'a_reprendre',
      '0002': 'a_reprendre',
      '0003': 'a_reprendre',
    });
    expect(await systeme()).toEqual({ '0001': [null, 0], '0002': [null, 0], '0003': [null, 0] });
    expect(valeur(await reprendre(contenu)).repris).toEqual(['0001', '0002', '0003']);
    const apres = await systeme();
    expect(apres).toEqual({ '0001': ['admis', 0], '0002': ['admis', 1], '0003': ['non_admis', 0] });
    expect(valeur(await reprendre(contenu)).repris).toEqual([]);
    expect(await statuts(contenu)).toEqual({
      '0001': 'deja_repris',
      '0002': 'deja_repris',
      '0003': 'deja_repris',
    });
    expect(await systeme()).toEqual(apres);
    const owner = openDatabase(base.ownerUrl, { max: 1 });
    const rows =
      await owner.sql`select acte, apres from journal where academie_id = ${String(academie)} and acte in ('reprendreDecisions', 'saisirDecision') order by seq`;
    await owner.close();
    expect(rows.map(({ acte }) => acte)).toEqual([
      'reprendreDecisions',
      'saisirDecision',
      'saisirDecision',
      'saisirDecision',
    ]);
    expect(rows[0]?.apres).toMatchObject({
      saisiPar: { nom: 'Alix Renard' },
      candidats: ['0001', '0002', '0003'],
    });
  });

  it('shows a conflict where someone decided meanwhile, and writes it only when it is chosen', async () => {
    const contenu = await exporter();
    expect(code(await saisir('0002', [{ type: 'points', points: '1', motif: 'copie relue' }]))).toBe('ok');
    expect(await statuts(contenu)).toMatchObject({ '0001': 'a_reprendre', '0002': 'conflit' });
    valeur(await reprendre(contenu, ['0001', '0003']));
    expect((await systeme())['0002']).toEqual([null, 0]);
    valeur(await reprendre(contenu, ['0002']));
    expect((await systeme())['0002']).toEqual(['admis', 1]);
  });

  it('writes nothing at all when one candidate changed after the comparison', async () => {
    const contenu = await exporter();
    const { candidats } = await comparer(contenu);
    const vus = candidats.map(({ exporte, stocke }) => ({
      numeroAnonymat: exporte.numeroAnonymat,
      versionVue: stocke?.deliberation?.version ?? 0,
    }));
    await saisir('0003', [{ type: 'examiner_livret' }]);
    const reponse = await reprendreDecisions(contexte(), { juryId: juryId(), contenu, candidats: vus });
    expect(code(reponse)).toBe('modifie_entre_temps');
    expect((await systeme())['0001']).toEqual([null, 0]);
  });

  it('never takes another jury’s file, one of another groupe, one that was altered, or what is no export', async () => {
    const ok = await plan();
    const refus = async (contenu: string) => code(await comparerReprise(contexte(), juryId(), contenu));
    expect(await refus(await exporter(SAISIES, { ...ok, jury: { ...ok.jury, code: '20112' } }))).toBe(
      'reprise_autre',
    );
    expect(await refus(await exporter(SAISIES, { ...ok, session: '2025' }))).toBe('reprise_autre');
    expect(await refus((await exporter()).replace('"groupe":1', '"groupe":2'))).toBe('reprise_autre');
    for (const contenu of [
      '',
      '[]',
      '{"format":"x"}',
      (await exporter()).slice(0, -5),
      'x'.repeat(1_000_000),
    ])
      expect(await refus(contenu)).toBe('fichier_illisible');
    const changee = (await exporter()).replaceAll('"note":"10,50"', '"note":"20"');
    expect(await statuts(changee)).toMatchObject({ '0002': 'impossible' });
    expect(code(await reprendre(changee, ['0002']))).toBe('reprise_alteree');
    const inconnu = (await exporter()).replaceAll('"numeroAnonymat":"0001"', '"numeroAnonymat":"0009"');
    expect(await statuts(inconnu)).toMatchObject({ '0009': 'impossible' });
    // Nobody but this jury writes its decisions.
    expect(code(await comparerReprise(contexte(ici.chef), juryId(), await exporter()))).toBe('role_interdit');
  });
});
