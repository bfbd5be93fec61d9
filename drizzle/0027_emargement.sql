-- A member's own initials under the sitting of one round: who sat is told by each, not by the président's signature alone.
-- One that holds at a time; withdrawn, never deleted. And what each signed PV says, as a value, for the next version to be
-- compared with.
CREATE TABLE "emargement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"groupe" smallint NOT NULL CHECK (groupe IN (1, 2)),
	"ronde" integer NOT NULL,
	"membre_id" uuid NOT NULL,
	"presence" text NOT NULL CHECK (presence IN ('present', 'a_distance')),
	"initiales" text NOT NULL CHECK (initiales <> ''),
	"recueilli_par" text NOT NULL,
	"emarge_le" timestamp with time zone NOT NULL,
	"retire_par" text,
	"retire_le" timestamp with time zone,
	CHECK ((retire_le IS NULL) = (retire_par IS NULL))
);
--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "contenu" jsonb;--> statement-breakpoint
ALTER TABLE "emargement" ADD CONSTRAINT "emargement_membre_id_membre_id_fk" FOREIGN KEY ("membre_id") REFERENCES "public"."membre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "emargement_jury_id_index" ON "emargement" USING btree ("jury_id");--> statement-breakpoint
CREATE UNIQUE INDEX "emargement_qui_tient" ON "emargement" USING btree ("membre_id","groupe","ronde") WHERE "emargement"."retire_le" is null;--> statement-breakpoint
ALTER TABLE "emargement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "emargement" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Seen like every table of a jury.
DO $$
DECLARE
  seen text := $f$academie_id = (SELECT acteur_academie()) AND CASE (SELECT acteur_role())
    WHEN 'gestionnaire' THEN true
    WHEN 'chef_de_centre' THEN centre_id = (SELECT acteur_centre())
    WHEN 'president' THEN jury_id = (SELECT acteur_jury())
    WHEN 'vice_president' THEN jury_id = (SELECT acteur_jury())
    ELSE false END$f$;
BEGIN
  EXECUTE format('CREATE POLICY perimetre ON emargement USING (%s) WITH CHECK (%s)', seen, seen);
END $$;
--> statement-breakpoint
-- Typed on the jury's portal and nowhere else; what was typed is not changed, it is withdrawn.
GRANT SELECT ON emargement TO delib_jury, delib_centre, delib_worker;--> statement-breakpoint
GRANT INSERT ON emargement TO delib_jury;--> statement-breakpoint
GRANT UPDATE (retire_par, retire_le) ON emargement TO delib_jury;--> statement-breakpoint
-- The président and the vice-président see at once what the other's screen received.
CREATE TRIGGER prevenir_ajout AFTER INSERT ON emargement REFERENCING NEW TABLE AS apres
  FOR EACH STATEMENT EXECUTE FUNCTION prevenir_jurys();--> statement-breakpoint
CREATE TRIGGER prevenir_changement AFTER UPDATE ON emargement REFERENCING NEW TABLE AS apres
  FOR EACH STATEMENT EXECUTE FUNCTION prevenir_jurys();
