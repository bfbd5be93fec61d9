-- What the gardien writes in bulk is not asked a policy row by row: its functions have checked all rows at once
-- (0019, docs/adr/0015). Who may add a mark otherwise is said of the roles that programs connect with.
DROP POLICY academie_ajoute ON resultat;--> statement-breakpoint
CREATE POLICY academie_ajoute ON resultat AS RESTRICTIVE FOR INSERT TO delib_centre, delib_jury, delib_worker
  WITH CHECK ((SELECT acteur_role()) = 'gestionnaire');--> statement-breakpoint
DROP POLICY academie_modifie ON resultat;--> statement-breakpoint
CREATE POLICY academie_modifie ON resultat AS RESTRICTIVE FOR UPDATE TO delib_centre, delib_jury, delib_worker
  USING ((SELECT acteur_role()) = 'gestionnaire');--> statement-breakpoint
DROP POLICY academie_ajoute ON correction;--> statement-breakpoint
CREATE POLICY academie_ajoute ON correction AS RESTRICTIVE FOR INSERT TO delib_centre, delib_jury, delib_worker
  WITH CHECK ((SELECT acteur_role()) = 'gestionnaire');--> statement-breakpoint
CREATE POLICY gardien_ajoute ON candidat FOR INSERT TO delib_gardien WITH CHECK (true);--> statement-breakpoint
CREATE POLICY gardien_ajoute ON candidat_identite FOR INSERT TO delib_gardien WITH CHECK (true);--> statement-breakpoint
CREATE OR REPLACE FUNCTION import_ajouter_candidats(session_visee uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  academie text := acteur_academie();
BEGIN
  PERFORM import_verifier(ARRAY['pg_temp.recu_candidat'::regclass]);
  -- What was added, for their marks: nobody but the gardien can say it.
  CREATE TEMPORARY TABLE recu_ajout ON COMMIT DROP AS
    SELECT rang, id, centre_id, jury_id FROM pg_temp.recu_candidat WHERE nouveau;
  -- Without figures of it, what joins it sorts where a table of hashes would do.
  ANALYZE pg_temp.recu_ajout;
  -- The parents that are not inserted here, held until the end as a foreign key would.
  PERFORM FROM jury WHERE id IN (SELECT jury_id FROM pg_temp.recu_ajout) ORDER BY id FOR KEY SHARE;
  IF EXISTS (SELECT FROM (SELECT DISTINCT jury_id, centre_id FROM pg_temp.recu_ajout) c
      LEFT JOIN jury j ON j.id = c.jury_id AND j.centre_id = c.centre_id AND j.session_id = session_visee AND j.academie_id = academie
      WHERE j.id IS NULL) THEN
    RAISE EXCEPTION 'a candidate received is of no jury of this session' USING ERRCODE = 'foreign_key_violation';
  END IF;
  PERFORM import_sans_declencheurs(true);
  -- By id, as the indexes are: each is written from one end to the other.
  INSERT INTO candidat (id, academie_id, centre_id, jury_id, numero_anonymat, categorie, forme, livret, presume_fraudeur, liste_rouge)
    SELECT id, academie, centre_id, jury_id, numero_anonymat, categorie, forme, livret, presume_fraudeur, liste_rouge
    FROM pg_temp.recu_candidat WHERE nouveau ORDER BY id;
  INSERT INTO candidat_identite (candidat_id, academie_id, centre_id, jury_id, session_id, numero_candidat, nom, prenoms,
      date_naissance, etablissement_code, etablissement, amenagements)
    SELECT id, academie, centre_id, jury_id, session_visee, numero_candidat, nom, prenoms, date_naissance,
      etablissement_code, etablissement, amenagements
    FROM pg_temp.recu_candidat WHERE nouveau ORDER BY id;
  PERFORM import_sans_declencheurs(false);
  -- Their jurys are counted with their marks, by `import_ajouter_notes`.
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION compter_notes(vises uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
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
      SELECT m.jury_id, sum(m.nombre)::int AS nombre,
        (sum(m.nombre) FILTER (WHERE NOT m.manquante AND m.epreuve = ANY (o.obligatoires)))::int AS notees
      -- By épreuve first: a session has forty thousand of these groups and a million and a half marks.
      FROM (SELECT jury_id, epreuve, nature = 'manquante' AS manquante, count(*) AS nombre
          FROM resultat WHERE jury_id = ANY (vises) AND groupe = 1 GROUP BY 1, 2, 3) m
        JOIN jury l ON l.id = m.jury_id LEFT JOIN reglement o ON o.id = l.reglement_id
      GROUP BY m.jury_id
    ) r ON r.jury_id = k.id
    WHERE k.id = ANY (vises)
  ) n
  WHERE j.id = n.id
    AND (j.candidats, j.resultats, j.notes_manquantes) IS DISTINCT FROM (n.candidats, n.resultats, n.notes_manquantes);
END $$;
