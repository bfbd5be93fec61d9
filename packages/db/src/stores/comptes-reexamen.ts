/** What lacks to a réexamen of the 2nd groupe, counted from the row of `reexamen` that the statement stands at. */
export const COMPTES_REEXAMEN = {
  /** Its candidates without their two disciplines. */
  choix: `(select count(*) from deliberation_reexamen d where d.reexamen_id = reexamen.id
    and d.groupe = 2 and (select count(*) from choix x where x.candidat_id = d.candidat_id) < 2)`,
  /** Disciplines chosen without a mark or a code, received or entered for it. */
  oraux: `(select count(*) from deliberation_reexamen d join choix x on x.candidat_id = d.candidat_id
    where d.reexamen_id = reexamen.id and d.groupe = 2 and coalesce(
      (select n.nature from resultat_reexamen n where n.reexamen_id = d.reexamen_id
        and n.candidat_id = x.candidat_id and n.groupe = 2 and n.epreuve = x.epreuve),
      (select r.nature from resultat r where r.candidat_id = x.candidat_id and r.groupe = 2
        and r.epreuve = x.epreuve), 'manquante') = 'manquante')`,
} as const;
