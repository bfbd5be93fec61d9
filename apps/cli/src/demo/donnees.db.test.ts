import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, uneBase } from '@delib/db';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { authentifierCompte, authentifierPapillon } from '@delib/usecases/connexion/authentifier';
import { chargerActeur } from '@delib/usecases/connexion/charger-acteur';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContexteDemo, DonneesDemo } from './contrat';
import { prepareDemo } from './donnees';
import { ensureAuthority } from './files';

let base: EphemeralDatabase;
let owner: Database;
let folder: string;
let contexte: ContexteDemo;
let donnees: DonneesDemo;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  owner = openDatabase(base.ownerUrl, { max: 1 });
  folder = mkdtempSync(join(tmpdir(), 'delib-donnees-'));
  const maintenant = new Date();
  contexte = {
    ownerUrl: base.ownerUrl,
    urls: base.urls,
    dossier: folder,
    ac: await ensureAuthority(folder, 'un secret pour la démonstration', maintenant),
    urlCentre: 'http://127.0.0.1:3000',
    maintenant,
    precedentes: null,
    dire: () => {},
  };
  donnees = await prepareDemo(contexte);
}, 240_000);
afterAll(async () => {
  await owner?.close();
  await base?.close();
  rmSync(folder, { recursive: true, force: true });
});

const entree = (database: Database) => ({
  bases: uneBase(database),
  maintenant: new Date(),
  requete: 'test',
  adresse: '192.0.2.7',
});

describe('the session of the demo', () => {
  it('has two centres, nineteen jurys, about 650 candidates, four règlements, and a jury at each état it shows', async () => {
    const [counts] = await owner.sql`select (select count(*)::int from centre) as centres,
      (select count(*)::int from candidat) as candidats, (select count(*)::int from reglement) as reglements`;
    expect(counts).toEqual({ centres: 2, candidats: 646, reglements: 4 });
    const etats = await owner.sql`select code, etat from jury order by code`;
    expect(etats.map(({ etat }) => etat)).toEqual([
      '110',
      '110',
      '110',
      '000',
      '130',
      '000',
      '110',
      '105',
      '120',
      '130',
      '140',
      '198',
      '200',
      '210',
      '212',
      '200',
      '211',
      '214',
      '218',
    ]);
    const shown = new Map(donnees.papillons.map(({ jury, etat }) => [jury, etat]));
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(etats.map(({ code, etat }) => [code, etat])),
    );
  });

  it('keeps three jurys of the first centre ready to be deliberated, and one in the other half done', async () => {
    const rows =
      await owner.sql`select j.code, c.code as centre, count(d.issue_validee)::int as validees, count(*)::int as candidats
      from jury j join centre c on c.id = j.centre_id join deliberation d on d.jury_id = j.id
      where j.etat = '110' group by 1, 2 order by 1`;
    expect(rows.map(({ validees }) => validees)).toEqual([0, 0, 0, 17]);
    expect(new Set(rows.slice(0, 3).map(({ centre }) => centre)).size).toBe(1);
  });

  it('signs for real: each closed jury has a PV that verifies', async () => {
    const signed =
      await owner.sql`select j.etat, count(s.pv_id)::int as pv from jury j left join signature s on s.jury_id = j.id
      where j.etat >= '130' group by 1 order by 1`;
    expect([...signed]).toEqual([
      { etat: '130', pv: 2 },
      { etat: '140', pv: 1 },
      { etat: '198', pv: 1 },
      { etat: '200', pv: 2 },
      { etat: '210', pv: 1 },
      { etat: '211', pv: 1 },
      { etat: '212', pv: 2 },
      { etat: '214', pv: 2 },
      { etat: '218', pv: 2 },
    ]);
    const [relevements] = await owner.sql`select count(*)::int as n from relevement`;
    expect(relevements?.n, 'marks that jurys raised').toBeGreaterThan(3);
  });

  it('has at 200 a jury that can open its 2nd groupe and one that lacks a choice and marks', async () => {
    const manques = await owner.sql`select j.code, count(*) filter (where c.n is null)::int as choix,
        coalesce(sum(c.n) - sum(c.notes), 0)::int as notes
      from jury j join deliberation d on d.jury_id = j.id and d.groupe = 1 and d.issue_validee = 'second_groupe'
      left join lateral (select count(*) as n, count(r.epreuve) as notes from choix x left join resultat r
        on r.candidat_id = x.candidat_id and r.groupe = 2 and r.epreuve = x.epreuve
        where x.candidat_id = d.candidat_id having count(*) > 0) c on true
      where j.etat = '200' group by 1 order by 1`;
    expect([...manques]).toEqual([
      { code: '20113', choix: 1, notes: 2 },
      { code: '20116', choix: 0, notes: 0 },
    ]);
  });

  it('lets in whoever demo.json names', async () => {
    expect(donnees.comptes.map(({ role, centre }) => [role, centre !== undefined])).toEqual([
      ['Gestionnaire académique', false],
      ['RSSI académique', false],
      ['Chef de centre de délibération', true],
      ['Chef de centre de délibération', true],
    ]);
    const centre = openDatabase(base.urls.centre, { max: 1 });
    const portail = openDatabase(base.urls.jury, { max: 1 });
    try {
      for (const compte of donnees.comptes) {
        expect((await authentifierCompte(entree(centre), compte)).ok, compte.identifiant).toBe(true);
      }
      expect(donnees.papillons.filter(({ qualite }) => qualite === 'président')).toHaveLength(19);
      for (const papillon of donnees.papillons) {
        const open = await authentifierPapillon(entree(portail), papillon);
        if (!open.ok) throw new Error(`${papillon.login} is refused`);
        const acteur = await chargerActeur(uneBase(portail), open.valeur.connexionId, new Date());
        expect(acteur?.role).toBe(papillon.qualite === 'président' ? 'president' : 'vice_president');
      }
    } finally {
      await centre.close();
      await portail.close();
    }
  });

  it('stays as it is at the next start, passwords included', async () => {
    const [before] = await owner.sql`select count(*)::int as n from journal`;
    expect(await prepareDemo({ ...contexte, precedentes: donnees })).toEqual(donnees);
    const [after] = await owner.sql`select count(*)::int as n from journal`;
    expect(after).toEqual(before);
  });

  it('is taken up where it was when the first start was cut short, with passwords that work', async () => {
    const again = await prepareDemo({ ...contexte, precedentes: null });
    expect(again.papillons.map(({ etat }) => etat)).toEqual(donnees.papillons.map(({ etat }) => etat));
    const centre = openDatabase(base.urls.centre, { max: 1 });
    try {
      const [gestionnaire] = again.comptes;
      if (!gestionnaire) throw new Error('no account');
      expect((await authentifierCompte(entree(centre), gestionnaire)).ok).toBe(true);
    } finally {
      await centre.close();
    }
  });
});
