import { type EphemeralDatabase, openEmptyDatabase } from '@delib/testing/ephemeral-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withActor } from '../acteur';
import { type Database, openDatabase } from '../client';
import { migrate } from '../migrate';
import { selectComptes } from '../stores/comptes';
import { selectJournal } from '../stores/journal';
import { migrerJusqua } from '../test-support/migrer-jusqua';

/** Who may do what, as the catalogues say it; the names of before in those of now. */
async function droits(owner: Database): Promise<Record<string, string[]>> {
  const lire = async (texte: string) =>
    (await owner.sql.unsafe(texte))
      .map((row) => JSON.stringify(row).replaceAll('pv_apercu', 'pv_projet').replaceAll('"agent', '"compte'))
      .map((row) =>
        row.replaceAll('agent_id', 'compte_id').replaceAll('soupcon_leve_le', 'presomption_levee_le'),
      )
      .sort();
  return {
    grants: await lire(`select table_name, grantee, privilege_type, is_grantable
      from information_schema.table_privileges where table_schema = 'public'`),
    colonnes: await lire(`select table_name, column_name, grantee, privilege_type
      from information_schema.column_privileges where table_schema = 'public'`),
    policies: await lire("select * from pg_policies where schemaname = 'public'"),
    tables: await lire(`select relname, relrowsecurity, relforcerowsecurity, pg_get_userbyid(relowner) as de
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`),
    triggers:
      await lire(`select tgrelid::regclass::text as de, tgname, tgenabled, tgfoid::regproc::text as fonction
      from pg_trigger where not tgisinternal`),
    fonctions: await lire(`select proname, prosrc, prosecdef, proconfig, proacl::text as acl,
      pg_get_userbyid(proowner) as de from pg_proc where pronamespace = 'public'::regnamespace`),
  };
}

const COMPTE = '11111111-1111-4111-8111-111111111111';

let base: EphemeralDatabase;
let owner: Database;
let centre: Database;
let avant: Record<string, string[]>;
let renomme: Record<string, string[]>;
beforeAll(async () => {
  base = await openEmptyDatabase();
  await migrerJusqua(base.ownerUrl, '0015_reexamen_en_direct');
  owner = openDatabase(base.ownerUrl, { max: 1 });
  centre = openDatabase(base.urls.centre, { max: 1 });
  avant = await droits(owner);
  await owner.sql`insert into agent (id, academie_id, role, identifiant, empreinte_mot_de_passe, prenom, nom)
    values (${COMPTE}, '14', 'rssi', 'rssi.14', '-', 'Alix', 'Renard')`;
  await owner.sql`insert into journal (academie_id, seq, quand, qui, role, connexion_id, acte, objet, requete,
      precedent, empreinte)
    select '14', 0, now(), 'Alix Renard', 'gestionnaire', 'c', acte, 'compte rssi.14', 'r', '', ''
    from unnest(array['creerAgent', 'saisirDecision', 'desactiverAgent']) as acte`;
  await migrerJusqua(base.ownerUrl, '0016_mots');
  renomme = await droits(owner);
  await migrate(base.ownerUrl);
});
afterAll(async () => {
  await Promise.all([owner?.close(), centre?.close()]);
  await base?.close();
});

describe('a base of before the words of now', () => {
  const personne = { academieId: '14', connexionId: 'c', prenom: 'Alix', nom: 'Renard', compteId: COMPTE };

  it('keeps every grant, policy, trigger and function as it was', async () => {
    expect(avant.policies?.length).toBeGreaterThan(50);
    expect(renomme).toEqual(avant);
  });

  it('has no name of before left: table, column, index, constraint, function', async () => {
    const noms = await owner.sql`
      select relname as nom from pg_class where relnamespace = 'public'::regnamespace
      union select attname from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      union select conname from pg_constraint where connamespace = 'public'::regnamespace
      union select proname || prosrc from pg_proc where pronamespace = 'public'::regnamespace`;
    expect(noms.length).toBeGreaterThan(300);
    expect(noms.filter(({ nom }) => ['agent', 'apercu', 'soupcon'].some((mot) => nom.includes(mot)))).toEqual(
      [],
    );
  });

  it('has the same accounts', async () => {
    const comptes = await withActor(centre, { ...personne, role: 'gestionnaire' }, selectComptes, 'lecture');
    expect(comptes.map(({ id, identifiant }) => [id, identifiant])).toEqual([[COMPTE, 'rssi.14']]);
  });

  it('shows the RSSI what was done to them, by the code it was written with and by the act of now', async () => {
    const lire = (actes?: string[]) =>
      withActor(
        centre,
        { ...personne, role: 'rssi' },
        async (tx) => (await selectJournal(tx, '14', { actes }, null, 10)).map(({ acte }) => acte),
        'lecture',
      );
    expect(await lire()).toEqual(['desactiverAgent', 'creerAgent']);
    expect(await lire(['creerCompte'])).toEqual(['creerAgent']);
  });
});
