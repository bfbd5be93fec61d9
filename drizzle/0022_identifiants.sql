-- An identifiant is one person's within their académie. Two académies choose theirs without knowing of each other, in one
-- database or in two; the password tells whose it is, as for the papillons of two jurys of one number.
ALTER TABLE "compte" DROP CONSTRAINT "compte_identifiant_unique";--> statement-breakpoint
ALTER TABLE "compte" ADD CONSTRAINT "compte_identifiant_academie_id_unique" UNIQUE("identifiant","academie_id");
