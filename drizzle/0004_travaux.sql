CREATE TABLE "fichier_morceau" (
	"academie_id" text NOT NULL,
	"centre_id" uuid,
	"fichier_id" uuid NOT NULL,
	"rang" integer NOT NULL,
	"octets" "bytea" NOT NULL,
	CONSTRAINT "fichier_morceau_fichier_id_rang_pk" PRIMARY KEY("fichier_id","rang")
);
--> statement-breakpoint
ALTER TABLE "fichier" ALTER COLUMN "taille" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "compte_rendu" ADD COLUMN "criteres" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "compte_rendu" ADD COLUMN "tour" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "compte_rendu" ADD COLUMN "essai" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "fichier" ADD COLUMN "stockage" text DEFAULT 'base' NOT NULL;--> statement-breakpoint
ALTER TABLE "fichier" ADD COLUMN "disponible_le" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fichier" ADD COLUMN "expire_le" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fichier" ADD COLUMN "efface_le" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fichier_morceau" ADD CONSTRAINT "fichier_morceau_fichier_id_fichier_id_fk" FOREIGN KEY ("fichier_id") REFERENCES "public"."fichier"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fichier_expire_le_index" ON "fichier" USING btree ("expire_le");--> statement-breakpoint
-- The owner goes through forced row-level security too, where it is no superuser: lifted while bytes move.
ALTER TABLE fichier NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO fichier_morceau (academie_id, centre_id, fichier_id, rang, octets)
  SELECT academie_id, centre_id, id, rang, substr(octets, rang * 1048576 + 1, 1048576)
  FROM fichier, generate_series(0, greatest(0, (length(octets) - 1) / 1048576)) AS rang;--> statement-breakpoint
UPDATE fichier SET disponible_le = cree_le, expire_le = now() + interval '30 days';--> statement-breakpoint
ALTER TABLE fichier FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "fichier" DROP COLUMN "octets";--> statement-breakpoint
ALTER TABLE fichier_morceau ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE fichier_morceau FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY perimetre ON fichier_morceau USING (academie_id = (SELECT acteur_academie()) AND ((SELECT acteur_role()) = 'gestionnaire' OR ((SELECT acteur_role()) = 'chef_de_centre' AND centre_id = (SELECT acteur_centre()))))
  WITH CHECK (academie_id = (SELECT acteur_academie()) AND ((SELECT acteur_role()) = 'gestionnaire' OR ((SELECT acteur_role()) = 'chef_de_centre' AND centre_id = (SELECT acteur_centre()))));--> statement-breakpoint
-- Files whose time is over, and what a killed worker left half written, are erased by any worker for every
-- académie: it sees those rows and no other.
CREATE POLICY entretien ON fichier TO delib_worker
  USING ((SELECT acteur_role()) = 'entretien' AND (expire_le <= now() OR (disponible_le IS NULL AND cree_le <= now() - interval '1 day')))
  WITH CHECK ((SELECT acteur_role()) = 'entretien');--> statement-breakpoint
CREATE POLICY entretien ON fichier_morceau TO delib_worker
  USING ((SELECT acteur_role()) = 'entretien' AND EXISTS (SELECT 1 FROM fichier WHERE fichier.id = fichier_id));--> statement-breakpoint
GRANT SELECT, INSERT ON fichier_morceau TO delib_centre;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON fichier_morceau TO delib_worker;--> statement-breakpoint
GRANT UPDATE (taille, sha256, disponible_le, expire_le) ON fichier TO delib_centre;--> statement-breakpoint
GRANT UPDATE (taille, sha256, disponible_le, expire_le, efface_le) ON fichier TO delib_worker;
