CREATE TABLE "liste_affichee" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"numero" text NOT NULL,
	"empreinte" text NOT NULL,
	"libelle" text NOT NULL,
	"par" text NOT NULL,
	"le" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "liste_affichee_numero_index" ON "liste_affichee" USING btree ("numero");--> statement-breakpoint
ALTER TABLE liste_affichee ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE liste_affichee FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY perimetre ON liste_affichee USING (academie_id = (SELECT acteur_academie()) AND ((SELECT acteur_role()) = 'gestionnaire' OR ((SELECT acteur_role()) = 'chef_de_centre' AND centre_id = (SELECT acteur_centre()))))
  WITH CHECK (academie_id = (SELECT acteur_academie()) AND ((SELECT acteur_role()) = 'gestionnaire' OR ((SELECT acteur_role()) = 'chef_de_centre' AND centre_id = (SELECT acteur_centre()))));--> statement-breakpoint
CREATE POLICY verification ON liste_affichee FOR SELECT USING ((SELECT acteur_role()) = 'verification');--> statement-breakpoint
GRANT SELECT, INSERT ON liste_affichee TO delib_centre, delib_worker;--> statement-breakpoint
CREATE TRIGGER ajout_seulement BEFORE UPDATE OR DELETE ON liste_affichee FOR EACH ROW EXECUTE FUNCTION ajout_seulement();--> statement-breakpoint
CREATE TRIGGER ajout_seulement_table BEFORE TRUNCATE ON liste_affichee FOR EACH STATEMENT EXECUTE FUNCTION ajout_seulement();
