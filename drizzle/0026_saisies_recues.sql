-- An entry whose answer was lost is sent again: it is known by its key, and not entered twice.
ALTER TABLE "deliberation" ADD COLUMN "saisies_recues" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "deliberation_reexamen" ADD COLUMN "saisies_recues" uuid[] DEFAULT '{}' NOT NULL;
