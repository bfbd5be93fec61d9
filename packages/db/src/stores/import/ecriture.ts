import type { Groupe, Issue } from '@delib/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client';
import { lireGroupe } from '../../valeurs';
import type { CibleImport } from './comparaison';

/** Who writes and why, for the history of each changed mark. */
export interface AuteurImport {
  readonly par: string;
  readonly le: Date;
  /** « import de session-2026.zip » */
  readonly motif: string;
}

/**
 * Writes the frame that is not stored yet: académie, session, centres, périodes, règlements, jurys, members.
 * Set-based, through the policies like any other statement.
 */
export async function insertCadreRecu(tx: Tx, cible: CibleImport, le: Date): Promise<void> {
  const { academieId, academieNom, sessionId, code, annee, libelle, essai } = cible;
  await tx.execute(
    sql`insert into academie (id, nom) values (${academieId}, ${academieNom}) on conflict (id) do nothing`,
  );
  await tx.execute(sql`insert into session_examen (id, academie_id, code, annee, libelle, essai)
    values (${sessionId}, ${academieId}, ${code}, ${annee}, ${libelle}, ${essai}) on conflict (id) do nothing`);
  await tx.execute(sql`insert into centre (id, academie_id, code, nom, ville)
    select id, ${academieId}, code, nom, ville from recu_centre where nouveau`);
  await tx.execute(sql`insert into periode (id, academie_id, session_id, code, libelle, debut, fin)
    select id, ${academieId}, ${sessionId}, code, libelle, debut, fin from recu_periode where nouveau`);
  await tx.execute(sql`insert into reglement (id, academie_id, code, version, intitule, definition, obligatoires, cas_en_echec, importe_le)
    select id, ${academieId}, code, version, intitule, definition, string_to_array(obligatoires, ' '), cas_en_echec, ${le.toISOString()}
    from recu_reglement where nouveau`);
  await tx.execute(sql`insert into jury (id, academie_id, centre_id, session_id, periode_id, reglement_id, code, arrete_numero, arrete_date)
    select id, ${academieId}, centre_id, ${sessionId}, periode_id, reglement_id, code, arrete_numero, arrete_date
    from recu_jury where nouveau`);
  await tx.execute(sql`insert into membre (id, academie_id, centre_id, jury_id, ordre, nom, prenom, qualite, college, statut)
    select m.id, ${academieId}, j.centre_id, j.id, m.ordre, m.nom, m.prenom, m.qualite, m.college, m.statut
    from recu_membre m join recu_jury j on j.code = m.jury where m.nouveau`);
}

/** The marks of new candidates are written in so many parts. */
const TRANCHES = 4;

/**
 * Writes the candidates that are not stored yet, who they are, and their marks: all at once by the gardien, who checks
 * what policies and foreign keys would (drizzle/0019), but for orals, which follow the états of jurys.
 * @param avancer told what part of it is done, of 1, several times when it is long
 */
export async function insertCandidatsRecus(
  tx: Tx,
  { academieId, sessionId }: Pick<CibleImport, 'academieId' | 'sessionId'>,
  avancer: (part: number) => Promise<void>,
): Promise<void> {
  await tx.execute(sql`select import_ajouter_candidats(${sessionId})`);
  await avancer(1 / (TRANCHES + 1));
  for (let tranche = 0; tranche < TRANCHES; tranche += 1) {
    await tx.execute(sql`select import_ajouter_notes(${tranche}, ${TRANCHES})`);
    await avancer((tranche + 2) / (TRANCHES + 1));
  }
  await tx.execute(sql`insert into resultat (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature, note, annee, reference)
    select candidat_id, groupe, epreuve, ${academieId}, centre_id, jury_id, nature, note, annee, reference
    from recu_resultat where nouveau`);
}

/**
 * Writes the differences found by `compareReception`, each changed mark with its history; what is absent from
 * the files stays. To be called once the états of the juries were checked, between the new frame and the new
 * candidates: a new candidate who takes another's numéro d'anonymat finds it free.
 */
export async function updateRecus(tx: Tx, cible: CibleImport, auteur: AuteurImport): Promise<void> {
  const { academieId, academieNom, sessionId, libelle, essai } = cible;
  const le = auteur.le.toISOString();
  await tx.execute(
    sql`update academie set nom = ${academieNom} where id = ${academieId} and nom <> ${academieNom}`,
  );
  await tx.execute(
    sql`update session_examen set libelle = ${libelle}, essai = ${essai} where id = ${sessionId}`,
  );
  await tx.execute(sql`update centre x set nom = s.nom, ville = s.ville from recu_centre s
    where x.id = s.id and (x.nom, x.ville) is distinct from (s.nom, s.ville)`);
  await tx.execute(sql`update periode x set libelle = s.libelle, debut = s.debut, fin = s.fin from recu_periode s
    where x.id = s.id and (x.libelle, x.debut, x.fin) is distinct from (s.libelle, s.debut, s.fin)`);
  await updateJurys(tx);
  await updateMembres(tx, le);
  await updateCandidats(tx);
  // A nullity is lifted on the screen, with its motif: files made before the commission ruled do not give the mark back.
  await tx.execute(sql`delete from recu_resultat n using resultat r
    where r.candidat_id = n.candidat_id and r.groupe = n.groupe and r.epreuve = n.epreuve
      and r.nature = 'annulee' and n.nature <> 'annulee'`);
  await tx.execute(sql`insert into correction (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature_avant, note_avant,
      reference_avant, nature_apres, note_apres, reference_apres, motif, par, le, jury_version)
    select r.candidat_id, r.groupe, r.epreuve, r.academie_id, r.centre_id, r.jury_id, r.nature, r.note, r.reference,
      n.nature, n.note, n.reference,
      ${auteur.motif}, ${auteur.par}, ${le}, j.version
    from recu_resultat n join jury j on j.id = n.jury_id
      join resultat r on r.candidat_id = n.candidat_id and r.groupe = n.groupe and r.epreuve = n.epreuve
    where (r.nature, r.note, r.reference) is distinct from (n.nature, n.note, n.reference)`);
  await tx.execute(sql`update resultat r set nature = n.nature, note = n.note, annee = n.annee, reference = n.reference
    from recu_resultat n where r.candidat_id = n.candidat_id and r.groupe = n.groupe and r.epreuve = n.epreuve
      and (r.nature, r.note, r.annee, r.reference) is distinct from (n.nature, n.note, n.annee, n.reference)`);
  await tx.execute(sql`insert into resultat (candidat_id, groupe, epreuve, academie_id, centre_id, jury_id, nature, note, annee, reference)
    select n.candidat_id, n.groupe, n.epreuve, ${academieId}, n.centre_id, n.jury_id, n.nature, n.note, n.annee, n.reference
    from recu_resultat n
    where not n.nouveau and not exists (select 1 from resultat r
      where r.candidat_id = n.candidat_id and r.groupe = n.groupe and r.epreuve = n.epreuve)`);
  // Whoever acts on what they saw of these juries before is told that something changed.
  await tx.execute(sql`update jury set version = version + 1
    where id in (select jury_id from ecart where genre not like '%absent%' and genre not like '%_gardee' and genre <> 'jury_nouveau')`);
}

async function updateJurys(tx: Tx): Promise<void> {
  // A jury that goes to another centre takes its rows along: each carries its centre for the policies.
  for (const table of ['membre', 'papillon', 'candidat', 'candidat_identite', 'resultat', 'choix']) {
    await tx.execute(sql`update ${sql.identifier(table)} x set centre_id = s.centre_id
      from recu_jury s join ecart e on e.jury_id = s.id and e.genre = 'jury_centre' where x.jury_id = s.id`);
  }
  await tx.execute(sql`update jury x set centre_id = s.centre_id, periode_id = s.periode_id, reglement_id = s.reglement_id,
      arrete_numero = s.arrete_numero, arrete_date = s.arrete_date
    from recu_jury s where x.id = s.id
      and s.id in (select jury_id from ecart where genre in ('jury_centre', 'jury_reglement', 'jury_modifie'))`);
}

async function updateMembres(tx: Tx, le: string): Promise<void> {
  // Who is no longer named, or no longer in that quality, must not get in any more with the old papillon.
  await tx.execute(sql`with perdu as (
      update papillon p set revoque_le = ${le} from membre x left join recu_membre s on s.id = x.id
      where p.membre_id = x.id and p.revoque_le is null and x.retire_le is null
        and x.jury_id in (select id from recu_jury) and (s.id is null or s.qualite <> x.qualite)
      returning p.id)
    update connexion set fermee_le = ${le} where papillon_id in (select id from perdu) and fermee_le is null`);
  await tx.execute(sql`update membre x set retire_le = ${le} from recu_jury j
    where x.jury_id = j.id and x.retire_le is null and not j.nouveau
      and not exists (select 1 from recu_membre s where s.id = x.id)`);
  await tx.execute(sql`update membre x set qualite = s.qualite, college = s.college, statut = s.statut, ordre = s.ordre
    from recu_membre s where x.id = s.id
      and (x.qualite, x.college, x.statut, x.ordre) is distinct from (s.qualite, s.college, s.statut, s.ordre)`);
}

async function updateCandidats(tx: Tx): Promise<void> {
  const touched = sql`select candidat_id from ecart where genre in ('candidat_modifie', 'candidat_deplace')`;
  // Two candidates may exchange their numéros: free them all before giving them out.
  await tx.execute(sql`update candidat set numero_anonymat = '~' || id where id in (${touched})`);
  await tx.execute(sql`update candidat x set jury_id = s.jury_id, centre_id = s.centre_id, numero_anonymat = s.numero_anonymat,
      categorie = s.categorie, forme = s.forme, livret = s.livret, presume_fraudeur = s.presume_fraudeur, liste_rouge = s.liste_rouge
    from recu_candidat s where x.id = s.id and x.id in (${touched})`);
  await tx.execute(sql`update candidat_identite x set jury_id = s.jury_id, centre_id = s.centre_id, nom = s.nom, prenoms = s.prenoms,
      date_naissance = s.date_naissance, etablissement_code = s.etablissement_code, etablissement = s.etablissement,
      amenagements = s.amenagements
    from recu_candidat s where x.candidat_id = s.id and s.id in (${touched})`);
  for (const table of ['resultat', 'choix']) {
    await tx.execute(sql`update ${sql.identifier(table)} x set jury_id = s.jury_id, centre_id = s.centre_id
      from recu_candidat s join ecart e on e.candidat_id = s.id and e.genre = 'candidat_deplace' where x.candidat_id = s.id`);
  }
}

/**
 * Candidates whose marks just changed and whose deliberation is open: their figures must follow. By jury, with the
 * first groupe that a mark of it changed in.
 */
export async function selectDeliberesCorriges(
  tx: Tx,
): Promise<{ readonly juryId: string; readonly groupe: Groupe; readonly candidatIds: readonly string[] }[]> {
  const rows = await tx.execute<{
    jury_id: string;
    groupe: unknown;
    ids: string[];
  }>(sql`select d.jury_id, min(e.groupe)::int as groupe, array_agg(distinct d.candidat_id) as ids
    from ecart e join deliberation d on d.candidat_id = e.candidat_id
    where e.genre in ('note_nouvelle', 'note_modifiee') group by d.jury_id order by d.jury_id`);
  return rows.map(({ jury_id, groupe, ids }) => ({
    juryId: jury_id,
    groupe: lireGroupe(groupe),
    candidatIds: ids,
  }));
}

/** Juries that the import changes, for their journal. */
export async function selectJurysCorriges(
  tx: Tx,
): Promise<
  { readonly id: string; readonly code: string; readonly centreId: string; readonly ecarts: number }[]
> {
  const rows = await tx.execute<{
    id: string;
    code: string;
    centre_id: string;
    ecarts: number;
  }>(sql`select j.id, j.code, j.centre_id,
      count(*)::int as ecarts from ecart e join jury j on j.id = e.jury_id
    where e.genre not like '%absent%' and e.genre not like '%_gardee' and e.genre <> 'jury_nouveau' group by j.id order by j.code`);
  return rows.map(({ centre_id, ...row }) => ({ ...row, centreId: centre_id }));
}

/** A fresh id, from the database like every other. */
export async function newId(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(sql`select gen_random_uuid() as id`);
  if (!row) throw new Error('no id');
  return row.id;
}

/** Brings what the domain answers for corrected marks up to date, in a deliberation that exists. */
export async function updateArretees(
  tx: Tx,
  rows: readonly {
    readonly candidatId: string;
    readonly groupe: Groupe;
    /** `null` while a mark is missing again: the last answer stays, the digest shows that it is no longer true. */
    readonly issueArretee: Issue | null;
    readonly empreinteArretee: string;
  }[],
  auteur: AuteurImport,
): Promise<void> {
  await tx.execute(sql`update deliberation d set issue_arretee = coalesce(r.issue, d.issue_arretee), empreinte_arretee = r.empreinte,
      version = d.version + 1, modifie_par = ${auteur.par}, modifie_le = ${auteur.le.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t ("candidatId" uuid, groupe smallint, "issueArretee" text, "empreinteArretee" text)
      cross join lateral (select t."issueArretee" as issue, t."empreinteArretee" as empreinte) r
    where d.candidat_id = t."candidatId" and d.groupe = t.groupe`);
}
