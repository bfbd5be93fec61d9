-- What the bytes of each signed PV were found worth (docs/adr/0014): lists read it, and no byte of a PV.
CREATE TABLE "verdict_pv" (
	"pv_id" uuid PRIMARY KEY NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"numero" text NOT NULL,
	"sha256" text NOT NULL,
	"taille" integer NOT NULL,
	"xmin_lu" text NOT NULL,
	"authentique" boolean NOT NULL,
	"verifie_le" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "verdict_pv" ADD CONSTRAINT "verdict_pv_pv_id_signature_pv_id_fk" FOREIGN KEY ("pv_id") REFERENCES "public"."signature"("pv_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_pv" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "verdict_pv" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
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
  EXECUTE format('CREATE POLICY perimetre ON verdict_pv USING (%s) WITH CHECK (%s)', seen, seen);
END $$;
--> statement-breakpoint
-- The jury portal vouches for what it signs, in the transaction that stores it: a verdict marked with that transaction
-- is worth nothing for a row of `signature` that another one wrote.
CREATE POLICY ce_qui_est_signe ON verdict_pv AS RESTRICTIVE FOR INSERT TO delib_jury
  WITH CHECK (xmin_lu = (pg_current_xact_id()::xid)::text);--> statement-breakpoint
GRANT SELECT ON verdict_pv TO delib_jury, delib_centre, delib_worker;--> statement-breakpoint
GRANT INSERT ON verdict_pv TO delib_jury, delib_worker;--> statement-breakpoint
GRANT UPDATE (numero, sha256, taille, xmin_lu, authentique, verifie_le) ON verdict_pv TO delib_worker;
