-- What a jury counts is kept with it, by whatever statement changes what is counted (docs/adr/0013): a page about jurys
-- reads no candidate. `delib -- verifier-comptes` counts again.
ALTER TABLE "jury" ADD COLUMN "candidats" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jury" ADD COLUMN "resultats" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jury" ADD COLUMN "notes_manquantes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jury" ADD COLUMN "a_valider_1" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jury" ADD COLUMN "a_valider_2" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jury" ADD COLUMN "livrets_1" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jury" ADD COLUMN "livrets_2" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jury" ADD COLUMN "candidats_second_groupe" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jury" ADD COLUMN "choix_manquants" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "jury" ADD COLUMN "oraux_manquants" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
GRANT SELECT (id, jury_id, livret) ON candidat TO delib_gardien;--> statement-breakpoint
GRANT SELECT ON choix, reglement TO delib_gardien;--> statement-breakpoint
CREATE POLICY gardien ON candidat FOR SELECT TO delib_gardien USING (true);--> statement-breakpoint
CREATE POLICY gardien ON choix FOR SELECT TO delib_gardien USING (true);--> statement-breakpoint
CREATE POLICY gardien ON reglement FOR SELECT TO delib_gardien USING (true);--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO delib_gardien;--> statement-breakpoint
-- Candidates, and the marks of the 1er groupe: candidates × obligatory épreuves, less those that hold a note or a code.
CREATE FUNCTION compter_notes(vises uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF coalesce(cardinality(vises), 0) = 0 THEN
    RETURN;
  END IF;
  -- Whoever is counting the same jury ends first: the next statement then sees what they wrote.
  PERFORM FROM jury WHERE id = ANY (vises) ORDER BY id FOR NO KEY UPDATE;
  UPDATE jury j SET candidats = n.candidats, resultats = n.resultats, notes_manquantes = n.notes_manquantes
  FROM (
    SELECT k.id, coalesce(c.nombre, 0) AS candidats, coalesce(r.nombre, 0) AS resultats,
      coalesce(coalesce(c.nombre, 0) * cardinality(g.obligatoires) - coalesce(r.notees, 0), 0) AS notes_manquantes
    FROM jury k
    LEFT JOIN reglement g ON g.id = k.reglement_id
    LEFT JOIN (SELECT jury_id, count(*)::int AS nombre FROM candidat WHERE jury_id = ANY (vises) GROUP BY jury_id) c
      ON c.jury_id = k.id
    LEFT JOIN (
      SELECT m.jury_id, count(*)::int AS nombre,
        (count(*) FILTER (WHERE m.nature <> 'manquante' AND m.epreuve = ANY (o.obligatoires)))::int AS notees
      FROM resultat m JOIN jury l ON l.id = m.jury_id LEFT JOIN reglement o ON o.id = l.reglement_id
      WHERE m.jury_id = ANY (vises) AND m.groupe = 1 GROUP BY m.jury_id
    ) r ON r.jury_id = k.id
    WHERE k.id = ANY (vises)
  ) n
  WHERE j.id = n.id
    AND (j.candidats, j.resultats, j.notes_manquantes) IS DISTINCT FROM (n.candidats, n.resultats, n.notes_manquantes);
END $$;
--> statement-breakpoint
-- Decisions to validate and livrets to examine in each groupe; in the 2nd only those whom the 1er still sends there: one
-- who is decided otherwise since keeps what was begun, and waits for nothing. Their choices, and the orals of these.
CREATE FUNCTION compter_decisions(vises uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF coalesce(cardinality(vises), 0) = 0 THEN
    RETURN;
  END IF;
  PERFORM FROM jury WHERE id = ANY (vises) ORDER BY id FOR NO KEY UPDATE;
  UPDATE jury j SET a_valider_1 = n.a_valider_1, a_valider_2 = n.a_valider_2, livrets_1 = n.livrets_1,
    livrets_2 = n.livrets_2, candidats_second_groupe = n.second, choix_manquants = n.choix, oraux_manquants = n.oraux
  FROM (
    SELECT k.id, coalesce(d.a_valider_1, 0) AS a_valider_1, coalesce(d.a_valider_2, 0) AS a_valider_2,
      coalesce(d.livrets_1, 0) AS livrets_1, coalesce(d.livrets_2, 0) AS livrets_2, coalesce(d.second, 0) AS second,
      coalesce(x.choix, 0) AS choix, coalesce(x.oraux, 0) AS oraux
    FROM jury k
    LEFT JOIN (
      SELECT e.jury_id,
        (count(*) FILTER (WHERE e.groupe = 1 AND e.a_valider))::int AS a_valider_1,
        (count(*) FILTER (WHERE e.groupe = 2 AND e.a_valider AND e.admis_au_2nd))::int AS a_valider_2,
        (count(*) FILTER (WHERE e.groupe = 1 AND e.a_examiner))::int AS livrets_1,
        (count(*) FILTER (WHERE e.groupe = 2 AND e.a_examiner AND e.admis_au_2nd))::int AS livrets_2,
        (count(*) FILTER (WHERE e.groupe = 1 AND e.admis_au_2nd))::int AS second
      FROM (
        SELECT d.jury_id, d.groupe, d.empreinte_validee IS DISTINCT FROM d.empreinte_arretee AS a_valider,
          c.livret AND d.issue_arretee = 'non_admis' AND NOT bool_or(d.livret_examine_le IS NOT NULL) OVER w AS a_examiner,
          bool_or(d.groupe = 1 AND d.issue_validee IS NOT DISTINCT FROM 'second_groupe') OVER w AS admis_au_2nd
        FROM deliberation d JOIN candidat c ON c.id = d.candidat_id
        WHERE d.jury_id = ANY (vises)
        WINDOW w AS (PARTITION BY d.candidat_id)
      ) e GROUP BY e.jury_id
    ) d ON d.jury_id = k.id
    LEFT JOIN (
      SELECT p.jury_id, (count(*) FILTER (WHERE q.choisies < 2))::int AS choix, sum(q.sans_note)::int AS oraux
      FROM deliberation p, LATERAL (
        SELECT count(*) AS choisies, count(*) FILTER (WHERE NOT EXISTS (SELECT FROM resultat r
          WHERE r.candidat_id = x.candidat_id AND r.groupe = 2 AND r.epreuve = x.epreuve AND r.nature <> 'manquante')) AS sans_note
        FROM choix x WHERE x.candidat_id = p.candidat_id
      ) q
      WHERE p.jury_id = ANY (vises) AND p.groupe = 1 AND p.issue_validee = 'second_groupe' GROUP BY p.jury_id
    ) x ON x.jury_id = k.id
    WHERE k.id = ANY (vises)
  ) n
  WHERE j.id = n.id AND (j.a_valider_1, j.a_valider_2, j.livrets_1, j.livrets_2, j.candidats_second_groupe, j.choix_manquants,
    j.oraux_manquants) IS DISTINCT FROM (n.a_valider_1, n.a_valider_2, n.livrets_1, n.livrets_2, n.second, n.choix, n.oraux);
END $$;
--> statement-breakpoint
-- Which jurys a statement touched: `avant` and `apres` are its rows.
CREATE FUNCTION compter_apres_candidat() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  vises uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM compter_notes(ARRAY (SELECT DISTINCT jury_id FROM apres));
    RETURN NULL;
  ELSIF TG_OP = 'DELETE' THEN
    vises := ARRAY (SELECT DISTINCT jury_id FROM avant);
  ELSE
    vises := ARRAY (SELECT DISTINCT unnest(ARRAY[a.jury_id, b.jury_id]) FROM avant a JOIN apres b USING (id)
      WHERE (a.jury_id, a.livret) IS DISTINCT FROM (b.jury_id, b.livret));
  END IF;
  PERFORM compter_notes(vises);
  PERFORM compter_decisions(vises);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION compter_apres_resultat() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM compter_notes(ARRAY (SELECT DISTINCT jury_id FROM apres WHERE groupe = 1));
    PERFORM compter_decisions(ARRAY (SELECT DISTINCT jury_id FROM apres WHERE groupe = 2));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM compter_notes(ARRAY (SELECT DISTINCT jury_id FROM avant WHERE groupe = 1));
    PERFORM compter_decisions(ARRAY (SELECT DISTINCT jury_id FROM avant WHERE groupe = 2));
  ELSE
    PERFORM compter_notes(ARRAY (SELECT DISTINCT unnest(ARRAY[a.jury_id, b.jury_id])
      FROM avant a JOIN apres b USING (candidat_id, groupe, epreuve)
      WHERE groupe = 1 AND (a.jury_id, a.nature) IS DISTINCT FROM (b.jury_id, b.nature)));
    PERFORM compter_decisions(ARRAY (SELECT DISTINCT unnest(ARRAY[a.jury_id, b.jury_id])
      FROM avant a JOIN apres b USING (candidat_id, groupe, epreuve)
      WHERE groupe = 2 AND (a.jury_id, a.nature) IS DISTINCT FROM (b.jury_id, b.nature)));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION compter_apres_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM compter_decisions(ARRAY (SELECT DISTINCT jury_id FROM apres));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM compter_decisions(ARRAY (SELECT DISTINCT jury_id FROM avant));
  ELSE
    PERFORM compter_decisions(ARRAY (SELECT jury_id FROM avant UNION SELECT jury_id FROM apres));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION compter_apres_reglement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM compter_notes(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER compter_reglement AFTER UPDATE OF reglement_id ON jury FOR EACH ROW
  WHEN (OLD.reglement_id IS DISTINCT FROM NEW.reglement_id) EXECUTE FUNCTION compter_apres_reglement();--> statement-breakpoint
DO $$
DECLARE
  t text;
  fonction text;
BEGIN
  FOREACH t IN ARRAY ARRAY['candidat', 'resultat', 'deliberation', 'choix'] LOOP
    fonction := CASE WHEN t IN ('candidat', 'resultat') THEN 'compter_apres_' || t ELSE 'compter_apres_decision' END;
    EXECUTE format('CREATE TRIGGER compter_ajout AFTER INSERT ON %I REFERENCING NEW TABLE AS apres
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', t, fonction);
    EXECUTE format('CREATE TRIGGER compter_changement AFTER UPDATE ON %I REFERENCING OLD TABLE AS avant NEW TABLE AS apres
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', t, fonction);
    EXECUTE format('CREATE TRIGGER compter_retrait AFTER DELETE ON %I REFERENCING OLD TABLE AS avant
      FOR EACH STATEMENT EXECUTE FUNCTION %I()', t, fonction);
  END LOOP;
  FOREACH fonction IN ARRAY ARRAY['compter_notes(uuid[])', 'compter_decisions(uuid[])', 'compter_apres_candidat()',
    'compter_apres_resultat()', 'compter_apres_decision()', 'compter_apres_reglement()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO delib_gardien', fonction);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', fonction);
  END LOOP;
END $$;
--> statement-breakpoint
-- `delib -- verifier-comptes --corriger`.
GRANT EXECUTE ON FUNCTION compter_notes(uuid[]), compter_decisions(uuid[]) TO delib_worker;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM delib_gardien;--> statement-breakpoint
SET LOCAL ROLE delib_gardien;--> statement-breakpoint
SELECT compter_notes(ARRAY (SELECT id FROM jury)), compter_decisions(ARRAY (SELECT id FROM jury));--> statement-breakpoint
RESET ROLE;
