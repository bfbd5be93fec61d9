CREATE TABLE "acte_securite" (
	"acte" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "jury" ADD COLUMN "compose_le" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "journal_academie_id_acte_seq_index" ON "journal" USING btree ("academie_id","acte","seq");--> statement-breakpoint
CREATE INDEX "journal_academie_id_quand_index" ON "journal" USING btree ("academie_id","quand");--> statement-breakpoint
-- What the RSSI reads of the journal is the domain's table, written here at each migration like the transitions.
ALTER TABLE acte_securite ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE acte_securite FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY table_des_actes ON acte_securite FOR SELECT USING (true);--> statement-breakpoint
DO $$
BEGIN
  EXECUTE format('CREATE POLICY migration ON acte_securite TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
--> statement-breakpoint
GRANT SELECT ON acte_securite TO delib_centre, delib_worker;--> statement-breakpoint
DROP POLICY lecture ON journal;--> statement-breakpoint
CREATE POLICY lecture ON journal FOR SELECT USING (academie_id = (SELECT acteur_academie())
  AND ((SELECT acteur_role()) = 'gestionnaire'
    OR ((SELECT acteur_role()) = 'rssi' AND acte IN (SELECT s.acte FROM acte_securite s))));
--> statement-breakpoint
-- Which chains there are, for the command that walks them all: it then reads each as that académie's gestionnaire.
GRANT CREATE ON SCHEMA public TO delib_gardien;--> statement-breakpoint
CREATE FUNCTION journal_academies() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT academie_id FROM journal ORDER BY academie_id
$$;
--> statement-breakpoint
ALTER FUNCTION journal_academies() OWNER TO delib_gardien;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM delib_gardien;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION journal_academies() FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION journal_academies() TO delib_worker;--> statement-breakpoint
-- « Composer les jurys » and « Centres et utilisateurs »: the gestionnaire writes them from the centre app. No DELETE:
-- who sat or signed is withdrawn, a centre and an account stay.
GRANT INSERT ON membre, centre TO delib_centre;--> statement-breakpoint
GRANT UPDATE (nom, prenom, qualite, college, statut, ordre, retire_le) ON membre TO delib_centre;--> statement-breakpoint
GRANT UPDATE (version, arrete_numero, arrete_date, compose_le) ON jury TO delib_centre, delib_worker;--> statement-breakpoint
GRANT UPDATE (nom, ville) ON centre TO delib_centre;--> statement-breakpoint
GRANT UPDATE (empreinte_mot_de_passe, prenom, nom, centre_id, desactive_le) ON agent TO delib_centre;--> statement-breakpoint
-- Who a jury is made of is the académie's alone: a chef de centre sees the same rows and changes none.
CREATE POLICY composition_ajout ON membre AS RESTRICTIVE FOR INSERT TO delib_centre, delib_worker
  WITH CHECK ((SELECT acteur_role()) = 'gestionnaire');--> statement-breakpoint
CREATE POLICY composition_changement ON membre AS RESTRICTIVE FOR UPDATE TO delib_centre, delib_worker
  USING ((SELECT acteur_role()) = 'gestionnaire');--> statement-breakpoint
CREATE FUNCTION nomination_reservee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acteur_role() IN ('chef_de_centre', 'rssi', 'president', 'vice_president')
    AND (NEW.arrete_numero, NEW.arrete_date) IS DISTINCT FROM (OLD.arrete_numero, OLD.arrete_date) THEN
    RAISE EXCEPTION 'the arrêté that names a jury is written by the gestionnaire' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER nomination_reservee BEFORE UPDATE OF arrete_numero, arrete_date ON jury
  FOR EACH ROW EXECUTE FUNCTION nomination_reservee();
--> statement-breakpoint
-- A chef de centre issues the papillons of their own jurys again: the earlier sessions end and the failures are
-- forgotten, as when the gestionnaire does it. Of those logins and no other.
CREATE POLICY sessions_du_centre ON connexion FOR SELECT USING (academie_id = (SELECT acteur_academie())
  AND (SELECT acteur_role()) = 'chef_de_centre' AND centre_id = (SELECT acteur_centre()) AND papillon_id IS NOT NULL);
--> statement-breakpoint
CREATE POLICY sessions_du_centre_closes ON connexion FOR UPDATE USING (academie_id = (SELECT acteur_academie())
  AND (SELECT acteur_role()) = 'chef_de_centre' AND centre_id = (SELECT acteur_centre()) AND papillon_id IS NOT NULL);
--> statement-breakpoint
CREATE POLICY essais_du_centre ON essai_connexion USING ((SELECT acteur_role()) = 'chef_de_centre'
  AND login IN (SELECT p.login FROM papillon p));
