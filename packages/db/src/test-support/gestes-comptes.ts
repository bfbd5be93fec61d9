import type { PendingQuery, Row, Sql, TransactionSql } from 'postgres';

/** What may happen to the rows that a jury counts. */
export const GESTES = [
  'deliberer',
  'valider',
  'devalider',
  'examiner',
  'retirer_deliberation',
  'noter',
  'denoter',
  'effacer_note',
  'choisir',
  'retirer_choix',
  'livret',
  'deplacer',
  'ajouter',
  'retirer',
  'sans_reglement',
  'avec_reglement',
  'tout_deliberer',
  'tout_denoter',
] as const;

export interface Geste {
  readonly quoi: (typeof GESTES)[number];
  /** Rank of a candidate among all, by numéro and jury. */
  readonly candidat: number;
  readonly autre: number;
  readonly groupe: 1 | 2;
  readonly choix: number;
}

const ISSUES = ['admis', 'second_groupe', 'non_admis', 'second_groupe'] as const;

/** Does it, as the owner of the base: whatever a program could do, and more. */
export async function changerLignes(
  { sql }: { readonly sql: Sql | TransactionSql },
  { quoi, candidat, autre, groupe, choix }: Geste,
): Promise<void> {
  const lui = sql`(select id from candidat order by numero_anonymat, jury_id limit 1
    offset ${candidat} % (select greatest(count(*), 1) from candidat)::int)`;
  const perimetre = sql`c.academie_id, c.centre_id, c.jury_id from candidat c where c.id = ${lui}`;
  const issue = ISSUES[choix % ISSUES.length] ?? 'admis';
  const epreuve = choix % 2 === 0 ? 'E1' : 'E2';
  switch (quoi) {
    case 'deliberer':
    case 'tout_deliberer':
      await sql`insert into deliberation (candidat_id, groupe, proposition, issue_arretee, empreinte_arretee, modifie_par,
          modifie_le, academie_id, centre_id, jury_id)
        select c.id, ${groupe}, ${issue}, ${issue}, ${`e${choix}`}, 'x', now(), c.academie_id, c.centre_id, c.jury_id
        from candidat c where ${quoi === 'tout_deliberer' ? sql`true` : sql`c.id = ${lui}`}
        on conflict (candidat_id, groupe) do update set issue_arretee = excluded.issue_arretee,
          empreinte_arretee = excluded.empreinte_arretee`;
      return;
    case 'valider':
      await sql`update deliberation set issue_validee = ${issue}, empreinte_validee = empreinte_arretee
        where candidat_id = ${lui} and groupe = ${groupe}`;
      return;
    case 'devalider':
      await sql`update deliberation set issue_validee = null, empreinte_validee = null where candidat_id = ${lui}`;
      return;
    case 'examiner':
      await sql`update deliberation set livret_examine_le = case when ${choix} = 0 then null else now() end,
        livret_examine_qualite = null where candidat_id = ${lui}`;
      return;
    case 'retirer_deliberation':
      await sql`delete from deliberation where candidat_id = ${lui} and groupe = ${groupe}`;
      return;
    case 'noter':
      await sql`insert into resultat (candidat_id, groupe, epreuve, nature, note, academie_id, centre_id, jury_id)
        select c.id, ${groupe}, ${epreuve}, 'note', 12, ${perimetre}
        on conflict (candidat_id, groupe, epreuve) do update set nature = 'note', note = 12`;
      return;
    case 'denoter':
    case 'tout_denoter':
      await sql`update resultat set nature = 'manquante', note = null where groupe = ${groupe}
        and ${quoi === 'tout_denoter' ? sql`true` : sql`candidat_id = ${lui}`}`;
      return;
    case 'effacer_note':
      await sql`delete from resultat where candidat_id = ${lui} and groupe = ${groupe} and epreuve = ${epreuve}`;
      return;
    case 'choisir':
      await sql`insert into choix (candidat_id, rang, epreuve, academie_id, centre_id, jury_id)
        select c.id, ${(choix % 2) + 1}, ${epreuve}, ${perimetre}
        on conflict (candidat_id, rang) do update set epreuve = excluded.epreuve`;
      return;
    case 'retirer_choix':
      await sql`delete from choix where candidat_id = ${lui}`;
      return;
    case 'livret':
      await sql`update candidat set livret = not livret where id = ${lui}`;
      return;
    case 'deplacer':
      await deplacer(sql, lui, autre);
      return;
    case 'ajouter':
      await sql`insert into candidat (academie_id, centre_id, jury_id, numero_anonymat, categorie, forme, livret,
          presume_fraudeur, liste_rouge)
        select academie_id, centre_id, id, gen_random_uuid()::text, 'SCOLAIRE', 'globale', true, false, false
        from jury order by code limit ${(choix % 2) + 1}`;
      return;
    case 'retirer':
      // Some stay, or the rest would have nothing to work on.
      await sql`delete from candidat where id = ${lui} and (select count(*) from candidat) > 4`;
      return;
    case 'sans_reglement':
      await sql`update jury set reglement_id = null where code = '20111'`;
      return;
    case 'avec_reglement':
      await sql`update jury set reglement_id = (select id from reglement limit 1) where reglement_id is null`;
      return;
  }
}

/** To the other jury, with all that is theirs, as a correction of an import does. */
async function deplacer(sql: Sql | TransactionSql, lui: PendingQuery<Row[]>, autre: number): Promise<void> {
  const [vers] = await sql<
    { id: string; jury: string }[]
  >`select c.id, (select j.id from jury j order by j.code
    limit 1 offset ${autre % 2}) as jury from candidat c where c.id = ${lui}`;
  if (!vers) return;
  await sql`update candidat set jury_id = ${vers.jury}, numero_anonymat = gen_random_uuid()::text where id = ${vers.id}`;
  for (const table of ['resultat', 'deliberation', 'choix']) {
    await sql`update ${sql(table)} set jury_id = ${vers.jury} where candidat_id = ${vers.id}`;
  }
}
