-- Choices and orals of the 2nd groupe follow the état of the jury in the base too; once it is past them, the choice alone
-- of a candidate whom an open réexamen of the 2nd groupe names and who was never decided there (docs/adr/0012). The marks
-- of that candidate's orals are kept in resultat_reexamen, until reexamen_appliquer.
CREATE FUNCTION choix_ouvert(candidat_vise uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM candidat c JOIN jury j ON j.id = c.jury_id
      WHERE c.id = candidat_vise AND j.etat IN ('140', '198', '200'))
    OR EXISTS (SELECT FROM deliberation_reexamen d JOIN reexamen r ON r.id = d.reexamen_id
      WHERE d.candidat_id = candidat_vise AND r.groupe = 2 AND r.etat = 'ouvert'
        AND NOT EXISTS (SELECT FROM deliberation e
          WHERE e.candidat_id = candidat_vise AND e.groupe = 2 AND e.issue_validee IS NOT NULL))
$$;
--> statement-breakpoint
CREATE FUNCTION oraux_ouverts(candidat_vise uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM candidat c JOIN jury j ON j.id = c.jury_id
    WHERE c.id = candidat_vise AND j.etat IN ('200', '210'))
$$;
--> statement-breakpoint
CREATE POLICY moment_ajout ON choix AS RESTRICTIVE FOR INSERT TO delib_centre, delib_worker WITH CHECK (choix_ouvert(candidat_id));--> statement-breakpoint
CREATE POLICY moment_changement ON choix AS RESTRICTIVE FOR UPDATE TO delib_centre USING (choix_ouvert(candidat_id));--> statement-breakpoint
CREATE POLICY moment_retrait ON choix AS RESTRICTIVE FOR DELETE TO delib_centre, delib_worker USING (choix_ouvert(candidat_id));--> statement-breakpoint
CREATE POLICY moment_ajout ON resultat AS RESTRICTIVE FOR INSERT TO delib_centre, delib_worker WITH CHECK (groupe = 1 OR oraux_ouverts(candidat_id));--> statement-breakpoint
CREATE POLICY moment_changement ON resultat AS RESTRICTIVE FOR UPDATE TO delib_centre USING (groupe = 1 OR oraux_ouverts(candidat_id));--> statement-breakpoint
CREATE POLICY moment_retrait ON resultat AS RESTRICTIVE FOR DELETE TO delib_centre, delib_worker USING (nature = 'manquante' OR oraux_ouverts(candidat_id));--> statement-breakpoint
-- A mark of a réexamen is of one it names, while it is deliberated.
CREATE POLICY du_reexamen ON resultat_reexamen AS RESTRICTIVE FOR INSERT TO delib_centre WITH CHECK (EXISTS (SELECT
  FROM deliberation_reexamen d JOIN reexamen r ON r.id = d.reexamen_id
  WHERE d.reexamen_id = resultat_reexamen.reexamen_id AND d.candidat_id = resultat_reexamen.candidat_id AND r.etat = 'ouvert'));--> statement-breakpoint
CREATE POLICY du_reexamen_changement ON resultat_reexamen AS RESTRICTIVE FOR UPDATE TO delib_centre USING (EXISTS (SELECT
  FROM reexamen r WHERE r.id = resultat_reexamen.reexamen_id AND r.etat = 'ouvert'));
