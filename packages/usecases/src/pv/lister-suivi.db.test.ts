import {
  type Database,
  openDatabase,
  STATUTS_PV,
  STATUTS_SUIVIS,
  TOUTES,
  type TriAvancement,
} from '@delib/db';
import { idDuJury } from '@delib/db/test-support/avancer-jury';
import { zipDe } from '@delib/documents/zip';
import { attenteDe, type Groupe, type StatutPv } from '@delib/domain';
import { generateSession, readSession } from '@delib/session-files';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Contexte } from '../contexte';
import { importerSession } from '../import/importer-session';
import { listerAvancement } from '../jury/lister-avancement';
import { OPTIONS, valeur } from '../test-support/base-import';
import { type DemandeSuivi, listerSuivi } from './lister-suivi';

let base: EphemeralDatabase;
let centre: Database;
let owner: Database;
let travail: Database;
let sessionId = '';
const contexte = (database = centre): Contexte => ({
  database,
  acteur: {
    ...{ role: 'gestionnaire', compteId: 'g', academieId: '99', connexionId: 'c' },
    ...{ prenom: 'Dominique', nom: 'Test' },
  },
  maintenant: new Date('2026-06-24T08:00:00Z'),
  requete: 'test',
  // What was signed here is worth what its bytes say of themselves.
  confiance: { estAuthentique: async (octets) => Buffer.from(octets).toString() === 'authentique' },
});
beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre, { max: 1 });
  travail = openDatabase(base.urls.worker, { max: 2 });
  owner = openDatabase(base.ownerUrl, { max: 1 });
  const academie = { code: '99', nom: 'Académie de test' };
  const fichiers = generateSession({ jurys: 12, candidats: 2, graine: 1, centres: 3, annee: 2026, academie });
  const bytes = await zipDe([...fichiers].map(([nom, texte]) => ({ nom, octets: Buffer.from(texte) })));
  const lue = await readSession({ kind: 'zip', bytes });
  if (!lue.ok) throw new Error('the generated session is refused');
  valeur(await importerSession(contexte(travail), lue.session, OPTIONS));
  const [session] = await owner.sql<{ id: string }[]>`select id from session_examen`;
  sessionId = session?.id ?? '';
});
afterAll(async () => {
  await Promise.all([centre, travail, owner].map((each) => each?.close()));
  await base?.close();
});

const suivre = (
  groupe: Groupe,
  plus: Partial<DemandeSuivi> = {},
  tri: Parameters<typeof listerSuivi>[2] = null,
) => listerSuivi(contexte(), { sessionId, groupe, ...plus }, tri, TOUTES);
const codes = async (...demande: Parameters<typeof suivre>) =>
  (await suivre(...demande)).page.lignes.map(({ jury }) => jury.code);

/** Puts a jury where only a whole deliberation would. */
async function poser(code: string, colonnes: Readonly<Record<string, string | number>>) {
  await owner.sql.begin(async (sql) => {
    await sql`alter table jury disable trigger user`;
    await sql`update jury set ${sql(colonnes)} where code = ${code}`;
    await sql`alter table jury enable trigger user`;
  });
}

/** One version of a PV: not signed, signed, signed with bytes that do not verify, or set aside. */
type Version = 'non signée' | 'signée' | 'altérée' | 'abandonnée';

async function ecrirePvs(
  code: string,
  groupe: Groupe,
  ronde: number,
  versions: readonly Version[],
  nom = 'Renard',
) {
  const id = await idDuJury(owner, '2026', code);
  await poser(code, groupe === 1 ? { ronde_1: ronde } : { ronde_2: ronde });
  for (const [rang, version] of versions.entries()) {
    const [pv] = await owner.sql<{ id: string }[]>`
      insert into pv (id, academie_id, centre_id, jury_id, groupe, version, decisions, empreinte, compose_par, compose_le, abandonne_le)
      select gen_random_uuid(), academie_id, centre_id, id, ${groupe}, ${rang + 1}, '{}', 'e', 'Test', now(),
        ${version === 'abandonnée' ? '2026-06-22T10:00:00Z' : null}
      from jury where id = ${id} returning id`;
    if (version !== 'signée' && version !== 'altérée') continue;
    const octets = Buffer.from(version === 'signée' ? 'authentique' : 'altéré');
    await owner.sql`
      insert into signature (pv_id, academie_id, centre_id, jury_id, groupe, version, membre_id, prenom, nom, qualite, octets,
        sha256, jeton_le, signe_le)
      select ${pv?.id ?? ''}, j.academie_id, j.centre_id, j.id, ${groupe}, ${rang + 1}, m.id, 'Alix', ${nom}, 'president',
        ${octets}, encode(sha256(${octets}), 'hex'), now(), now()
      from jury j join membre m on m.jury_id = j.id and m.qualite = 'president' where j.id = ${id}`;
  }
}

describe('the PVs of a groupe, as those who follow them see them', () => {
  it('each jury is found under the status that its PVs give it, and counted under it in its centre', async () => {
    await ecrirePvs('20102', 1, 1, ['non signée']);
    await ecrirePvs('20103', 1, 1, ['signée']);
    await ecrirePvs('20104', 1, 2, ['signée', 'non signée'], 'Étoile');
    await ecrirePvs('20105', 1, 2, ['abandonnée', 'signée'], 'Zénith');
    await ecrirePvs('20106', 1, 1, ['altérée']);
    await ecrirePvs('20107', 1, 2, ['altérée', 'signée']);
    await ecrirePvs('20108', 1, 2, ['signée']);
    await ecrirePvs('20109', 1, 1, ['abandonnée']);
    const { page, centres } = await suivre(1);
    expect(page.total).toBe(12);
    const suivi = (statut: StatutPv) => (statut === 'sans_pv' ? 'non_signe' : statut);
    const parStatut = Map.groupBy(page.lignes, ({ statuts }) => suivi(statuts[1]));
    for (const statut of STATUTS_SUIVIS) {
      const attendus = (parStatut.get(statut) ?? []).map(({ jury }) => jury.code);
      expect(attendus.length, statut).toBeGreaterThan(0);
      expect(await codes(1, { statut }), statut).toEqual(attendus);
    }
    expect(await codes(1, { statut: 'rouvert' })).toEqual(['20104', '20108']);
    const somme = (quoi: 'jurys' | 'signes' | 'rouverts') =>
      centres.reduce((total, each) => total + each[quoi], 0);
    expect([somme('jurys'), somme('signes'), somme('rouverts')]).toEqual([12, 2, 2]);
    expect(centres.flatMap(({ anomalies }) => anomalies).toSorted()).toEqual(['20106', '20107']);
    expect(centres).toHaveLength(3);
  });

  it('is searched and sorted by who signed, the unsigned last', async () => {
    expect(await codes(1, { recherche: 'etoile' })).toEqual(['20104']);
    const parSignataire = await codes(1, {}, { colonne: 'par', descendant: true });
    expect(parSignataire.slice(0, 2)).toEqual(['20105', '20103']);
    expect(parSignataire.slice(-6)).toEqual(['20101', '20102', '20109', '20110', '20111', '20112']);
    expect((await codes(1, {}, { colonne: 'pv', descendant: true })).slice(0, 2)).toEqual(['20106', '20107']);
  });
});

test('the 2nd groupe is followed only where there is one, begun or to come', async () => {
  expect(await codes(2)).toEqual([]);
  await poser('20101', { etat: '198', candidats_second_groupe: 0 });
  await poser('20102', { etat: '130', candidats_second_groupe: 4 });
  await poser('20103', { etat: '140', candidats_second_groupe: 4 });
  await poser('20104', { etat: '200', candidats_second_groupe: 0 });
  await ecrirePvs('20105', 2, 1, ['signée']);
  expect(await codes(2)).toEqual(['20103', '20104', '20105']);
  expect(await codes(2, { statut: 'signe' })).toEqual(['20105']);
  expect((await codes(1)).length).toBe(12);
});

test('both lists are sorted by since when each jury waits, those that wait for nobody last', async () => {
  const passages = [
    ['20106', '2026-06-22T09:00:00Z'],
    ['20107', '2026-06-20T09:00:00Z'],
    ['20108', '2026-06-21T09:00:00Z'],
    ['20101', '2026-06-01T09:00:00Z'],
  ] as const;
  for (const [code, quand] of passages) {
    await owner.sql`insert into transition (academie_id, centre_id, jury_id, de, vers, exceptionnelle, par, qualite, quand,
        version_vue, nouvelle_ronde)
      select academie_id, centre_id, id, '000', '105', false, 'Test', 'Test', ${quand}, version, false from jury
      where code = ${code} and etat = '000'`;
  }
  // At 120, what is waited for since the signature is that the jury closes.
  await poser('20103', { etat: '120' });
  await owner.sql`alter table signature disable trigger user`;
  await owner.sql`update signature set signe_le = '2026-06-23T09:00:00Z' where jury_id = (select id from jury where code = '20103')`;
  const tous = (await suivre(1)).page.lignes;
  for (const { jury, faits } of tous) {
    if (jury.attendDepuis !== null) expect(attenteDe(faits), jury.code).not.toBeNull();
    else expect([null, '000', '130', '200'], jury.code).toContain(attenteDe(faits) && jury.etat);
  }
  const depuis = new Map(tous.map(({ jury }) => [jury.code, jury.attendDepuis?.toISOString() ?? null]));
  expect(depuis.get('20103')).toBe('2026-06-23T09:00:00.000Z');
  expect(depuis.get('20101')).toBeNull();
  const attendus = ['20107', '20108', '20106', '20103'];
  expect((await codes(1, {}, { colonne: 'attente', descendant: false })).slice(0, 4)).toEqual(attendus);
  expect((await codes(1, {}, { colonne: 'attente', descendant: true })).slice(0, 4)).toEqual(
    attendus.toReversed(),
  );
  const { lignes } = await listerAvancement(
    contexte(),
    {},
    { colonne: 'attente', descendant: false },
    TOUTES,
  );
  expect(lignes.slice(0, 4).map(({ jury }) => jury.code)).toEqual(attendus);
});

test('a Vue détaillée finds and sorts jurys by the PV of each groupe as it shows them', async () => {
  const lister = (...[filtre, tri = null]: [Parameters<typeof listerAvancement>[1], TriAvancement?]) =>
    listerAvancement(contexte(), filtre, tri, TOUTES).then(({ lignes }) => lignes);
  const tous = await lister({});
  for (const groupe of [1, 2] as const) {
    for (const statut of STATUTS_PV) {
      const attendus = tous.filter(({ statuts }) => statuts[groupe] === statut);
      const trouves = await lister({ pv: { [groupe]: statut } });
      expect(trouves.map(({ jury }) => jury.code)).toEqual(attendus.map(({ jury }) => jury.code));
    }
    const tries = await lister({}, { colonne: `pv${groupe}`, descendant: false });
    const rangs = tries.map(({ statuts }) => STATUTS_PV.indexOf(statuts[groupe]));
    expect(rangs).toEqual(rangs.toSorted((a, b) => a - b));
    expect(new Set(rangs).size).toBe(groupe === 1 ? STATUTS_PV.length : 2);
  }
});
