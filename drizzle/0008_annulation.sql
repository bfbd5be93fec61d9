ALTER TABLE "resultat" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "correction" ADD COLUMN "reference_avant" text;--> statement-breakpoint
ALTER TABLE "correction" ADD COLUMN "reference_apres" text;--> statement-breakpoint
-- A nullity stands on the decision of the commission de discipline that pronounced it; nothing else has one.
ALTER TABLE "resultat" ADD CONSTRAINT "annulation_avec_reference" CHECK (("resultat"."nature" = 'annulee') = ("resultat"."reference" is not null));
