-- An entry of the jury changes one row of deliberation, and most often one count by one: it is moved, not counted again.
GRANT CREATE ON SCHEMA public TO delib_gardien;--> statement-breakpoint
CREATE FUNCTION compter_apres_saisie() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  une record;
BEGIN
  IF (SELECT count(*) FROM apres) = 1 THEN
    SELECT b.jury_id AS jury, (b.empreinte_validee IS DISTINCT FROM b.empreinte_arretee)::int
        - (a.empreinte_validee IS DISTINCT FROM a.empreinte_arretee)::int AS ecart,
      b.groupe = 1 AND (a.candidat_id, a.groupe, a.jury_id, a.issue_arretee = 'non_admis', a.livret_examine_le IS NULL,
          a.issue_validee IS NOT DISTINCT FROM 'second_groupe')
        = (b.candidat_id, b.groupe, b.jury_id, b.issue_arretee = 'non_admis', b.livret_examine_le IS NULL,
          b.issue_validee IS NOT DISTINCT FROM 'second_groupe') AS seul
      INTO une FROM avant a, apres b;
    IF une.seul THEN
      IF une.ecart <> 0 THEN
        UPDATE jury SET a_valider_1 = a_valider_1 + une.ecart WHERE id = une.jury;
      END IF;
      RETURN NULL;
    END IF;
  END IF;
  PERFORM compter_decisions(ARRAY (SELECT jury_id FROM avant UNION SELECT jury_id FROM apres));
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER compter_changement ON deliberation;--> statement-breakpoint
CREATE TRIGGER compter_changement AFTER UPDATE ON deliberation REFERENCING OLD TABLE AS avant NEW TABLE AS apres
  FOR EACH STATEMENT EXECUTE FUNCTION compter_apres_saisie();--> statement-breakpoint
ALTER FUNCTION compter_apres_saisie() OWNER TO delib_gardien;--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION compter_apres_saisie() FROM PUBLIC;--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM delib_gardien;
