-- A répétition générale is erased whole once it has served: the one thing that is ever taken out of the append-only tables,
-- and of a session that says ESSAI alone. The journal keeps its lines, and the posted lists their digests.
CREATE FUNCTION est_repetition(jury_vise uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public
  RETURN EXISTS (SELECT FROM jury j JOIN session_examen s ON s.id = j.session_id
    WHERE j.id = jury_vise AND s.essai AND s.code LIKE '%-ESSAI');--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION est_repetition(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION est_repetition(uuid) TO delib_gardien;--> statement-breakpoint
CREATE OR REPLACE FUNCTION ajout_seulement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_user = 'delib_gardien'
    AND TG_TABLE_NAME IN ('transition', 'signature', 'correction', 'reexamen') THEN
    IF est_repetition(OLD.jury_id) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['transition', 'membre', 'tenue', 'presence', 'candidat', 'candidat_identite', 'resultat', 'choix',
    'deliberation', 'relevement', 'correction', 'pv', 'pv_projet', 'signature', 'verdict_pv', 'papillon', 'connexion',
    'reexamen', 'deliberation_reexamen', 'relevement_reexamen', 'resultat_reexamen'] LOOP
    EXECUTE format('GRANT SELECT (jury_id), DELETE ON %I TO delib_gardien', t);
    EXECUTE format('CREATE POLICY repetition_vue ON %I FOR SELECT TO delib_gardien USING (est_repetition(jury_id))', t);
    EXECUTE format('CREATE POLICY repetition_effacee ON %I FOR DELETE TO delib_gardien USING (est_repetition(jury_id))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['periode', 'publication'] LOOP
    EXECUTE format('GRANT SELECT (session_id), DELETE ON %I TO delib_gardien', t);
    EXECUTE format($f$CREATE POLICY repetition_effacee ON %I TO delib_gardien USING (EXISTS (SELECT FROM session_examen s
      WHERE s.id = session_id AND s.essai AND s.code LIKE '%%-ESSAI')) WITH CHECK (false)$f$, t);
  END LOOP;
END $$;
--> statement-breakpoint
ALTER POLICY oral_retire ON resultat USING (current_user = 'delib_gardien' OR (groupe = 2
  AND ((SELECT acteur_role()) = 'gestionnaire' OR nature = 'manquante')));--> statement-breakpoint
GRANT DELETE ON jury TO delib_gardien;--> statement-breakpoint
GRANT SELECT (id, academie_id, code, essai), DELETE ON session_examen TO delib_gardien;--> statement-breakpoint
CREATE POLICY gardien ON session_examen FOR SELECT TO delib_gardien USING (true);--> statement-breakpoint
CREATE POLICY repetition_effacee ON session_examen FOR DELETE TO delib_gardien USING (essai AND code LIKE '%-ESSAI');--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO delib_gardien;--> statement-breakpoint
-- What refers to a row goes before it. @returns how many jurys went
CREATE FUNCTION effacer_repetition(session_visee uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  jurys uuid[];
  t text;
BEGIN
  IF acteur_role() <> 'gestionnaire' OR NOT EXISTS (SELECT FROM session_examen s WHERE s.id = session_visee
    AND s.academie_id = acteur_academie() AND s.essai AND s.code LIKE '%-ESSAI') THEN
    RAISE EXCEPTION 'not a rehearsal of the académie that acts' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT coalesce(array_agg(j.id), '{}') INTO jurys FROM jury j WHERE j.session_id = session_visee;
  FOREACH t IN ARRAY ARRAY['connexion', 'papillon', 'verdict_pv', 'signature', 'pv_projet', 'pv', 'deliberation_reexamen',
    'relevement_reexamen', 'resultat_reexamen', 'reexamen', 'presence', 'tenue', 'membre', 'correction', 'relevement',
    'deliberation', 'choix', 'resultat', 'candidat_identite', 'candidat', 'transition'] LOOP
    EXECUTE format('DELETE FROM %I WHERE jury_id = ANY ($1)', t) USING jurys;
  END LOOP;
  DELETE FROM jury WHERE id = ANY (jurys);
  DELETE FROM publication WHERE session_id = session_visee;
  DELETE FROM periode WHERE session_id = session_visee;
  DELETE FROM session_examen WHERE id = session_visee;
  RETURN cardinality(jurys);
END $$;
--> statement-breakpoint
ALTER FUNCTION effacer_repetition(uuid) OWNER TO delib_gardien;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION effacer_repetition(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION effacer_repetition(uuid) TO delib_worker;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM delib_gardien;
