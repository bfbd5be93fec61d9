-- The candidates that an import adds, who they are and their marks of the 1er groupe, in a few statements: two
-- million rows, each of which a policy, a foreign key and a count would be asked of by itself. What they would say is
-- checked here for all rows at once; every other writer stays under them (docs/adr/0015).
DO $$
BEGIN
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO delib_gardien', current_database());
  -- Foreign keys are triggers, which this setting leaves out. An owner who may not grant it gets the same import, slower.
  BEGIN
    GRANT SET ON PARAMETER session_replication_role TO delib_gardien;
  EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'imports check foreign keys row by row: only a superuser may GRANT SET ON PARAMETER session_replication_role TO delib_gardien';
  END;
END $$;
--> statement-breakpoint
GRANT INSERT ON candidat, candidat_identite TO delib_gardien;--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO delib_gardien;--> statement-breakpoint
-- Where candidates and marks are received. They belong to the gardien, who reads them below: nothing that the worker
-- could put into a table of its own (a column that computes, a type, a rule) runs in the gardien's name.
CREATE FUNCTION import_recevoir() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CREATE TEMPORARY TABLE recu_candidat (rang integer, jury text, numero_candidat text, numero_anonymat text, nom text,
    prenoms text, date_naissance date, categorie text, forme text, livret boolean, presume_fraudeur boolean,
    liste_rouge boolean, etablissement_code text, etablissement text, amenagements text,
    id uuid, nouveau boolean, jury_id uuid, centre_id uuid) ON COMMIT DROP;
  -- One row for the marks of a candidate in a groupe: they are received, joined and sorted a tenth as often.
  CREATE TEMPORARY TABLE recu_notes (rang integer, groupe smallint, epreuves text[], natures text[], notes numeric(7,2)[],
    annees smallint[], decisions text[]) ON COMMIT DROP;
  GRANT SELECT, INSERT, UPDATE ON recu_candidat, recu_notes TO delib_worker;
END $$;
--> statement-breakpoint
-- The planner's figures of what was received: without them it joins in nested loops.
CREATE FUNCTION import_analyser() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE pg_temp.recu_candidat (rang, jury, numero_candidat, date_naissance, id, nouveau, jury_id);
  ANALYZE pg_temp.recu_notes (rang, groupe);
END $$;
--> statement-breakpoint
-- Raises unless a gestionnaire acts, on tables that the functions here made.
CREATE FUNCTION import_verifier(tables regclass[]) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF acteur_role() <> 'gestionnaire' THEN
    RAISE EXCEPTION 'the gestionnaire alone imports' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (SELECT FROM pg_class WHERE oid = ANY (tables) AND relowner <> 'delib_gardien'::regrole) THEN
    RAISE EXCEPTION 'rows of an import are those of import_recevoir' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;
--> statement-breakpoint
-- Row by row checks off, or on again: never left off by the functions below, which check and count for themselves.
CREATE FUNCTION import_sans_declencheurs(sans boolean) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('session_replication_role', CASE WHEN sans THEN 'replica' ELSE 'origin' END, true)
  WHERE has_parameter_privilege(current_user, 'session_replication_role', 'SET')
$$;
--> statement-breakpoint
CREATE FUNCTION import_ajouter_candidats(session_visee uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  academie text := acteur_academie();
BEGIN
  PERFORM import_verifier(ARRAY['pg_temp.recu_candidat'::regclass]);
  -- What was added, for their marks: nobody but the gardien can say it.
  CREATE TEMPORARY TABLE recu_ajout ON COMMIT DROP AS
    SELECT rang, id, centre_id, jury_id FROM pg_temp.recu_candidat WHERE nouveau;
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
  PERFORM compter_notes(ARRAY (SELECT DISTINCT jury_id FROM pg_temp.recu_ajout));
END $$;
--> statement-breakpoint
-- The marks of the 1er groupe of a part of those who were added: of `tranches` ranges of ids, the one of this rank from 0.
-- Orals follow the état of the jury (drizzle/0013): they go through the policies like any other mark.
CREATE FUNCTION import_ajouter_notes(tranche integer, tranches integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  academie text := acteur_academie();
  bornes uuid[] := ARRAY (SELECT (lpad(to_hex(least(rang * 4294967296 / tranches, 4294967295)), 8, '0') || '-0000-0000-0000-000000000000')::uuid
    FROM unnest(ARRAY[tranche, tranche + 1]::bigint[]) rang);
BEGIN
  PERFORM import_verifier(ARRAY['pg_temp.recu_ajout', 'pg_temp.recu_notes']::regclass[]);
  PERFORM import_sans_declencheurs(true);
  INSERT INTO resultat (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature, note, annee, reference)
    SELECT s.id, 1, m.epreuve, academie, s.centre_id, s.jury_id, m.nature, m.note, m.annee, m.reference
    FROM (SELECT c.id, c.centre_id, c.jury_id, n.* FROM pg_temp.recu_ajout c JOIN pg_temp.recu_notes n USING (rang)
        WHERE n.groupe = 1 AND c.id >= bornes[1] AND (c.id < bornes[2] OR tranche = tranches - 1) ORDER BY c.id) s,
      unnest(s.epreuves, s.natures, s.notes, s.annees, s.decisions) m (epreuve, nature, note, annee, reference);
  PERFORM import_sans_declencheurs(false);
  PERFORM compter_notes(ARRAY (SELECT DISTINCT jury_id FROM pg_temp.recu_ajout
    WHERE id >= bornes[1] AND (id < bornes[2] OR tranche = tranches - 1)));
END $$;
--> statement-breakpoint
DO $$
DECLARE
  fonction text;
BEGIN
  FOREACH fonction IN ARRAY ARRAY['import_recevoir()', 'import_analyser()', 'import_verifier(regclass[])',
    'import_sans_declencheurs(boolean)', 'import_ajouter_candidats(uuid)', 'import_ajouter_notes(integer, integer)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO delib_gardien', fonction);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', fonction);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION import_recevoir(), import_analyser(), import_ajouter_candidats(uuid),
  import_ajouter_notes(integer, integer) TO delib_worker;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM delib_gardien;
