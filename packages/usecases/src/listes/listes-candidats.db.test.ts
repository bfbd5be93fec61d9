import { type Database, openDatabase } from '@delib/db';
import { csvListeCandidats, type ListeCandidats, type TypeListeCandidats } from '@delib/documents';
import type { Acteur } from '@delib/domain';
import { type EphemeralDatabase, openEphemeralDatabase } from '@delib/testing/ephemeral-database';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contexte } from '../contexte';
import { passer } from '../jury/passer';
import { creerConfiance } from '../pv/confiance';
import { code, valeur } from '../test-support/moyens-de-test';
import {
  apercevoirLivrets,
  controlerNotesManquantes,
  lireChoixLivrets,
  lireHorsAffichage,
  preparerListesCandidats,
} from './apercevoir-listes';
import { criteresLivrets, type DemandeListe, LISTES_CONFIDENTIELLES } from './demande-liste';
import { editerListeCandidats } from './editer-liste-candidats';

let base: EphemeralDatabase;
let centre: Database;
let owner: Database;
let ici: PetiteAcademie;
let sessionId: string;

beforeAll(async () => {
  base = await openEphemeralDatabase();
  centre = openDatabase(base.urls.centre);
  owner = openDatabase(base.ownerUrl, { max: 1 });
  ici = await writePetiteAcademie(base.ownerUrl);
  const [session] = await owner.sql<{ id: string }[]>`select id from session_examen`;
  sessionId = session?.id ?? '';
  // Évelyne: liste rouge; Eve: measures for a handicap; Élan (livret): présumé fraudeur and liste rouge.
  await owner.sql`update candidat set liste_rouge = true where numero_anonymat in ('0001', '0003')`;
  await owner.sql`update candidat set presume_fraudeur = true where numero_anonymat = '0003'`;
  await owner.sql`update candidat_identite set amenagements = 'Tiers temps' where nom = 'Eve'`;
  await owner.sql`update candidat_identite set etablissement_code = '', etablissement = '' where nom = 'Eve'`;
});

afterAll(async () => {
  await Promise.all([centre?.close(), owner?.close()]);
  await base?.close();
});

const contexte = (acteur: Acteur): Contexte => ({
  database: centre,
  acteur,
  maintenant: new Date('2026-06-22T08:00:00Z'),
  requete: 'test',
  confiance: creerConfiance([]),
});

const chef = () => contexte(ici.chef);
const perimetre = (rang: 0 | 1) => ({ sessionId, centreId: ici.centres[rang] });
const confidentielle = (
  liste: (typeof LISTES_CONFIDENTIELLES)[number],
  ...juryIds: string[]
): DemandeListe => ({
  liste,
  titre: 'Juin',
  juryIds,
});
const livrets = (criteres: Partial<ReturnType<typeof criteresLivrets.parse>> = {}): DemandeListe => ({
  liste: 'livrets',
  ...perimetre(0),
  criteres: criteresLivrets.parse(criteres),
});

/** The rows of an edition, as its CSV has them. */
async function lignes(demande: DemandeListe, acteur: Acteur = ici.chef): Promise<readonly string[]> {
  const liste: ListeCandidats<TypeListeCandidats> = valeur(
    await editerListeCandidats(contexte(acteur), demande),
  );
  return csvListeCandidats(liste).trimEnd().split('\r\n').slice(1);
}

async function journal(): Promise<readonly { acte: string; centre: string; apres: unknown }[]> {
  return owner.sql<{ acte: string; centre: string; apres: unknown }[]>`
    select acte, centre_id as centre, apres from journal where acte = 'editerListeCandidats' order by seq`;
}

describe('the list of candidates with a livret', () => {
  it('sorts names as French readers expect, « Eve » before « Évelyne »', async () => {
    expect(await lignes(livrets())).toEqual([
      '20111;0003;12;Élan;Lou;Scolaire;oui;Lycée',
      '20111;0002;11;Eve;Lou;Scolaire;non;',
      '20111;0001;10;Évelyne;Lou;Scolaire;non;Lycée',
    ]);
  });

  it('takes one apostrophe for the other', async () => {
    const renommer = (a: string, b: string) =>
      owner.sql`update candidat_identite set nom = case nom when ${a} then ${b} else nom end`;
    await renommer('Élan', 'd’Cœurbise');
    await renommer('Eve', "D'Tourneneige");
    await renommer('Évelyne', "d'Artois");
    const noms = (await lignes(livrets())).map((ligne) => ligne.split(';')[3]);
    await renommer('d’Cœurbise', 'Élan');
    await renommer("D'Tourneneige", 'Eve');
    await renommer("d'Artois", 'Œuvrard');
    expect(await lignes(livrets({ nom: 'œuv' }))).toHaveLength(1);
    await renommer('Œuvrard', 'Évelyne');
    expect(noms).toEqual(["d'Artois", 'd’Cœurbise', "D'Tourneneige"]);
  });

  it('has by its criteria whom they name, and says them', async () => {
    expect(await lignes(livrets({ livret: ['oui'] }))).toEqual(['20111;0003;12;Élan;Lou;Scolaire;Lycée']);
    expect(await lignes(livrets({ nom: 'EVE' }))).toHaveLength(2);
    expect(await lignes(livrets({ nom: 'élan', livret: ['non'] }))).toEqual([]);
    expect(await lignes(livrets({ numero: '0002' }))).toHaveLength(1);
    expect(await lignes(livrets({ categories: ['APPRENTI'] }))).toEqual([]);
    expect(await lignes(livrets({ jurys: ['20112'] }))).toEqual([]);
    expect(await lignes(livrets({ specialites: ['ESSAI'], etablissements: [''] }))).toHaveLength(1);
    const liste = valeur(
      await editerListeCandidats(chef(), livrets({ specialites: ['ESSAI'], etablissements: [''], nom: 'e' })),
    );
    expect(liste.criteres).toEqual([
      'Qualification présentée : Spécialité de test',
      'Établissement d’inscription : sans établissement (individuel)',
      'Nom : e',
    ]);
    expect(liste.livret).toBeNull();
  });

  it('is shown on the screen as it will be printed, with the values to choose from', async () => {
    const apercu = await apercevoirLivrets(chef(), perimetre(0), criteresLivrets.parse({ livret: ['non'] }));
    expect(apercu.total).toBe(2);
    expect(apercu.candidats.map(({ nom }) => nom)).toEqual(['Eve', 'Évelyne']);
    expect(await lireChoixLivrets(chef(), perimetre(0))).toEqual({
      jurys: [{ code: '20111', specialite: 'Spécialité de test' }],
      categories: ['SCOLAIRE'],
      etablissements: [
        { code: '', nom: '' },
        { code: '0140001A', nom: 'Lycée' },
      ],
      specialites: [{ code: 'ESSAI', intitule: 'Spécialité de test' }],
    });
  });
});

describe('a confidential list', () => {
  it('waits for 110, and says why in the picker too', async () => {
    const refus = { code: 'etat_inadapte', etat: '000', attendus: ['110'] };
    expect((await preparerListesCandidats(chef(), perimetre(0))).map((jury) => jury.refus)).toEqual([refus]);
    for (const liste of LISTES_CONFIDENTIELLES) {
      expect(code(await editerListeCandidats(chef(), confidentielle(liste, ici.jurys[0])))).toBe(refus.code);
    }
  });

  it('at 110 has the candidates of its jury, each list in its order', async () => {
    for (const jury of ici.jurys) {
      valeur(await passer(contexte(ici.gestionnaire), { juryId: jury, acte: 'ouvrirModificationNotes' }));
      valeur(await passer(contexte(ici.gestionnaire), { juryId: jury, acte: 'ouvrirDeliberation' }));
    }
    const [jury] = ici.jurys;
    expect(await lignes(confidentielle('anonyme', jury))).toEqual([
      '20111;0001;Scolaire;63,00;12,60;Admis;;;',
      '20111;0002;Scolaire;49,00;9,80;Admis à se présenter au 2nd groupe;;;',
      '20111;0003;Scolaire;26,00;5,20;Non admis;;;',
    ]);
    expect(await lignes(confidentielle('correspondance', jury))).toEqual([
      '20111;0001;10;Évelyne;Lou;01/01/2005;Lycée',
      '20111;0002;11;Eve;Lou;01/01/2005;',
      '20111;0003;12;Élan;Lou;01/01/2005;Lycée',
    ]);
    expect(await lignes(confidentielle('amenagements', jury))).toEqual([
      '20111;0002;11;Eve;Lou;01/01/2005;;Tiers temps',
    ]);
    const [seul] = await preparerListesCandidats(chef(), perimetre(0));
    expect([seul?.refus, seul?.amenagements, seul?.jury.candidats]).toEqual([null, 1, 3]);
  });

  it('sorts by decision then by mean, both from the best, a candidate without a mean last of theirs', async () => {
    await owner.sql`update resultat set nature = 'absent', note = null from candidat c
      where c.id = candidat_id and c.jury_id = ${ici.jurys[1]} and c.numero_anonymat = '0001' and epreuve = 'E1'`;
    expect(await lignes(confidentielle('decision_moyenne', ici.jurys[1]), ici.gestionnaire)).toEqual([
      '20112;Admis à se présenter au 2nd groupe;9,80;49,00;0002;Scolaire;',
      '20112;Non admis;5,20;26,00;0003;Scolaire;',
      '20112;Non admis;;;0001;Scolaire;',
    ]);
  });

  it('asks for jurys, all of one centre', async () => {
    expect(code(await editerListeCandidats(chef(), confidentielle('anonyme')))).toBe('aucun_jury_choisi');
    const deux = confidentielle('anonyme', ...ici.jurys);
    expect(code(await editerListeCandidats(contexte(ici.gestionnaire), deux))).toBe('saisie_invalide');
  });
});

describe('the candidates that no posted list names', () => {
  it('are those on liste rouge, présumés fraudeurs, or both', async () => {
    expect(await lignes({ liste: 'hors_affichage', ...perimetre(0) })).toEqual([
      '12;Élan;Lou;20111;Présumé fraudeur et liste rouge',
      '10;Évelyne;Lou;20111;Liste rouge',
    ]);
    expect((await lireHorsAffichage(chef(), perimetre(0))).map(({ nom }) => nom)).toEqual([
      'Élan',
      'Évelyne',
    ]);
  });
});

describe('what lacks to the 2nd groupe', () => {
  it('is nothing while no jury gathers its marks', async () => {
    expect(await controlerNotesManquantes(chef(), perimetre(0))).toEqual({ jurys: 0, manques: [] });
  });

  it('tells a mark that lacks from a choice not made, for those admitted to it alone', async () => {
    const [jury] = ici.jurys;
    await owner.sql.begin(async (sql) => {
      // As at 200, without playing the whole 1er groupe again.
      await sql`set local session_replication_role = replica`;
      await sql`update jury set etat = '200' where id = ${jury}`;
      await sql`update deliberation set issue_validee = case issue_arretee when 'admis' then 'admis' else 'second_groupe' end
        where jury_id = ${jury}`;
      await sql`insert into choix (candidat_id, rang, academie_id, centre_id, jury_id, epreuve)
        select id, 1, academie_id, centre_id, jury_id, 'E1' from candidat where jury_id = ${jury}`;
      await sql`insert into resultat (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature, note)
        select id, 2, 'E1', academie_id, centre_id, jury_id, 'note', 12 from candidat
        where jury_id = ${jury} and numero_anonymat = '0003'`;
    });
    expect((await controlerNotesManquantes(chef(), perimetre(0))).jurys).toBe(1);
    expect(await lignes({ liste: 'notes_manquantes', ...perimetre(0) })).toEqual([
      '20111;12;Élan;Lou;2de discipline;le choix',
      '20111;11;Eve;Lou;E1 Général;la note',
      '20111;11;Eve;Lou;2de discipline;le choix',
    ]);
    await owner.sql`update resultat set nature = 'manquante', note = null where groupe = 2`;
    expect((await controlerNotesManquantes(chef(), perimetre(0))).manques).toHaveLength(4);
  });
});

describe('the reach of a chef de centre', () => {
  it('ends at the centre: another one’s candidates are on no list, nor on the screen', async () => {
    const ailleurs = perimetre(1);
    for (const demande of [
      { liste: 'livrets', ...ailleurs, criteres: criteresLivrets.parse({}) },
      { liste: 'notes_manquantes', ...ailleurs },
      { liste: 'hors_affichage', ...ailleurs },
      ...LISTES_CONFIDENTIELLES.map((liste) => confidentielle(liste, ici.jurys[1])),
    ] as const) {
      expect(code(await editerListeCandidats(chef(), demande))).toBe('introuvable');
    }
    expect(await lireHorsAffichage(chef(), ailleurs)).toEqual([]);
    expect((await apercevoirLivrets(chef(), ailleurs, criteresLivrets.parse({}))).total).toBe(0);
    expect((await lireHorsAffichage(contexte(ici.gestionnaire), ailleurs)).length).toBe(2);
  });

  it('is known to the journal: each edition leaves a line, without a name, and a refused one none', async () => {
    const before = await journal();
    expect(before.length).toBeGreaterThan(5);
    await editerListeCandidats(chef(), confidentielle('anonyme', ici.jurys[1]));
    expect(await journal()).toHaveLength(before.length);
    valeur(await editerListeCandidats(chef(), { liste: 'hors_affichage', ...perimetre(0) }));
    expect((await journal()).at(-1)).toEqual({
      acte: 'editerListeCandidats',
      centre: ici.centres[0],
      apres: {
        liste: 'Liste des candidats présumés fraudeurs ou inscrits en liste rouge',
        titre: '',
        jurys: [],
        lignes: 2,
      },
    });
    expect(JSON.stringify(await journal())).not.toMatch(/Élan|Eve|Évelyne/);
  });
});
