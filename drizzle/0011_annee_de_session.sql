-- The year of a session, which its file says and which its rules of law follow; until now read off its first période.
ALTER TABLE "session_examen" ADD COLUMN "annee" smallint;--> statement-breakpoint
ALTER TABLE session_examen NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE periode NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE session_examen s SET annee = coalesce(
  (SELECT extract(year FROM min(p.debut)) FROM periode p WHERE p.session_id = s.id),
  substring(s.code FROM '\d{4}')::smallint,
  extract(year FROM now()));--> statement-breakpoint
ALTER TABLE session_examen FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE periode FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "session_examen" ALTER COLUMN "annee" SET NOT NULL;
