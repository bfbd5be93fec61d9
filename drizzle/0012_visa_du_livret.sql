-- Who noted the livret examined, president or vice-président: the paper livret needs the president's visa. Unknown for
-- what was noted before.
ALTER TABLE "deliberation" ADD COLUMN "livret_examine_qualite" text;--> statement-breakpoint
ALTER TABLE "deliberation_reexamen" ADD COLUMN "livret_examine_qualite" text;--> statement-breakpoint
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['deliberation', 'deliberation_reexamen'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %1$s_livret_examine_qualite CHECK (livret_examine_qualite IS NULL
      OR (livret_examine_qualite IN (''president'', ''vice_president'') AND livret_examine_le IS NOT NULL))', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- As in 0010, with the quality.
CREATE OR REPLACE FUNCTION reexamen_appliquer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO correction (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature_avant, note_avant,
      reference_avant, nature_apres, note_apres, reference_apres, motif, par, le, jury_version)
    SELECT n.candidat_id, n.groupe, n.epreuve, n.academie_id, n.centre_id, n.jury_id, coalesce(r.nature, 'manquante'),
      r.note, r.reference, n.nature, n.note, n.reference, n.motif, n.par, n.le, j.version
    FROM resultat_reexamen n JOIN jury j ON j.id = n.jury_id
    LEFT JOIN resultat r ON r.candidat_id = n.candidat_id AND r.groupe = n.groupe AND r.epreuve = n.epreuve
    WHERE n.reexamen_id = NEW.id;
  INSERT INTO resultat (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature, note, annee, reference)
    SELECT candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature, note, annee, reference
    FROM resultat_reexamen WHERE reexamen_id = NEW.id
    ON CONFLICT (candidat_id, groupe, epreuve) DO UPDATE SET nature = excluded.nature, note = excluded.note,
      annee = excluded.annee, reference = excluded.reference;
  INSERT INTO deliberation AS d (candidat_id, groupe, academie_id, centre_id, jury_id, proposition, issue_arretee,
      empreinte_arretee, issue_validee, empreinte_validee, validee_par, validee_le, points_jury, motif_points,
      livret_examine_par, livret_examine_qualite, livret_examine_le, modifie_par, modifie_le)
    SELECT candidat_id, groupe, academie_id, centre_id, jury_id, proposition, issue_arretee, empreinte_arretee,
      issue_validee, empreinte_validee, validee_par, validee_le, points_jury, motif_points, livret_examine_par,
      livret_examine_qualite, livret_examine_le, modifie_par, modifie_le
    FROM deliberation_reexamen WHERE reexamen_id = NEW.id
    ON CONFLICT (candidat_id, groupe) DO UPDATE SET version = d.version + 1, proposition = excluded.proposition,
      issue_arretee = excluded.issue_arretee, empreinte_arretee = excluded.empreinte_arretee,
      issue_validee = excluded.issue_validee, empreinte_validee = excluded.empreinte_validee,
      validee_par = excluded.validee_par, validee_le = excluded.validee_le, points_jury = excluded.points_jury,
      motif_points = excluded.motif_points, livret_examine_par = excluded.livret_examine_par,
      livret_examine_qualite = excluded.livret_examine_qualite, livret_examine_le = excluded.livret_examine_le, modifie_par = excluded.modifie_par,
      modifie_le = excluded.modifie_le;
  DELETE FROM relevement r USING deliberation_reexamen d
    WHERE d.reexamen_id = NEW.id AND r.candidat_id = d.candidat_id AND r.groupe = d.groupe;
  INSERT INTO relevement (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, avant, apres, motif, par, le)
    SELECT candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, avant, apres, motif, par, le
    FROM relevement_reexamen WHERE reexamen_id = NEW.id;
  RETURN NULL;
END $$;
