import { type Etat, type FaitsTransition, groupeDe, verifierEffectifs } from '@delib/domain';
import type { Tx } from '../client';
import { driverOf } from '../driver';
import { lireEtat, lireEtatEnCours, lireGroupe, lireStatutPv } from '../valeurs';
import { type Anomalies, joinStatutsPv } from './pv-de-ronde';

/** Jurys of one centre and session that agree on all that a change of état depends on. */
export interface JurysSemblables extends FaitsTransition {
  /** Code. */
  readonly session: string;
  /** « 9900001W Lycée des Deux-Moulins, Port-Lambert » */
  readonly centre: string;
  /** Codes of the jurys, in order; never empty. */
  readonly codes: readonly string[];
}

/** Which jurys an act over many is offered for. Row-level security narrows further. */
export interface FiltrePassages {
  readonly sessionId?: string;
  readonly periodeId?: string;
}

/**
 * The jurys at some états, those that agree together: one statement over the counts that each keeps. Of candidates and
 * marks received it is told whether there are any (0 or 1); members are counted where the naming is asked for, at 105.
 */
export async function selectJurysSemblables(
  tx: Tx,
  filtre: FiltrePassages & { readonly etats: readonly Etat[] },
  anomalies: Anomalies,
): Promise<JurysSemblables[]> {
  const sql = driverOf(tx);
  const { sessionId = null, periodeId = null, etats } = filtre;
  const rows = await sql<LigneSemblables[]>`
    select f.*, s.code as session, c.code || ' ' || c.nom || ', ' || c.ville as centre
    from (
      select (array_agg(id))[1] as id, array_agg(code) as codes, academie_id, centre_id, session_id, etat, reglement, echecs,
        candidats, resultats, notes, a_valider, livrets, second, choix, oraux, statut_1, statut_2, reexamen_groupe,
        reexamen_version, reexamen_etat, arrete, presidents, sans_qualite, enseignants, profession
      from (
        select j.id, j.code, j.academie_id, j.centre_id, j.session_id, j.etat, j.reglement_id is not null as reglement,
          coalesce(g.cas_en_echec, 0) as echecs, (j.candidats > 0)::int as candidats, (j.resultats > 0)::int as resultats,
          j.notes_manquantes as notes, case when j.etat < '200' then j.a_valider_1 else j.a_valider_2 end as a_valider,
          case when j.etat < '200' then j.livrets_1 else j.livrets_2 end as livrets,
          (j.candidats_second_groupe > 0)::int as second, j.choix_manquants as choix, j.oraux_manquants as oraux,
          p.statut_1, p.statut_2, r.groupe as reexamen_groupe, r.version as reexamen_version, r.etat as reexamen_etat,
          j.arrete_numero is not null and j.arrete_date is not null as arrete,
          coalesce(m.presidents, 0) as presidents, coalesce(m.sans_qualite, 0) as sans_qualite,
          coalesce(m.enseignants, 0) as enseignants, coalesce(m.profession, 0) as profession
        from jury j
        ${joinStatutsPv(sql, anomalies)}
        left join reglement g on g.id = j.reglement_id
        left join reexamen r on r.jury_id = j.id and r.etat in ('ouvert', 'edition')
        left join (
          select l.jury_id, (count(*) filter (where l.qualite = 'president'))::int as presidents,
            (count(*) filter (where l.qualite = 'president' and l.statut not in ('enseignant_chercheur', 'ia_ipr')))::int as sans_qualite,
            (count(*) filter (where l.college = 'enseignants'))::int as enseignants,
            (count(*) filter (where l.college = 'profession'))::int as profession
          from membre l join jury k on k.id = l.jury_id where k.etat = '105' and l.retire_le is null group by l.jury_id
        ) m on m.jury_id = j.id
        where j.etat = any (${[...etats]}) and (${sessionId}::uuid is null or j.session_id = ${sessionId}::uuid)
          and (${periodeId}::uuid is null or j.periode_id = ${periodeId}::uuid)
      ) n
      group by academie_id, centre_id, session_id, etat, reglement, echecs, candidats, resultats, notes, a_valider, livrets,
        second, choix, oraux, statut_1, statut_2, reexamen_groupe, reexamen_version, reexamen_etat, arrete, presidents,
        sans_qualite, enseignants, profession
    ) f
    join session_examen s on s.id = f.session_id join centre c on c.id = f.centre_id
    order by s.code desc, c.code`;
  return rows.map(toSemblables);
}

function toSemblables(row: LigneSemblables): JurysSemblables {
  const etat = lireEtat(row.etat);
  const statuts = { 1: lireStatutPv(row.statut_1), 2: lireStatutPv(row.statut_2) };
  return {
    id: row.id,
    academieId: row.academie_id,
    centreId: row.centre_id,
    session: row.session,
    centre: row.centre,
    codes: row.codes.toSorted(),
    etat,
    reglementPresent: row.reglement,
    casEnEchec: row.echecs,
    candidats: row.candidats,
    resultats: row.resultats,
    notesManquantes: row.notes,
    decisionsAValider: row.a_valider,
    livretsAExaminer: row.livrets,
    candidatsSecondGroupe: row.second,
    choixManquants: row.choix,
    orauxManquants: row.oraux,
    pv: statuts[groupeDe(etat)],
    manquementsNomination: verifierEffectifs({
      arrete: row.arrete,
      presidents: row.presidents,
      presidentsSansQualite: row.sans_qualite,
      enseignants: row.enseignants,
      profession: row.profession,
    }),
    reexamen:
      row.reexamen_groupe === null
        ? null
        : {
            groupe: lireGroupe(row.reexamen_groupe),
            version: row.reexamen_version,
            etat: lireEtatEnCours(row.reexamen_etat),
          },
  };
}

interface LigneSemblables {
  readonly id: string;
  readonly academie_id: string;
  readonly centre_id: string;
  readonly session: string;
  readonly centre: string;
  readonly codes: readonly string[];
  readonly etat: unknown;
  readonly reglement: boolean;
  readonly echecs: number;
  readonly candidats: number;
  readonly resultats: number;
  readonly notes: number;
  readonly a_valider: number;
  readonly livrets: number;
  readonly second: number;
  readonly choix: number;
  readonly oraux: number;
  readonly statut_1: unknown;
  readonly statut_2: unknown;
  readonly reexamen_groupe: unknown;
  readonly reexamen_version: number;
  readonly reexamen_etat: unknown;
  readonly arrete: boolean;
  readonly presidents: number;
  readonly sans_qualite: number;
  readonly enseignants: number;
  readonly profession: number;
}

/** A jury by what it is called by, and what it examines. */
export interface JuryAppele {
  readonly id: string;
  /** Code. */
  readonly session: string;
  readonly code: string;
  readonly etat: Etat;
  readonly specialite: string | null;
}

/** Jurys by the code of their session and their own; those that the actor does not see are left out. */
export async function selectJurysAppeles(
  tx: Tx,
  jurys: readonly { readonly session: string; readonly codes: readonly string[] }[],
): Promise<readonly JuryAppele[]> {
  const sql = driverOf(tx);
  const appels = jurys.flatMap(({ session, codes }) => codes.map((code) => ({ session, code })));
  type Ligne = Omit<JuryAppele, 'etat'> & { readonly etat: unknown };
  const lignes = await sql<Ligne[]>`select j.id, s.code as session, j.code, j.etat, g.intitule as specialite
    from jsonb_to_recordset(${JSON.stringify(appels)}::text::jsonb) as a (session text, code text)
    join session_examen s on s.code = a.session join jury j on j.session_id = s.id and j.code = a.code
    left join reglement g on g.id = j.reglement_id`;
  return lignes.map((ligne) => ({ ...ligne, etat: lireEtat(ligne.etat) }));
}
