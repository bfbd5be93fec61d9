import { openDatabase } from '@delib/db';
import type { Acteur, VersionReglement } from '@delib/domain';
import { REGLEMENT_DE_TEST } from './petite-session';

/** Two centres, a jury in each, three candidates a jury; written as the owner, for tests of the database. */
export interface PetiteAcademie {
  readonly centres: readonly [string, string];
  readonly jurys: readonly [string, string];
  readonly gestionnaire: Acteur;
  readonly chef: Acteur;
  readonly president: Acteur;
}

/** Of its two épreuves one alone may be chosen in the 2nd groupe, and no case is worked. */
const REGLEMENT_ESSAI: VersionReglement = {
  ...REGLEMENT_DE_TEST,
  epreuves: REGLEMENT_DE_TEST.epreuves.map((epreuve) => ({ ...epreuve, controle: epreuve.code === 'E1' })),
  cas: [],
};

/** Marks of the three candidates of each jury: admis, at the bar, non admis. */
const NOTES = [
  ['12.00', '13.00'],
  ['9.50', '10.00'],
  ['4.00', '6.00'],
] as const;

export async function writePetiteAcademie(ownerUrl: string, academie = '14'): Promise<PetiteAcademie> {
  const { sql, close } = openDatabase(ownerUrl, { max: 1 });
  try {
    const one = async (query: Promise<readonly { id: string }[]>) => {
      const [row] = await query;
      if (!row) throw new Error('nothing inserted');
      return row.id;
    };
    await sql`insert into academie (id, nom) values (${academie}, ${`Académie ${academie}`})`;
    const session = await one(
      sql<
        { id: string }[]
      >`insert into session_examen (academie_id, code, annee, libelle) values (${academie}, '2026', 2026, 'Session 2026') returning id`,
    );
    const periode = await one(
      sql<
        { id: string }[]
      >`insert into periode (academie_id, session_id, code, libelle, debut, fin) values (${academie}, ${session}, 'P1', 'Juin', '2026-06-15', '2026-06-30') returning id`,
    );
    const reglement = await one(sql<
      { id: string }[]
    >`insert into reglement (academie_id, code, version, intitule, definition, obligatoires, cas_en_echec, importe_le)
      values (${academie}, 'ESSAI', '1', 'Spécialité de test', ${JSON.stringify(REGLEMENT_ESSAI)}::jsonb, '{E1,E2}', 0, now()) returning id`);
    const centres: string[] = [];
    const jurys: string[] = [];
    const membres: string[] = [];
    for (const n of [1, 2]) {
      const centre = await one(
        sql<
          { id: string }[]
        >`insert into centre (academie_id, code, nom, ville) values (${academie}, ${`C${n}`}, ${`Lycée ${n}`}, 'Ville') returning id`,
      );
      const jury = await one(sql<
        { id: string }[]
      >`insert into jury (academie_id, centre_id, session_id, periode_id, reglement_id, code, arrete_numero, arrete_date)
        values (${academie}, ${centre}, ${session}, ${periode}, ${reglement}, ${`2011${n}`}, 'A-1', '2026-05-01') returning id`);
      const people = [
        ['Renard', 'Alix', 'president', 'presidence', 'ia_ipr'],
        ['Merle', 'Noa', 'vice_president', 'enseignants', 'enseignant_chercheur'],
        ['Tilleul', 'Lou', 'membre', 'profession', 'employeur'],
      ] as const;
      for (const [ordre, [nom, prenom, qualite, college, statut]] of people.entries()) {
        const id = await one(sql<
          { id: string }[]
        >`insert into membre (academie_id, centre_id, jury_id, ordre, nom, prenom, qualite, college, statut)
          values (${academie}, ${centre}, ${jury}, ${ordre}, ${nom}, ${prenom}, ${qualite}, ${college}, ${statut}) returning id`);
        if (qualite === 'president') membres.push(id);
      }
      for (const [i, notes] of NOTES.entries()) {
        const candidat = await one(sql<
          { id: string }[]
        >`insert into candidat (academie_id, centre_id, jury_id, numero_anonymat, categorie, forme, livret, presume_fraudeur, liste_rouge)
          values (${academie}, ${centre}, ${jury}, ${`000${i + 1}`}, 'SCOLAIRE', 'globale', ${i === 2}, false, false) returning id`);
        await sql`insert into candidat_identite (candidat_id, academie_id, centre_id, jury_id, session_id, numero_candidat, nom, prenoms, date_naissance, etablissement_code, etablissement, amenagements)
          values (${candidat}, ${academie}, ${centre}, ${jury}, ${session}, ${`${n}${i}`}, ${['Évelyne', 'Eve', 'Élan'][i] ?? ''}, 'Lou', '2005-01-01', '0140001A', 'Lycée', '')`;
        for (const [e, note] of notes.entries()) {
          await sql`insert into resultat (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature, note)
            values (${candidat}, 1, ${`E${e + 1}`}, ${academie}, ${centre}, ${jury}, 'note', ${note})`;
        }
      }
      centres.push(centre);
      jurys.push(jury);
    }
    const [centreA, centreB] = centres as [string, string];
    const [juryA, juryB] = jurys as [string, string];
    const personne = { prenom: 'Dominique', nom: 'Test', academieId: academie, connexionId: 'test' };
    return {
      centres: [centreA, centreB],
      jurys: [juryA, juryB],
      gestionnaire: { ...personne, role: 'gestionnaire', compteId: 'g' },
      chef: { ...personne, role: 'chef_de_centre', compteId: 'c', centreId: centreA },
      president: {
        ...personne,
        role: 'president',
        juryId: juryA,
        centreId: centreA,
        membreId: membres[0] as string,
      },
    };
  } finally {
    await close();
  }
}
