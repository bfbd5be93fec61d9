-- A notice names what changed (the jurys of one centre, fifty to a notice, whose text may hold 8,000 bytes; or the treatment)
-- and the transaction that changed it: a page that has seen that transaction need not be read again. An entry of a jury, which
-- changes one candidate, names it and its version: who made the entry has it already, who sits beside reads that one alone.
CREATE OR REPLACE FUNCTION prevenir() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('delib', json_build_object('sujet', TG_TABLE_NAME, 'academie', NEW.academie_id,
    'centre', NEW.centre_id, 'objets', ARRAY[NEW.id], 'transaction', pg_current_xact_id()::text::bigint)::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION prevenir_jurys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('deliberation', 'deliberation_reexamen')
      AND (SELECT count(*) FROM apres) = 1 THEN
    PERFORM pg_notify('delib', json_build_object('sujet', TG_TABLE_NAME, 'academie', academie_id, 'centre', centre_id,
      'objets', ARRAY[jury_id], 'candidat', candidat_id, 'version', version,
      'transaction', pg_current_xact_id()::text::bigint)::text)
    FROM apres;
    RETURN NULL;
  END IF;
  PERFORM pg_notify('delib', json_build_object('sujet', TG_TABLE_NAME, 'academie', academie_id, 'centre', centre_id,
    'objets', array_agg(jury_id ORDER BY rang), 'transaction', pg_current_xact_id()::text::bigint)::text)
  FROM (
    SELECT *, row_number() OVER (PARTITION BY academie_id, centre_id ORDER BY jury_id) - 1 AS rang
    FROM (SELECT DISTINCT academie_id, centre_id, jury_id FROM apres) distincts
  ) ranges
  GROUP BY academie_id, centre_id, rang / 50;
  RETURN NULL;
END $$;
