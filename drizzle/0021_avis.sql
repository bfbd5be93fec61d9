-- Live follow-up: one notice a jury when a statement touches a few jurys of a centre, one for the centre when it touches
-- more. An act over an académie sends as many notices as there are centres, whatever the number of rows.
DROP TRIGGER prevenir ON transition;--> statement-breakpoint
DROP TRIGGER prevenir ON signature;--> statement-breakpoint
DROP TRIGGER prevenir ON deliberation;--> statement-breakpoint
DROP TRIGGER prevenir ON reexamen;--> statement-breakpoint
DROP TRIGGER prevenir ON deliberation_reexamen;--> statement-breakpoint
-- A treatment has no jury; its rows are written one by one.
CREATE OR REPLACE FUNCTION prevenir() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('delib', json_build_object('sujet', TG_TABLE_NAME, 'academie', NEW.academie_id,
    'centre', NEW.centre_id, 'jury', NULL)::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION prevenir_jurys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('delib', json_build_object('sujet', TG_TABLE_NAME, 'academie', academie_id, 'centre', centre_id,
    'jury', jury)::text)
  FROM (
    SELECT academie_id, centre_id, CASE WHEN count(*) <= 4 THEN array_agg(jury_id) ELSE ARRAY[NULL::uuid] END AS jurys
    FROM (SELECT DISTINCT academie_id, centre_id, jury_id FROM apres) d GROUP BY academie_id, centre_id
  ) c, unnest(c.jurys) AS jury;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['transition', 'signature', 'deliberation', 'reexamen'] LOOP
    EXECUTE format('CREATE TRIGGER prevenir_ajout AFTER INSERT ON %I REFERENCING NEW TABLE AS apres
      FOR EACH STATEMENT EXECUTE FUNCTION prevenir_jurys()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['deliberation', 'reexamen', 'deliberation_reexamen'] LOOP
    EXECUTE format('CREATE TRIGGER prevenir_changement AFTER UPDATE ON %I REFERENCING NEW TABLE AS apres
      FOR EACH STATEMENT EXECUTE FUNCTION prevenir_jurys()', t);
  END LOOP;
END $$;
