-- Réexamen: a round of its own for named candidates of a locked groupe (docs/adr/0012). What is in force stays where
-- it is (deliberation, relevement, resultat) until the signed PV of the réexamen is closed.
CREATE TABLE "reexamen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL REFERENCES "jury"("id"),
	"groupe" smallint NOT NULL CHECK (groupe IN (1, 2)),
	"version" integer NOT NULL,
	"premiere_version" integer NOT NULL,
	"etat" text DEFAULT 'ouvert' NOT NULL CHECK (etat IN ('ouvert', 'edition', 'clos', 'abandonne')),
	"origine" text NOT NULL CHECK (origine IN ('juridiction', 'commission')),
	"reference" text NOT NULL,
	"date_reference" date NOT NULL,
	"ouvert_par" text NOT NULL,
	"ouvert_le" timestamp with time zone NOT NULL,
	"motif_abandon" text,
	"modifie_par" text NOT NULL,
	"modifie_le" timestamp with time zone NOT NULL,
	CHECK ((etat = 'abandonne') = (motif_abandon IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX "reexamen_jury_id_groupe_version_index" ON "reexamen" USING btree ("jury_id","groupe","version");--> statement-breakpoint
-- One at a time, whoever opens two at once.
CREATE UNIQUE INDEX reexamen_en_cours ON reexamen (jury_id) WHERE etat IN ('ouvert', 'edition');--> statement-breakpoint
CREATE TABLE "deliberation_reexamen" (
	"reexamen_id" uuid NOT NULL REFERENCES "reexamen"("id"),
	"candidat_id" uuid NOT NULL REFERENCES "candidat"("id") ON DELETE cascade,
	"groupe" smallint NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"proposition" text NOT NULL,
	"issue_arretee" text NOT NULL,
	"empreinte_arretee" text NOT NULL,
	"issue_validee" text,
	"empreinte_validee" text,
	"validee_par" text,
	"validee_le" timestamp with time zone,
	"points_jury" numeric(7, 2) DEFAULT '0' NOT NULL,
	"motif_points" text DEFAULT '' NOT NULL,
	"livret_examine_par" text,
	"livret_examine_le" timestamp with time zone,
	"modifie_par" text NOT NULL,
	"modifie_le" timestamp with time zone NOT NULL,
	PRIMARY KEY ("reexamen_id", "candidat_id")
);
--> statement-breakpoint
CREATE INDEX "deliberation_reexamen_jury_id_index" ON "deliberation_reexamen" USING btree ("jury_id");--> statement-breakpoint
CREATE TABLE "relevement_reexamen" (
	"reexamen_id" uuid NOT NULL REFERENCES "reexamen"("id"),
	"candidat_id" uuid NOT NULL REFERENCES "candidat"("id") ON DELETE cascade,
	"groupe" smallint NOT NULL,
	"epreuve" text NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"avant" numeric(7, 2) NOT NULL,
	"apres" numeric(7, 2) NOT NULL,
	"motif" text NOT NULL,
	"par" text NOT NULL,
	"le" timestamp with time zone NOT NULL,
	PRIMARY KEY ("reexamen_id", "candidat_id", "epreuve")
);
--> statement-breakpoint
CREATE INDEX "relevement_reexamen_jury_id_index" ON "relevement_reexamen" USING btree ("jury_id");--> statement-breakpoint
CREATE TABLE "resultat_reexamen" (
	"reexamen_id" uuid NOT NULL REFERENCES "reexamen"("id"),
	"candidat_id" uuid NOT NULL REFERENCES "candidat"("id") ON DELETE cascade,
	"groupe" smallint NOT NULL,
	"epreuve" text NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"nature" text NOT NULL,
	"note" numeric(7, 2),
	"annee" smallint,
	"reference" text,
	"motif" text NOT NULL,
	"par" text NOT NULL,
	"le" timestamp with time zone NOT NULL,
	PRIMARY KEY ("reexamen_id", "candidat_id", "groupe", "epreuve"),
	CHECK ((nature = 'annulee') = (reference IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX "resultat_reexamen_jury_id_index" ON "resultat_reexamen" USING btree ("jury_id");--> statement-breakpoint
ALTER TABLE "pv" ADD COLUMN "reexamen_id" uuid REFERENCES "reexamen"("id");--> statement-breakpoint
-- Seen like every table of a jury.
DO $$
DECLARE
  t text;
  seen text := $f$academie_id = (SELECT acteur_academie()) AND CASE (SELECT acteur_role())
    WHEN 'gestionnaire' THEN true
    WHEN 'chef_de_centre' THEN centre_id = (SELECT acteur_centre())
    WHEN 'president' THEN jury_id = (SELECT acteur_jury())
    WHEN 'vice_president' THEN jury_id = (SELECT acteur_jury())
    ELSE false END$f$;
BEGIN
  FOREACH t IN ARRAY ARRAY['reexamen', 'deliberation_reexamen', 'relevement_reexamen', 'resultat_reexamen'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY perimetre ON %I USING (%s) WITH CHECK (%s)', t, seen, seen);
    EXECUTE format('GRANT SELECT ON %I TO delib_jury, delib_centre, delib_worker, delib_gardien', t);
    EXECUTE format('CREATE POLICY gardien ON %I FOR SELECT TO delib_gardien USING (true)', t);
    -- Opened, and its marks entered, by the gestionnaire alone.
    IF t IN ('reexamen', 'resultat_reexamen') THEN
      EXECUTE format($f$CREATE POLICY academie_ajoute ON %I AS RESTRICTIVE FOR INSERT
        WITH CHECK ((SELECT acteur_role()) = 'gestionnaire')$f$, t);
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY verification ON reexamen FOR SELECT USING ((SELECT acteur_role()) = 'verification');--> statement-breakpoint
CREATE POLICY verification ON deliberation_reexamen FOR SELECT USING ((SELECT acteur_role()) = 'verification');--> statement-breakpoint
GRANT INSERT ON reexamen, deliberation_reexamen, relevement_reexamen, resultat_reexamen TO delib_centre;--> statement-breakpoint
GRANT UPDATE ON deliberation_reexamen TO delib_jury, delib_centre;--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON relevement_reexamen TO delib_jury;--> statement-breakpoint
GRANT UPDATE, DELETE ON resultat_reexamen TO delib_centre;--> statement-breakpoint
GRANT UPDATE (etat, version, motif_abandon, modifie_par, modifie_le) ON reexamen TO delib_jury, delib_centre;--> statement-breakpoint
-- The steps of a réexamen, as the domain has them; closed only once its PV is signed.
CREATE FUNCTION reexamen_suite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.etat, NEW.etat) NOT IN (('ouvert', 'edition'), ('ouvert', 'abandonne'), ('edition', 'ouvert'),
    ('edition', 'clos'), ('edition', 'abandonne')) THEN
    RAISE EXCEPTION 'a réexamen does not go from % to %', OLD.etat, NEW.etat USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.etat IN ('clos', 'abandonne') AND (NEW.etat = 'clos') IS DISTINCT FROM EXISTS (SELECT FROM signature s
    JOIN pv p ON p.id = s.pv_id WHERE p.reexamen_id = NEW.id AND p.version = NEW.version AND p.abandonne_le IS NULL) THEN
    RAISE EXCEPTION 'a réexamen is closed once its PV is signed, and abandoned before' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER suite BEFORE UPDATE ON reexamen FOR EACH ROW EXECUTE FUNCTION reexamen_suite();--> statement-breakpoint
CREATE TRIGGER ajout_seulement BEFORE DELETE ON reexamen FOR EACH ROW EXECUTE FUNCTION ajout_seulement();--> statement-breakpoint
-- Closing puts what the jury settled in force, for the named candidates and no other: the only way anything of a locked
-- groupe changes.
GRANT SELECT, INSERT, UPDATE, DELETE ON deliberation, relevement TO delib_gardien;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON resultat TO delib_gardien;--> statement-breakpoint
GRANT INSERT ON correction TO delib_gardien;--> statement-breakpoint
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['deliberation', 'relevement', 'resultat', 'correction'] LOOP
    EXECUTE format('CREATE POLICY gardien ON %I TO delib_gardien USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- The gestionnaire entered these marks; the président's clôture makes them the received ones.
ALTER POLICY academie_ajoute ON resultat WITH CHECK ((SELECT acteur_role()) = 'gestionnaire' OR current_user = 'delib_gardien');--> statement-breakpoint
ALTER POLICY academie_modifie ON resultat USING ((SELECT acteur_role()) = 'gestionnaire' OR current_user = 'delib_gardien');--> statement-breakpoint
ALTER POLICY academie_ajoute ON correction WITH CHECK ((SELECT acteur_role()) = 'gestionnaire' OR current_user = 'delib_gardien');--> statement-breakpoint
CREATE FUNCTION reexamen_appliquer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO correction (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature_avant, note_avant,
      reference_avant, nature_apres, note_apres, reference_apres, motif, par, le, jury_version)
    SELECT n.candidat_id, n.groupe, n.epreuve, n.academie_id, n.centre_id, n.jury_id, coalesce(r.nature, 'manquante'),
      r.note, r.reference, n.nature, n.note, n.reference, n.motif, n.par, n.le, j.version
    FROM resultat_reexamen n JOIN jury j ON j.id = n.jury_id
    LEFT JOIN resultat r ON r.candidat_id = n.candidat_id AND r.groupe = n.groupe AND r.epreuve = n.epreuve
    WHERE n.reexamen_id = NEW.id;
  INSERT INTO resultat (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature, note, annee, reference)
    SELECT candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature, note, annee, reference
    FROM resultat_reexamen WHERE reexamen_id = NEW.id
    ON CONFLICT (candidat_id, groupe, epreuve) DO UPDATE SET nature = excluded.nature, note = excluded.note,
      annee = excluded.annee, reference = excluded.reference;
  INSERT INTO deliberation AS d (candidat_id, groupe, academie_id, centre_id, jury_id, proposition, issue_arretee,
      empreinte_arretee, issue_validee, empreinte_validee, validee_par, validee_le, points_jury, motif_points,
      livret_examine_par, livret_examine_le, modifie_par, modifie_le)
    SELECT candidat_id, groupe, academie_id, centre_id, jury_id, proposition, issue_arretee, empreinte_arretee,
      issue_validee, empreinte_validee, validee_par, validee_le, points_jury, motif_points, livret_examine_par,
      livret_examine_le, modifie_par, modifie_le
    FROM deliberation_reexamen WHERE reexamen_id = NEW.id
    ON CONFLICT (candidat_id, groupe) DO UPDATE SET version = d.version + 1, proposition = excluded.proposition,
      issue_arretee = excluded.issue_arretee, empreinte_arretee = excluded.empreinte_arretee,
      issue_validee = excluded.issue_validee, empreinte_validee = excluded.empreinte_validee,
      validee_par = excluded.validee_par, validee_le = excluded.validee_le, points_jury = excluded.points_jury,
      motif_points = excluded.motif_points, livret_examine_par = excluded.livret_examine_par,
      livret_examine_le = excluded.livret_examine_le, modifie_par = excluded.modifie_par,
      modifie_le = excluded.modifie_le;
  DELETE FROM relevement r USING deliberation_reexamen d
    WHERE d.reexamen_id = NEW.id AND r.candidat_id = d.candidat_id AND r.groupe = d.groupe;
  INSERT INTO relevement (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, avant, apres, motif, par, le)
    SELECT candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, avant, apres, motif, par, le
    FROM relevement_reexamen WHERE reexamen_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER appliquer AFTER UPDATE ON reexamen FOR EACH ROW WHEN (NEW.etat = 'clos')
  EXECUTE FUNCTION reexamen_appliquer();--> statement-breakpoint
-- The next ordinary round of a groupe comes after its réexamens: two PVs never bear one version.
CREATE OR REPLACE FUNCTION transition_appliquer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE jury SET
    etat = NEW.vers,
    version = version + 1,
    ronde_1 = CASE WHEN NEW.nouvelle_ronde AND NEW.de < '200' THEN ronde_suivante(id, 1::smallint, ronde_1) ELSE ronde_1 END,
    ronde_2 = CASE WHEN NEW.nouvelle_ronde AND NEW.de >= '200' THEN ronde_suivante(id, 2::smallint, ronde_2) ELSE ronde_2 END
  WHERE id = NEW.jury_id AND etat = NEW.de AND version = NEW.version_vue;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'jury % changed since it was read', NEW.jury_id USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION ronde_suivante(jury uuid, g smallint, ronde integer) RETURNS integer LANGUAGE sql STABLE
  SET search_path = public AS $$
  SELECT greatest(ronde, (SELECT max(r.version) FROM reexamen r WHERE r.jury_id = jury AND r.groupe = g)) + 1
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO delib_gardien;--> statement-breakpoint
ALTER FUNCTION reexamen_appliquer() OWNER TO delib_gardien;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM delib_gardien;
