import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../client';

/** What a jury keeps counted (drizzle/0017), each by its column. */
const COMPTES_GARDES = [
  'candidats',
  'resultats',
  'notes_manquantes',
  'a_valider_1',
  'a_valider_2',
  'livrets_1',
  'livrets_2',
  'candidats_second_groupe',
  'choix_manquants',
  'oraux_manquants',
] as const;

export type CompteGarde = (typeof COMPTES_GARDES)[number];

/** One count of a jury that is not what its rows say. */
export interface EcartDeCompte {
  /** Code of the jury. */
  readonly jury: string;
  readonly compte: CompteGarde;
  readonly garde: number;
  /** Counted row by row, now. */
  readonly recompte: number;
}

/**
 * The deliberations `d` that the groupe has: of the 2nd, only those of candidates whom the 1er still sends there. One
 * admitted to it may be decided otherwise when the 1er groupe is reopened; what was begun of his 2nd groupe stays.
 */
const ENCORE_DU_GROUPE = sql`(d.groupe = 1 or exists (select 1 from deliberation p
  where p.candidat_id = d.candidat_id and p.groupe = 1 and p.issue_validee = 'second_groupe'))`;

const aValider = (groupe: 1 | 2) => sql`select count(*) from deliberation d where d.jury_id = j.id
  and d.groupe = ${sql.raw(String(groupe))} and d.empreinte_validee is distinct from d.empreinte_arretee
  and ${ENCORE_DU_GROUPE}`;

const livrets = (
  groupe: 1 | 2,
) => sql`select count(*) from deliberation d join candidat c on c.id = d.candidat_id
  where d.jury_id = j.id and d.groupe = ${sql.raw(String(groupe))} and d.issue_arretee = 'non_admis' and c.livret
  and ${ENCORE_DU_GROUPE}
  and not exists (select 1 from deliberation e where e.candidat_id = d.candidat_id and e.livret_examine_le is not null)`;

const SECOND = sql`from deliberation d where d.jury_id = j.id and d.groupe = 1 and d.issue_validee = 'second_groupe'`;

/** Each count by itself, from the rows. Shares nothing with the triggers that keep them. */
const RECOMPTES: Readonly<Record<CompteGarde, SQL>> = {
  candidats: sql`select count(*) from candidat c where c.jury_id = j.id`,
  resultats: sql`select count(*) from resultat r where r.jury_id = j.id and r.groupe = 1`,
  // Candidates × obligatory épreuves, less those that hold a mark or a code.
  notes_manquantes: sql`select (select count(*) from candidat c where c.jury_id = j.id) * cardinality(g.obligatoires)
    - (select count(*) from resultat r where r.jury_id = j.id and r.groupe = 1 and r.nature <> 'manquante'
      and r.epreuve = any (g.obligatoires))`,
  a_valider_1: aValider(1),
  a_valider_2: aValider(2),
  livrets_1: livrets(1),
  livrets_2: livrets(2),
  candidats_second_groupe: sql`select count(*) ${SECOND}`,
  choix_manquants: sql`select count(*) ${SECOND}
    and (select count(*) from choix x where x.candidat_id = d.candidat_id) < 2`,
  // A choice made by who is no longer admitted to the 2nd groupe is kept, and waits for no mark.
  oraux_manquants: sql`select count(*) from choix x join deliberation d on d.candidat_id = x.candidat_id and d.groupe = 1
    where x.jury_id = j.id and d.issue_validee = 'second_groupe' and not exists (select 1 from resultat r
    where r.candidat_id = x.candidat_id and r.groupe = 2 and r.epreuve = x.epreuve and r.nature <> 'manquante')`,
};

/**
 * Counts everything that the actor's jurys keep counted once more, row by row, and gives what differs; none: all hold.
 * Slow: milliseconds a jury.
 */
export async function recompterJurys(tx: Tx): Promise<readonly EcartDeCompte[]> {
  const comptes = sql.join(
    COMPTES_GARDES.map(
      (nom) => sql`(${nom}, j.${sql.identifier(nom)}, coalesce((${RECOMPTES[nom]}), 0)::int)`,
    ),
    sql`, `,
  );
  const rows = await tx.execute<{ [K in keyof EcartDeCompte]: EcartDeCompte[K] }>(sql`
    select j.code as jury, n.compte, n.garde, n.recompte
    from jury j left join reglement g on g.id = j.reglement_id,
      lateral (values ${comptes}) as n (compte, garde, recompte)
    where n.garde <> n.recompte order by j.code, n.compte`);
  return [...rows];
}

/** Counts the jurys that the actor sees again, and keeps what is found. */
export async function corrigerComptes(tx: Tx): Promise<void> {
  await tx.execute(sql`select compter_notes(array_agg(id)), compter_decisions(array_agg(id)) from jury`);
}
