-- Access: database roles, row-level security, append-only tables, the chained journal (6-confiance).
-- Every statement of the apps runs under one of the three login roles below, inside a transaction that says
-- who acts (packages/db/src/acteur.ts). Nothing said: nothing visible.

DO $$
DECLARE
  r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['delib_jury', 'delib_centre', 'delib_worker'] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = r) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', r);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the cluster was faster
      END;
    END IF;
  END LOOP;
  -- Owns the few functions that must see past the policies, and can do nothing else.
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'delib_gardien') THEN
    BEGIN
      CREATE ROLE delib_gardien NOLOGIN NOSUPERUSER NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  EXECUTE format('GRANT delib_gardien TO %I', current_user);
  EXECUTE format('GRANT CREATE ON SCHEMA public TO delib_gardien');
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO delib_jury, delib_centre, delib_worker, delib_gardien;
--> statement-breakpoint
-- Who acts, as the transaction says. Two pseudo-roles: « connexion » before anyone is known, « verification »
-- for the page that verifies a document.
CREATE FUNCTION acteur_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('delib.role', true), '');
--> statement-breakpoint
CREATE FUNCTION acteur_academie() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('delib.academie', true), '');
--> statement-breakpoint
CREATE FUNCTION acteur_centre() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('delib.centre', true), '')::uuid;
--> statement-breakpoint
CREATE FUNCTION acteur_jury() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('delib.jury', true), '')::uuid;
--> statement-breakpoint
-- Tables of one jury: seen by its président and vice-président, its centre, its académie.
-- Each setting is read once per statement (scalar sub-select), not once per row.
DO $$
DECLARE
  t text;
  jury_column text;
  seen text;
BEGIN
  FOREACH t IN ARRAY ARRAY['jury', 'transition', 'membre', 'tenue', 'presence', 'candidat',
    'candidat_identite', 'resultat', 'choix', 'deliberation', 'relevement', 'correction', 'pv', 'pv_apercu',
    'signature', 'papillon'] LOOP
    jury_column := CASE t WHEN 'jury' THEN 'id' ELSE 'jury_id' END;
    seen := format($f$academie_id = (SELECT acteur_academie()) AND CASE (SELECT acteur_role())
        WHEN 'gestionnaire' THEN true
        WHEN 'chef_de_centre' THEN centre_id = (SELECT acteur_centre())
        WHEN 'president' THEN %1$I = (SELECT acteur_jury())
        WHEN 'vice_president' THEN %1$I = (SELECT acteur_jury())
        ELSE false END$f$, jury_column);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY perimetre ON %I USING (%s) WITH CHECK (%s)', t, seen, seen);
  END LOOP;

  -- Tables of the académie: read by everyone in it, written by its gestionnaire (grants say through what).
  FOREACH t IN ARRAY ARRAY['session_examen', 'periode', 'reglement', 'publication'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY lecture ON %I FOR SELECT USING (academie_id = (SELECT acteur_academie()))', t);
    EXECUTE format($f$CREATE POLICY ecriture ON %I USING (academie_id = (SELECT acteur_academie())
      AND (SELECT acteur_role()) = 'gestionnaire') WITH CHECK (academie_id = (SELECT acteur_academie())
      AND (SELECT acteur_role()) = 'gestionnaire')$f$, t);
  END LOOP;

  FOREACH t IN ARRAY ARRAY['academie', 'centre', 'agent', 'connexion', 'essai_connexion', 'journal',
    'compte_rendu', 'fichier', 'transition_permise'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY propre ON academie USING (id = (SELECT acteur_academie())) WITH CHECK (id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'gestionnaire');
--> statement-breakpoint
CREATE POLICY lecture ON centre FOR SELECT USING (academie_id = (SELECT acteur_academie())
  AND ((SELECT acteur_role()) = 'gestionnaire' OR id = (SELECT acteur_centre())));
--> statement-breakpoint
CREATE POLICY ecriture ON centre USING (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'gestionnaire')
  WITH CHECK (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'gestionnaire');
--> statement-breakpoint
CREATE POLICY table_des_etats ON transition_permise FOR SELECT USING (true);
--> statement-breakpoint
-- The owner writes the domain's table at each migration, also where it is no superuser.
DO $$
BEGIN
  EXECUTE format('CREATE POLICY migration ON transition_permise TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
--> statement-breakpoint
-- Before anyone is known: the rows that let a person be known, and nothing about candidates.
CREATE POLICY connexion ON agent FOR SELECT USING ((SELECT acteur_role()) = 'connexion');
--> statement-breakpoint
CREATE POLICY academie ON agent USING (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'gestionnaire')
  WITH CHECK (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'gestionnaire');
--> statement-breakpoint
CREATE POLICY connexion ON papillon USING ((SELECT acteur_role()) = 'connexion') WITH CHECK ((SELECT acteur_role()) = 'connexion');
--> statement-breakpoint
CREATE POLICY connexion ON membre FOR SELECT USING ((SELECT acteur_role()) = 'connexion');
--> statement-breakpoint
CREATE POLICY connexion ON connexion USING ((SELECT acteur_role()) = 'connexion') WITH CHECK ((SELECT acteur_role()) = 'connexion');
--> statement-breakpoint
CREATE POLICY academie ON connexion USING (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'gestionnaire')
  WITH CHECK (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'gestionnaire');
--> statement-breakpoint
CREATE POLICY essais ON essai_connexion USING ((SELECT acteur_role()) IN ('connexion', 'gestionnaire'))
  WITH CHECK ((SELECT acteur_role()) IN ('connexion', 'gestionnaire'));
--> statement-breakpoint
-- The verification page answers about signed documents only.
CREATE POLICY verification ON signature FOR SELECT USING ((SELECT acteur_role()) = 'verification');
--> statement-breakpoint
CREATE POLICY verification ON pv FOR SELECT USING ((SELECT acteur_role()) = 'verification');
--> statement-breakpoint
CREATE POLICY verification ON jury FOR SELECT USING ((SELECT acteur_role()) = 'verification');
--> statement-breakpoint
CREATE POLICY verification ON session_examen FOR SELECT USING ((SELECT acteur_role()) = 'verification');
--> statement-breakpoint
-- Everyone adds to the journal of their académie; the académie's gestionnaire and RSSI read it.
CREATE POLICY ajout ON journal FOR INSERT WITH CHECK (academie_id = (SELECT acteur_academie()) OR (SELECT acteur_role()) = 'connexion');
--> statement-breakpoint
CREATE POLICY lecture ON journal FOR SELECT USING (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) IN ('gestionnaire', 'rssi'));
--> statement-breakpoint
DO $$
DECLARE
  t text;
  seen text := $f$academie_id = (SELECT acteur_academie()) AND CASE (SELECT acteur_role())
    WHEN 'gestionnaire' THEN true
    WHEN 'chef_de_centre' THEN centre_id = (SELECT acteur_centre())
    ELSE false END$f$;
BEGIN
  FOREACH t IN ARRAY ARRAY['compte_rendu', 'fichier'] LOOP
    EXECUTE format('CREATE POLICY perimetre ON %I USING (%s) WITH CHECK (%s)', t, seen, seen);
  END LOOP;
END $$;
--> statement-breakpoint
-- Grants of the jury portal: no column that names a candidate, nothing that tells fraud or liste rouge.
GRANT SELECT ON academie, session_examen, periode, centre, reglement, publication, jury, transition, transition_permise,
  membre, tenue, presence, resultat, choix, deliberation, relevement, correction, pv, pv_apercu, signature,
  papillon, connexion, essai_connexion TO delib_jury;
--> statement-breakpoint
GRANT SELECT (id, academie_id, centre_id, jury_id, numero_anonymat, categorie, forme, livret) ON candidat TO delib_jury;
--> statement-breakpoint
GRANT INSERT ON transition, journal, tenue, presence, relevement, pv, pv_apercu, signature, connexion, essai_connexion TO delib_jury;
--> statement-breakpoint
GRANT UPDATE ON deliberation, relevement, tenue, presence, pv_apercu, essai_connexion TO delib_jury;
--> statement-breakpoint
GRANT UPDATE (abandonne_le) ON pv TO delib_jury;
--> statement-breakpoint
GRANT UPDATE (teste_le) ON papillon TO delib_jury;
--> statement-breakpoint
GRANT UPDATE (fermee_le, expire_le) ON connexion TO delib_jury;
--> statement-breakpoint
GRANT DELETE ON relevement, pv_apercu, essai_connexion TO delib_jury;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA public TO delib_centre, delib_worker;
--> statement-breakpoint
GRANT INSERT ON transition, journal, publication, papillon, deliberation, connexion, essai_connexion, compte_rendu, fichier, agent TO delib_centre;
--> statement-breakpoint
GRANT UPDATE ON publication, deliberation, essai_connexion, compte_rendu TO delib_centre;
--> statement-breakpoint
GRANT UPDATE (revoque_le) ON papillon TO delib_centre;
--> statement-breakpoint
GRANT UPDATE (abandonne_le) ON pv TO delib_centre;
--> statement-breakpoint
GRANT UPDATE (fermee_le, expire_le) ON connexion TO delib_centre;
--> statement-breakpoint
GRANT DELETE ON essai_connexion, pv_apercu TO delib_centre;
--> statement-breakpoint
-- The worker and the command line import, correct and generate; the append-only tables stay so for them too.
GRANT INSERT ON ALL TABLES IN SCHEMA public TO delib_worker;
--> statement-breakpoint
GRANT UPDATE ON academie, session_examen, periode, centre, reglement, publication, membre, candidat, candidat_identite, resultat, choix,
  deliberation, papillon, connexion, essai_connexion, agent, compte_rendu TO delib_worker;
--> statement-breakpoint
GRANT UPDATE (centre_id, periode_id, reglement_id, arrete_numero, arrete_date) ON jury TO delib_worker;
--> statement-breakpoint
GRANT DELETE ON essai_connexion, fichier, choix TO delib_worker;
--> statement-breakpoint
REVOKE INSERT ON transition_permise FROM delib_worker;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO delib_jury, delib_centre, delib_worker;
--> statement-breakpoint
DO $$
BEGIN
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO delib_worker', current_database());
END $$;
--> statement-breakpoint
-- A change of état is a fact; this is the only way `jury.etat` changes.
ALTER TABLE transition ADD CONSTRAINT transition_de_la_table
  FOREIGN KEY (de, vers, exceptionnelle) REFERENCES transition_permise (de, vers, exceptionnelle);
--> statement-breakpoint
GRANT SELECT, UPDATE ON jury TO delib_gardien;
--> statement-breakpoint
CREATE POLICY gardien ON jury TO delib_gardien USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE FUNCTION transition_appliquer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE jury SET
    etat = NEW.vers,
    version = version + 1,
    ronde_1 = ronde_1 + (NEW.nouvelle_ronde AND NEW.de < '200')::int,
    ronde_2 = ronde_2 + (NEW.nouvelle_ronde AND NEW.de >= '200')::int
  WHERE id = NEW.jury_id AND etat = NEW.de AND version = NEW.version_vue;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'jury % changed since it was read', NEW.jury_id USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
ALTER FUNCTION transition_appliquer() OWNER TO delib_gardien;
--> statement-breakpoint
CREATE TRIGGER appliquer AFTER INSERT ON transition FOR EACH ROW EXECUTE FUNCTION transition_appliquer();
--> statement-breakpoint
CREATE FUNCTION etat_par_transition_seulement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'jury.etat is written by inserting a transition, never directly';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER etat_protege BEFORE UPDATE OF etat, ronde_1, ronde_2 ON jury
  FOR EACH ROW EXECUTE FUNCTION etat_par_transition_seulement();
--> statement-breakpoint
-- Append-only: nobody, the owner included, changes or removes what is there.
CREATE FUNCTION ajout_seulement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['transition', 'journal', 'signature', 'correction'] LOOP
    EXECUTE format('CREATE TRIGGER ajout_seulement BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION ajout_seulement()', t);
    EXECUTE format('CREATE TRIGGER ajout_seulement_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION ajout_seulement()', t);
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM PUBLIC, delib_jury, delib_centre, delib_worker', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- The journal's chain: each line carries the SHA-256 of the one before it in its académie. The advisory lock
-- orders the lines; append to the journal last in a transaction, so that it is held briefly.
GRANT SELECT ON journal TO delib_gardien;
--> statement-breakpoint
CREATE POLICY gardien ON journal FOR SELECT TO delib_gardien USING (true);
--> statement-breakpoint
CREATE FUNCTION journal_texte(j journal) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN concat_ws(E'\x1f', j.academie_id, j.seq::text, extract(epoch FROM j.quand)::text, j.qui, j.role, j.connexion_id, j.acte,
    j.objet, coalesce(j.jury_id::text, ''), coalesce(j.centre_id::text, ''), coalesce(j.avant::text, ''),
    coalesce(j.apres::text, ''), j.requete, encode(j.precedent, 'hex'));
--> statement-breakpoint
CREATE FUNCTION journal_chainer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  tete record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('journal:' || NEW.academie_id, 0));
  SELECT seq, empreinte INTO tete FROM journal WHERE academie_id = NEW.academie_id ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(tete.seq, 0) + 1;
  NEW.precedent := coalesce(tete.empreinte, '\x'::bytea);
  NEW.empreinte := sha256(convert_to(journal_texte(NEW), 'UTF8'));
  RETURN NEW;
END $$;
--> statement-breakpoint
ALTER FUNCTION journal_chainer() OWNER TO delib_gardien;
--> statement-breakpoint
CREATE TRIGGER chainer BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION journal_chainer();
--> statement-breakpoint
-- Live follow-up: who listens learns that a jury changed, never what.
CREATE FUNCTION prevenir() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('delib', json_build_object('sujet', TG_TABLE_NAME, 'academie', NEW.academie_id,
    'centre', NEW.centre_id, 'jury', CASE TG_TABLE_NAME WHEN 'compte_rendu' THEN NULL ELSE to_jsonb(NEW) ->> 'jury_id' END)::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER prevenir AFTER INSERT ON transition FOR EACH ROW EXECUTE FUNCTION prevenir();
--> statement-breakpoint
CREATE TRIGGER prevenir AFTER INSERT ON signature FOR EACH ROW EXECUTE FUNCTION prevenir();
--> statement-breakpoint
CREATE TRIGGER prevenir AFTER INSERT OR UPDATE ON deliberation FOR EACH ROW EXECUTE FUNCTION prevenir();
--> statement-breakpoint
CREATE TRIGGER prevenir AFTER INSERT OR UPDATE ON compte_rendu FOR EACH ROW EXECUTE FUNCTION prevenir();
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM delib_gardien;
