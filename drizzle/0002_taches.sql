ALTER TABLE "membre" ADD COLUMN "retire_le" timestamp with time zone;--> statement-breakpoint
-- The job queue (pg-boss) has a schema of its own. `installJobs` makes and migrates its tables as this same
-- owner, so the default privileges below reach every table it has or will have: the worker takes jobs, the
-- centre only adds them.
CREATE SCHEMA IF NOT EXISTS pgboss;
--> statement-breakpoint
GRANT USAGE ON SCHEMA pgboss TO delib_centre, delib_worker;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA pgboss GRANT SELECT, INSERT ON TABLES TO delib_centre;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA pgboss GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO delib_worker;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA pgboss GRANT USAGE ON SEQUENCES TO delib_centre, delib_worker;
--> statement-breakpoint
-- An import that corrects a jury counts as a change of it: whoever acts on what they saw before is told so.
GRANT UPDATE (version) ON jury TO delib_worker;
