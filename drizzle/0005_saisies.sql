ALTER TABLE "choix" ADD COLUMN "modifie_par" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "choix" ADD COLUMN "modifie_le" timestamp with time zone;--> statement-breakpoint
-- The centre app enters what only an import wrote before: choices of the 2nd groupe (centre and académie),
-- marks and the lifting of a suspicion (académie alone, whatever the app says).
GRANT INSERT, UPDATE, DELETE ON choix TO delib_centre;--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON resultat TO delib_centre;--> statement-breakpoint
GRANT DELETE ON resultat TO delib_worker;--> statement-breakpoint
GRANT INSERT ON correction TO delib_centre;--> statement-breakpoint
GRANT UPDATE (presume_fraudeur) ON candidat TO delib_centre;--> statement-breakpoint
CREATE POLICY academie_ajoute ON resultat AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT acteur_role()) = 'gestionnaire');--> statement-breakpoint
CREATE POLICY academie_modifie ON resultat AS RESTRICTIVE FOR UPDATE USING ((SELECT acteur_role()) = 'gestionnaire');--> statement-breakpoint
-- An oral that is only announced as missing goes with the choice it belonged to; a mark never does.
CREATE POLICY oral_retire ON resultat AS RESTRICTIVE FOR DELETE USING (groupe = 2 AND ((SELECT acteur_role()) = 'gestionnaire' OR nature = 'manquante'));--> statement-breakpoint
CREATE POLICY academie_ajoute ON correction AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT acteur_role()) = 'gestionnaire');--> statement-breakpoint
CREATE POLICY academie_modifie ON candidat AS RESTRICTIVE FOR UPDATE USING ((SELECT acteur_role()) = 'gestionnaire');
