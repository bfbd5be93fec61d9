-- Portail de secours: credentials of its own, and a door that the RSSI of the académie opens and closes.
CREATE TABLE "autorisation_secours" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "autorisation_secours_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"academie_id" text NOT NULL,
	"autorise" boolean NOT NULL,
	"motif" text NOT NULL,
	"par" text NOT NULL,
	"le" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "connexion" ADD COLUMN "portail" text DEFAULT 'ordinaire' NOT NULL;--> statement-breakpoint
ALTER TABLE "papillon" ADD COLUMN "portail" text DEFAULT 'ordinaire' NOT NULL;--> statement-breakpoint
CREATE INDEX "autorisation_secours_academie_id_id_index" ON "autorisation_secours" USING btree ("academie_id","id");--> statement-breakpoint
ALTER TABLE connexion ADD CONSTRAINT connexion_portail CHECK (portail IN ('ordinaire', 'secours'));--> statement-breakpoint
ALTER TABLE papillon ADD CONSTRAINT papillon_portail CHECK (portail IN ('ordinaire', 'secours'));--> statement-breakpoint
-- The portal through which one is being known, as the transaction says; the ordinary one when it says nothing.
CREATE FUNCTION acteur_portail() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('delib.portail', true), ''), 'ordinaire');--> statement-breakpoint
-- Read by everyone of the académie and before anyone is known; written by its RSSI alone, never rewritten.
ALTER TABLE autorisation_secours ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE autorisation_secours FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY lecture ON autorisation_secours FOR SELECT USING (academie_id = (SELECT acteur_academie()) OR (SELECT acteur_role()) = 'connexion');--> statement-breakpoint
CREATE POLICY decision ON autorisation_secours FOR INSERT WITH CHECK (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'rssi');--> statement-breakpoint
GRANT SELECT, INSERT ON autorisation_secours TO delib_centre;--> statement-breakpoint
GRANT SELECT ON autorisation_secours TO delib_worker;--> statement-breakpoint
GRANT SELECT (id, academie_id, autorise) ON autorisation_secours TO delib_jury;--> statement-breakpoint
GRANT USAGE ON SEQUENCE autorisation_secours_id_seq TO delib_centre;--> statement-breakpoint
CREATE TRIGGER ajout_seulement BEFORE UPDATE OR DELETE ON autorisation_secours FOR EACH ROW EXECUTE FUNCTION ajout_seulement();--> statement-breakpoint
CREATE TRIGGER ajout_seulement_table BEFORE TRUNCATE ON autorisation_secours FOR EACH STATEMENT EXECUTE FUNCTION ajout_seulement();--> statement-breakpoint
CREATE FUNCTION secours_autorise(academie text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce((SELECT a.autorise FROM autorisation_secours a WHERE a.academie_id = academie ORDER BY a.id DESC LIMIT 1), false);--> statement-breakpoint
-- Papillons and sessions of one portal are not there for the other one; those of the portail de secours are there
-- while the académie authorises it, and are gone the moment it no longer does.
DROP POLICY connexion ON papillon;--> statement-breakpoint
CREATE POLICY connexion ON papillon
  USING ((SELECT acteur_role()) = 'connexion' AND portail = (SELECT acteur_portail()) AND (portail = 'ordinaire' OR secours_autorise(academie_id)))
  WITH CHECK ((SELECT acteur_role()) = 'connexion' AND portail = (SELECT acteur_portail()) AND (portail = 'ordinaire' OR secours_autorise(academie_id)));--> statement-breakpoint
DROP POLICY connexion ON connexion;--> statement-breakpoint
-- A session is of the portal that its papillon opens.
CREATE POLICY connexion ON connexion
  USING ((SELECT acteur_role()) = 'connexion' AND portail = (SELECT acteur_portail()) AND (portail = 'ordinaire' OR secours_autorise(academie_id)))
  WITH CHECK ((SELECT acteur_role()) = 'connexion' AND portail = (SELECT acteur_portail()) AND (portail = 'ordinaire' OR secours_autorise(academie_id))
    AND (papillon_id IS NULL OR EXISTS (SELECT FROM papillon p WHERE p.id = papillon_id AND p.portail = connexion.portail)));--> statement-breakpoint
-- Whoever replaces the papillons of a centre ends the sessions opened with them; the RSSI ends those of the portail
-- de secours, and counts them.
CREATE POLICY centre ON connexion
  USING (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'chef_de_centre' AND centre_id = (SELECT acteur_centre()) AND papillon_id IS NOT NULL)
  WITH CHECK (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'chef_de_centre' AND centre_id = (SELECT acteur_centre()) AND papillon_id IS NOT NULL);--> statement-breakpoint
CREATE POLICY secours ON connexion
  USING (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'rssi' AND portail = 'secours')
  WITH CHECK (academie_id = (SELECT acteur_academie()) AND (SELECT acteur_role()) = 'rssi' AND portail = 'secours');--> statement-breakpoint
-- The login page of the portail de secours says for which académies it is open.
CREATE POLICY connexion ON academie FOR SELECT USING ((SELECT acteur_role()) = 'connexion');
