import { contient } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withActor } from '../acteur';
import { type Database, openDatabase } from '../client';
import { selectCandidatsNommes } from './candidats-nommes';
import { selectCandidatsSecondGroupe } from './choix';
import { selectAffichage } from './listes';
import { selectAdmissibles } from './rln';

/** As French readers look them up; the birth then the numéro part the last three, who have one name. */
const DANS_L_ORDRE = [
  ['ʻAimata', 'Hina', '2005-03-14', '02600000700'],
  ['Aimée', 'Hina', '2005-03-14', '02600000701'],
  ['DE LA RUE', 'Jo', '2005-03-14', '02600000702'],
  ['Delarue', 'Lou', '2005-03-14', '02600000703'],
  ['Éden', 'Jo', '2005-03-14', '02600000704'],
  ['ﬁlou', 'Jo', '2005-03-14', '02600000706'],
  ['Großmann', 'Jo', '2005-03-14', '02600000707'],
  ['Işık', 'Jo', '2005-03-14', '02600000708'],
  ['Łukasz', 'Jo', '2005-03-14', '02600000709'],
  ['Œuvrard', 'Jo', '2005-03-14', '02600000710'],
  ["O'Neill", 'Jo', '2005-03-14', '02600000712'],
  ['O’NEILL', 'Jo', '2005-03-15', '02600000711'],
  ['ONeill', 'Jo', '2005-03-15', '02600000713'],
  ['Vaʻaiterupe', 'Jean-Marc', '2005-03-14', '02600000714'],
] as const;

let base: EphemeralDatabase;
let centre: Database;
let ici: PetiteAcademie;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  ici = await writePetiteAcademie(base.ownerUrl);
  centre = openDatabase(base.urls.centre, { max: 2 });
  const owner = openDatabase(base.ownerUrl, { max: 1 });
  const [juryId] = ici.jurys;
  await owner.sql`delete from resultat where jury_id = ${juryId}`;
  await owner.sql`delete from candidat_identite where jury_id = ${juryId}`;
  await owner.sql`delete from candidat where jury_id = ${juryId}`;
  // Numéros d'anonymat say nothing of the order of names.
  const lignes = DANS_L_ORDRE.map(([nom, prenoms, naissance, numero], i) => ({
    nom,
    prenoms,
    naissance,
    numero,
    anonymat: `${(i * 5) % DANS_L_ORDRE.length}`.padStart(4, '0'),
  }));
  for (const { nom, prenoms, naissance, numero, anonymat } of lignes) {
    await owner.sql`
      with j as (select * from jury where id = ${juryId}),
      c as (insert into candidat (academie_id, centre_id, jury_id, numero_anonymat, categorie, forme, livret, presume_fraudeur, liste_rouge)
        select academie_id, centre_id, id, ${anonymat}, 'SCOLAIRE', 'globale', true, false, false from j returning id),
      d as (insert into deliberation (candidat_id, groupe, academie_id, centre_id, jury_id, proposition, issue_arretee, empreinte_arretee, issue_validee, modifie_par, modifie_le)
        select c.id, 1, j.academie_id, j.centre_id, j.id, 'second_groupe', 'second_groupe', '', 'second_groupe', '', now() from c, j)
      insert into candidat_identite (candidat_id, academie_id, centre_id, jury_id, session_id, numero_candidat, nom, prenoms, date_naissance, etablissement_code, etablissement, amenagements)
      select c.id, j.academie_id, j.centre_id, j.id, j.session_id, ${numero}, ${nom}, ${prenoms}, ${naissance}, '0140001A', 'Lycée', '' from c, j`;
  }
  await owner.close();
});

afterAll(async () => {
  await centre?.close();
  await base?.close();
});

const NOMS = DANS_L_ORDRE.map(([nom]) => nom);
const noms = (lus: readonly { readonly nom: string }[]) => lus.map(({ nom }) => nom);

describe('every list of names', () => {
  it('is in the one order of names, homonyms by their birth then their numéro', async () => {
    const [juryId] = ici.jurys;
    const listes = await withActor(centre, ici.chef, async (tx) => ({
      candidats: await selectCandidatsNommes(tx, { juryIds: [juryId] }, 'nom'),
      affichage: await selectAffichage(tx, { juryIds: [juryId], groupe: 1, issue: 'second_groupe' }),
      rln: await selectAdmissibles(tx, juryId),
      choix: await selectCandidatsSecondGroupe(tx, { juryIds: [juryId] }),
    }));
    for (const liste of Object.values(listes)) expect(noms(liste)).toEqual(NOMS);
    expect(listes.candidats.map(({ numeroCandidat }) => numeroCandidat)).toEqual(
      DANS_L_ORDRE.map(([, , , numero]) => numero),
    );
  });
});

describe('a search of a name', () => {
  it.each([
    ['oeuvrard', ['Œuvrard']],
    ['OEUV', ['Œuvrard']],
    ['o neill', ["O'Neill", 'O’NEILL', 'ONeill']],
    ['oʻneill', ["O'Neill", 'O’NEILL', 'ONeill']],
    ['lukasz', ['Łukasz']],
    ['ISIK', ['Işık']],
    ['grossmann', ['Großmann']],
    ['GROẞMANN', ['Großmann']],
    ['vaaiterupe', ['Vaʻaiterupe']],
    ['va’aiterupe jean\u00a0 marc', ['Vaʻaiterupe']],
    ['marc vaʻai', ['Vaʻaiterupe']],
    ['filou', ['ﬁlou']],
    ['  de  la-rue ', ['DE LA RUE', 'Delarue']],
    ['% _', []],
  ])('« %s » finds %j', async (recherche, attendus) => {
    const [juryId] = ici.jurys;
    const trouves = await withActor(centre, ici.chef, async (tx) => [
      await selectCandidatsNommes(tx, { juryIds: [juryId], nom: recherche }, 'nom'),
      await selectAdmissibles(tx, juryId, { nom: recherche }),
    ]);
    for (const liste of trouves) expect(noms(liste)).toEqual(attendus);
    const ailleurs = DANS_L_ORDRE.filter(([nom, prenoms]) => contient(`${nom} ${prenoms}`, recherche));
    expect(ailleurs.map(([nom]) => nom)).toEqual(attendus);
  });
});
