-- One thing, one word (docs/glossaire.md): an account is a compte, a PV not signed yet a projet, what is lifted of
-- a présumé fraudeur a présomption. Policies, grants and triggers follow their table and their column; lines of the journal
-- are chained and keep the code they were written with.
ALTER TABLE "agent" RENAME TO "compte";--> statement-breakpoint
ALTER TABLE "connexion" RENAME COLUMN "agent_id" TO "compte_id";--> statement-breakpoint
ALTER INDEX "connexion_agent_id_index" RENAME TO "connexion_compte_id_index";--> statement-breakpoint
ALTER TABLE "pv_apercu" RENAME TO "pv_projet";--> statement-breakpoint
ALTER TABLE "candidat" RENAME COLUMN "soupcon_leve_le" TO "presomption_levee_le";--> statement-breakpoint
-- Keys, uniqueness and, from Postgres 18 on, each NOT NULL: whatever bears the name of its table.
DO $$
DECLARE
  c record;
BEGIN
  FOR c IN SELECT conrelid::regclass AS de, conname AS ancien,
      regexp_replace(regexp_replace(conname, '^agent_', 'compte_'), '^pv_apercu_', 'pv_projet_') AS nouveau
    FROM pg_constraint
    WHERE conrelid IN ('compte'::regclass, 'pv_projet'::regclass) AND conname ~ '^(agent|pv_apercu)_' LOOP
    EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', c.de, c.ancien, c.nouveau);
  END LOOP;
END $$;
--> statement-breakpoint
-- Jobs that the release before put into the queue are read by this one. A new base has no queue yet.
DO $$
BEGIN
  IF to_regclass('pgboss.job') IS NOT NULL THEN
    UPDATE pgboss.job
      SET data = jsonb_set(data #- '{demandeur,agentId}', '{demandeur,compteId}', data #> '{demandeur,agentId}')
      WHERE data -> 'demandeur' ? 'agentId';
  END IF;
END $$;
