CREATE TABLE "agent" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid,
	"role" text NOT NULL,
	"identifiant" text NOT NULL,
	"empreinte_mot_de_passe" text NOT NULL,
	"prenom" text NOT NULL,
	"nom" text NOT NULL,
	"desactive_le" timestamp with time zone,
	CONSTRAINT "agent_identifiant_unique" UNIQUE("identifiant")
);
--> statement-breakpoint
CREATE TABLE "compte_rendu" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid,
	"activite" text NOT NULL,
	"titre" text NOT NULL,
	"parametres" jsonb NOT NULL,
	"demande_par" text NOT NULL,
	"demande_le" timestamp with time zone NOT NULL,
	"debut_le" timestamp with time zone,
	"fin_le" timestamp with time zone,
	"progression" integer DEFAULT 0 NOT NULL,
	"resultat" text NOT NULL,
	"messages" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "connexion" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid,
	"jury_id" uuid,
	"membre_id" uuid,
	"papillon_id" uuid,
	"agent_id" uuid,
	"role" text NOT NULL,
	"prenom" text NOT NULL,
	"nom" text NOT NULL,
	"ouverte_le" timestamp with time zone NOT NULL,
	"expire_le" timestamp with time zone NOT NULL,
	"fermee_le" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "essai_connexion" (
	"adresse" text NOT NULL,
	"login" text NOT NULL,
	"echecs" integer NOT NULL,
	"dernier_le" timestamp with time zone NOT NULL,
	"verrouille" boolean DEFAULT false NOT NULL,
	CONSTRAINT "essai_connexion_adresse_login_pk" PRIMARY KEY("adresse","login")
);
--> statement-breakpoint
CREATE TABLE "fichier" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid,
	"compte_rendu_id" uuid NOT NULL,
	"nom" text NOT NULL,
	"type" text NOT NULL,
	"genre" text NOT NULL,
	"taille" integer NOT NULL,
	"sha256" text NOT NULL,
	"octets" "bytea" NOT NULL,
	"cree_le" timestamp with time zone NOT NULL,
	CONSTRAINT "fichier_compte_rendu_id_nom_unique" UNIQUE("compte_rendu_id","nom")
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"academie_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"quand" timestamp with time zone NOT NULL,
	"qui" text NOT NULL,
	"role" text NOT NULL,
	"connexion_id" text NOT NULL,
	"acte" text NOT NULL,
	"objet" text NOT NULL,
	"jury_id" uuid,
	"centre_id" uuid,
	"avant" jsonb,
	"apres" jsonb,
	"requete" text NOT NULL,
	"precedent" "bytea" NOT NULL,
	"empreinte" "bytea" NOT NULL,
	CONSTRAINT "journal_academie_id_seq_pk" PRIMARY KEY("academie_id","seq")
);
--> statement-breakpoint
CREATE TABLE "papillon" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"membre_id" uuid NOT NULL,
	"login" text NOT NULL,
	"empreinte_mot_de_passe" text NOT NULL,
	"emis_le" timestamp with time zone NOT NULL,
	"emis_par" text NOT NULL,
	"valable_jusquau" timestamp with time zone NOT NULL,
	"revoque_le" timestamp with time zone,
	"teste_le" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "candidat" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"numero_anonymat" text NOT NULL,
	"categorie" text NOT NULL,
	"forme" text NOT NULL,
	"livret" boolean NOT NULL,
	"presume_fraudeur" boolean NOT NULL,
	"liste_rouge" boolean NOT NULL,
	CONSTRAINT "candidat_jury_id_numero_anonymat_unique" UNIQUE("jury_id","numero_anonymat")
);
--> statement-breakpoint
CREATE TABLE "candidat_identite" (
	"candidat_id" uuid PRIMARY KEY NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"numero_candidat" text NOT NULL,
	"nom" text NOT NULL,
	"prenoms" text NOT NULL,
	"date_naissance" date NOT NULL,
	"etablissement_code" text NOT NULL,
	"etablissement" text NOT NULL,
	"amenagements" text NOT NULL,
	CONSTRAINT "candidat_identite_session_id_numero_candidat_unique" UNIQUE("session_id","numero_candidat")
);
--> statement-breakpoint
CREATE TABLE "choix" (
	"candidat_id" uuid NOT NULL,
	"rang" smallint NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"epreuve" text NOT NULL,
	"passe_le" timestamp with time zone,
	CONSTRAINT "choix_candidat_id_rang_pk" PRIMARY KEY("candidat_id","rang")
);
--> statement-breakpoint
CREATE TABLE "correction" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"candidat_id" uuid NOT NULL,
	"groupe" smallint NOT NULL,
	"epreuve" text NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"nature_avant" text NOT NULL,
	"note_avant" numeric(7, 2),
	"nature_apres" text NOT NULL,
	"note_apres" numeric(7, 2),
	"motif" text NOT NULL,
	"par" text NOT NULL,
	"le" timestamp with time zone NOT NULL,
	"jury_version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliberation" (
	"candidat_id" uuid NOT NULL,
	"groupe" smallint NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"proposition" text NOT NULL,
	"issue_arretee" text NOT NULL,
	"empreinte_arretee" text NOT NULL,
	"issue_validee" text,
	"empreinte_validee" text,
	"validee_par" text,
	"validee_le" timestamp with time zone,
	"points_jury" numeric(7, 2) DEFAULT '0' NOT NULL,
	"motif_points" text DEFAULT '' NOT NULL,
	"livret_examine_par" text,
	"livret_examine_le" timestamp with time zone,
	"modifie_par" text NOT NULL,
	"modifie_le" timestamp with time zone NOT NULL,
	CONSTRAINT "deliberation_candidat_id_groupe_pk" PRIMARY KEY("candidat_id","groupe")
);
--> statement-breakpoint
CREATE TABLE "relevement" (
	"candidat_id" uuid NOT NULL,
	"groupe" smallint NOT NULL,
	"epreuve" text NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"avant" numeric(7, 2) NOT NULL,
	"apres" numeric(7, 2) NOT NULL,
	"motif" text NOT NULL,
	"par" text NOT NULL,
	"le" timestamp with time zone NOT NULL,
	CONSTRAINT "relevement_candidat_id_groupe_epreuve_pk" PRIMARY KEY("candidat_id","groupe","epreuve")
);
--> statement-breakpoint
CREATE TABLE "resultat" (
	"candidat_id" uuid NOT NULL,
	"groupe" smallint NOT NULL,
	"epreuve" text NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"nature" text NOT NULL,
	"note" numeric(7, 2),
	"annee" smallint,
	CONSTRAINT "resultat_candidat_id_groupe_epreuve_pk" PRIMARY KEY("candidat_id","groupe","epreuve")
);
--> statement-breakpoint
CREATE TABLE "jury" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"periode_id" uuid NOT NULL,
	"reglement_id" uuid,
	"code" text NOT NULL,
	"etat" text DEFAULT '000' NOT NULL,
	"ronde_1" integer DEFAULT 1 NOT NULL,
	"ronde_2" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"arrete_numero" text,
	"arrete_date" date,
	CONSTRAINT "jury_session_id_code_unique" UNIQUE("session_id","code")
);
--> statement-breakpoint
CREATE TABLE "membre" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"ordre" smallint NOT NULL,
	"nom" text NOT NULL,
	"prenom" text NOT NULL,
	"qualite" text NOT NULL,
	"college" text NOT NULL,
	"statut" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"groupe" smallint NOT NULL,
	"ronde" integer NOT NULL,
	"membre_id" uuid NOT NULL,
	"presence" text NOT NULL,
	CONSTRAINT "presence_membre_id_groupe_ronde_pk" PRIMARY KEY("membre_id","groupe","ronde")
);
--> statement-breakpoint
CREATE TABLE "tenue" (
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"groupe" smallint NOT NULL,
	"ronde" integer NOT NULL,
	"lieu" text NOT NULL,
	"date" date NOT NULL,
	"debut" text NOT NULL,
	"fin" text NOT NULL,
	"observations" text NOT NULL,
	"incidents" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"modifie_par" text NOT NULL,
	"modifie_le" timestamp with time zone NOT NULL,
	CONSTRAINT "tenue_jury_id_groupe_ronde_pk" PRIMARY KEY("jury_id","groupe","ronde")
);
--> statement-breakpoint
CREATE TABLE "transition" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"de" text NOT NULL,
	"vers" text NOT NULL,
	"exceptionnelle" boolean NOT NULL,
	"motif" text,
	"par" text NOT NULL,
	"qualite" text NOT NULL,
	"quand" timestamp with time zone NOT NULL,
	"version_vue" integer NOT NULL,
	"nouvelle_ronde" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transition_permise" (
	"de" text NOT NULL,
	"vers" text NOT NULL,
	"exceptionnelle" boolean NOT NULL,
	CONSTRAINT "transition_permise_de_vers_exceptionnelle_pk" PRIMARY KEY("de","vers","exceptionnelle")
);
--> statement-breakpoint
CREATE TABLE "pv" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"groupe" smallint NOT NULL,
	"version" integer NOT NULL,
	"decisions" jsonb NOT NULL,
	"empreinte" text NOT NULL,
	"compose_par" text NOT NULL,
	"compose_le" timestamp with time zone NOT NULL,
	"abandonne_le" timestamp with time zone,
	CONSTRAINT "pv_jury_id_groupe_version_unique" UNIQUE("jury_id","groupe","version")
);
--> statement-breakpoint
CREATE TABLE "pv_apercu" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"pv_id" uuid NOT NULL,
	"membre_id" uuid NOT NULL,
	"octets" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"empreinte_contenu" text NOT NULL,
	"prepare_le" timestamp with time zone NOT NULL,
	"autorise_le" timestamp with time zone,
	CONSTRAINT "pv_apercu_pv_id_membre_id_unique" UNIQUE("pv_id","membre_id")
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"pv_id" uuid PRIMARY KEY NOT NULL,
	"academie_id" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"jury_id" uuid NOT NULL,
	"groupe" smallint NOT NULL,
	"version" integer NOT NULL,
	"membre_id" uuid NOT NULL,
	"prenom" text NOT NULL,
	"nom" text NOT NULL,
	"qualite" text NOT NULL,
	"octets" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"jeton_le" timestamp with time zone NOT NULL,
	"signe_le" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "academie" (
	"id" text PRIMARY KEY NOT NULL,
	"nom" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "centre" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"code" text NOT NULL,
	"nom" text NOT NULL,
	"ville" text NOT NULL,
	CONSTRAINT "centre_academie_id_code_unique" UNIQUE("academie_id","code")
);
--> statement-breakpoint
CREATE TABLE "periode" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"session_id" uuid NOT NULL,
	"code" text NOT NULL,
	"libelle" text NOT NULL,
	"debut" date NOT NULL,
	"fin" date NOT NULL,
	CONSTRAINT "periode_session_id_code_unique" UNIQUE("session_id","code")
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"academie_id" text NOT NULL,
	"session_id" uuid NOT NULL,
	"groupe" smallint NOT NULL,
	"ouvert" boolean NOT NULL,
	"par" text NOT NULL,
	"le" timestamp with time zone NOT NULL,
	CONSTRAINT "publication_session_id_groupe_pk" PRIMARY KEY("session_id","groupe")
);
--> statement-breakpoint
CREATE TABLE "reglement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"code" text NOT NULL,
	"version" text NOT NULL,
	"intitule" text NOT NULL,
	"definition" jsonb NOT NULL,
	"obligatoires" text[] NOT NULL,
	"cas_en_echec" integer NOT NULL,
	"importe_le" timestamp with time zone NOT NULL,
	CONSTRAINT "reglement_academie_id_code_version_unique" UNIQUE("academie_id","code","version")
);
--> statement-breakpoint
CREATE TABLE "session_examen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"academie_id" text NOT NULL,
	"code" text NOT NULL,
	"libelle" text NOT NULL,
	"essai" boolean DEFAULT false NOT NULL,
	CONSTRAINT "session_examen_academie_id_code_unique" UNIQUE("academie_id","code")
);
--> statement-breakpoint
ALTER TABLE "fichier" ADD CONSTRAINT "fichier_compte_rendu_id_compte_rendu_id_fk" FOREIGN KEY ("compte_rendu_id") REFERENCES "public"."compte_rendu"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papillon" ADD CONSTRAINT "papillon_membre_id_membre_id_fk" FOREIGN KEY ("membre_id") REFERENCES "public"."membre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidat" ADD CONSTRAINT "candidat_jury_id_jury_id_fk" FOREIGN KEY ("jury_id") REFERENCES "public"."jury"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidat_identite" ADD CONSTRAINT "candidat_identite_candidat_id_candidat_id_fk" FOREIGN KEY ("candidat_id") REFERENCES "public"."candidat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "choix" ADD CONSTRAINT "choix_candidat_id_candidat_id_fk" FOREIGN KEY ("candidat_id") REFERENCES "public"."candidat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_candidat_id_candidat_id_fk" FOREIGN KEY ("candidat_id") REFERENCES "public"."candidat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliberation" ADD CONSTRAINT "deliberation_candidat_id_candidat_id_fk" FOREIGN KEY ("candidat_id") REFERENCES "public"."candidat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relevement" ADD CONSTRAINT "relevement_candidat_id_candidat_id_fk" FOREIGN KEY ("candidat_id") REFERENCES "public"."candidat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resultat" ADD CONSTRAINT "resultat_candidat_id_candidat_id_fk" FOREIGN KEY ("candidat_id") REFERENCES "public"."candidat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury" ADD CONSTRAINT "jury_centre_id_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."centre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury" ADD CONSTRAINT "jury_session_id_session_examen_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session_examen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury" ADD CONSTRAINT "jury_periode_id_periode_id_fk" FOREIGN KEY ("periode_id") REFERENCES "public"."periode"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury" ADD CONSTRAINT "jury_reglement_id_reglement_id_fk" FOREIGN KEY ("reglement_id") REFERENCES "public"."reglement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_membre_id_membre_id_fk" FOREIGN KEY ("membre_id") REFERENCES "public"."membre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pv" ADD CONSTRAINT "pv_jury_id_jury_id_fk" FOREIGN KEY ("jury_id") REFERENCES "public"."jury"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pv_apercu" ADD CONSTRAINT "pv_apercu_pv_id_pv_id_fk" FOREIGN KEY ("pv_id") REFERENCES "public"."pv"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pv_apercu" ADD CONSTRAINT "pv_apercu_membre_id_membre_id_fk" FOREIGN KEY ("membre_id") REFERENCES "public"."membre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_pv_id_pv_id_fk" FOREIGN KEY ("pv_id") REFERENCES "public"."pv"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "centre" ADD CONSTRAINT "centre_academie_id_academie_id_fk" FOREIGN KEY ("academie_id") REFERENCES "public"."academie"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periode" ADD CONSTRAINT "periode_session_id_session_examen_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session_examen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_session_id_session_examen_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session_examen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reglement" ADD CONSTRAINT "reglement_academie_id_academie_id_fk" FOREIGN KEY ("academie_id") REFERENCES "public"."academie"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_examen" ADD CONSTRAINT "session_examen_academie_id_academie_id_fk" FOREIGN KEY ("academie_id") REFERENCES "public"."academie"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "compte_rendu_academie_id_demande_le_index" ON "compte_rendu" USING btree ("academie_id","demande_le");--> statement-breakpoint
CREATE INDEX "connexion_papillon_id_index" ON "connexion" USING btree ("papillon_id");--> statement-breakpoint
CREATE INDEX "connexion_agent_id_index" ON "connexion" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "essai_connexion_login_index" ON "essai_connexion" USING btree ("login");--> statement-breakpoint
CREATE INDEX "journal_jury_id_index" ON "journal" USING btree ("jury_id");--> statement-breakpoint
CREATE INDEX "papillon_login_index" ON "papillon" USING btree ("login");--> statement-breakpoint
CREATE INDEX "papillon_membre_id_index" ON "papillon" USING btree ("membre_id");--> statement-breakpoint
CREATE INDEX "candidat_identite_jury_id_index" ON "candidat_identite" USING btree ("jury_id");--> statement-breakpoint
CREATE INDEX "choix_jury_id_index" ON "choix" USING btree ("jury_id");--> statement-breakpoint
CREATE INDEX "correction_jury_id_index" ON "correction" USING btree ("jury_id");--> statement-breakpoint
CREATE INDEX "deliberation_jury_id_groupe_index" ON "deliberation" USING btree ("jury_id","groupe");--> statement-breakpoint
CREATE INDEX "relevement_jury_id_index" ON "relevement" USING btree ("jury_id");--> statement-breakpoint
CREATE INDEX "resultat_jury_id_groupe_index" ON "resultat" USING btree ("jury_id","groupe");--> statement-breakpoint
CREATE INDEX "jury_centre_id_index" ON "jury" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "jury_academie_id_etat_index" ON "jury" USING btree ("academie_id","etat");--> statement-breakpoint
CREATE INDEX "membre_jury_id_index" ON "membre" USING btree ("jury_id");--> statement-breakpoint
CREATE INDEX "presence_jury_id_index" ON "presence" USING btree ("jury_id");--> statement-breakpoint
CREATE INDEX "transition_jury_id_id_index" ON "transition" USING btree ("jury_id","id");--> statement-breakpoint
CREATE INDEX "signature_jury_id_index" ON "signature" USING btree ("jury_id");--> statement-breakpoint
CREATE INDEX "signature_sha256_index" ON "signature" USING btree ("sha256");