import { type EcartAJuger, GENRES_ECART, type GenreEcart, type Groupe } from '@delib/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client';
import { entier, liste, objet, texte } from '../../lecture-json';
import { lireGroupe, ouRien, unDe } from '../../valeurs';

export const lireGenreEcart = unDe('a kind of difference', GENRES_ECART);

/** How many differences of one kind, and the first few. */
export interface EcartsDunGenre {
  readonly genre: GenreEcart;
  readonly groupe: Groupe | null;
  readonly nombre: number;
  readonly exemples: readonly Ecart[];
}

export interface Ecart {
  readonly jury: string | null;
  /** « candidat 02660000417, E1 »: never a name of a candidate. */
  readonly objet: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

/** Differences by kind, as the compte-rendu of an import keeps them. */
export const lireEcarts = liste(
  'the differences',
  objet<EcartsDunGenre>('the differences of a kind', {
    genre: lireGenreEcart,
    groupe: ouRien(lireGroupe),
    nombre: entier,
    exemples: liste(
      'the examples',
      objet<Ecart>('a difference', {
        jury: ouRien(texte),
        objet: texte,
        avant: ouRien(texte),
        apres: ouRien(texte),
      }),
    ),
  }),
);

/** The differences of one kind that touch one jury that exists already. */
export interface EcartsDunJury extends EcartAJuger {
  readonly juryId: string;
  readonly jury: string;
  readonly nombre: number;
}

/** The session as received, with the id it has or will have. */
export interface CibleImport {
  readonly academieId: string;
  readonly academieNom: string;
  readonly sessionId: string;
  readonly code: string;
  readonly annee: number;
  readonly libelle: string;
  readonly essai: boolean;
}

/**
 * Compares what was received with what is stored, into a temporary table `ecart`. Reads only.
 * @param groupes groupes whose marks were received; those of another are not held absent
 * @param premiere the session is not stored: only what sessions share can differ
 */
export async function compareReception(
  tx: Tx,
  cible: CibleImport,
  groupes: readonly Groupe[],
  premiere: boolean,
): Promise<void> {
  await tx.execute(sql`create temp table ecart (genre text, groupe smallint, jury_id uuid, jury text, candidat_id uuid,
    objet text, avant text, apres text) on commit drop`);
  const add = (query: SQL) =>
    tx.execute(
      sql`insert into ecart (genre, groupe, jury_id, jury, candidat_id, objet, avant, apres) ${query}`,
    );
  await add(sql`select 'session_modifiee', null, null, null, null, 'session ' || x.code,
      concat_ws(', ', x.libelle, case when x.essai then 'ESSAI' end, a.nom),
      concat_ws(', ', ${cible.libelle}::text, case when ${cible.essai}::boolean then 'ESSAI' end, ${cible.academieNom}::text)
    from session_examen x join academie a on a.id = x.academie_id where x.id = ${cible.sessionId}
      and (x.libelle, x.essai, a.nom) is distinct from (${cible.libelle}::text, ${cible.essai}::boolean, ${cible.academieNom}::text)`);
  await add(sql`select 'session_autre_annee', null, null, null, null, 'session ' || x.code, x.annee::text, ${cible.annee}::text
    from session_examen x where x.id = ${cible.sessionId} and x.annee <> ${cible.annee}::smallint`);
  await compareCadre(add, cible.academieId);
  if (premiere) return;
  await keepCompositions(tx, add);
  await keepLevees(tx, add);
  await compareJurys(add, cible.sessionId);
  await compareCandidats(add, cible.sessionId);
  for (const groupe of groupes) await compareNotes(add, groupe, cible.sessionId);
  await tx.execute(sql`analyze ecart`);
}

type Add = (query: SQL) => Promise<unknown>;

async function compareCadre(add: Add, academieId: string): Promise<void> {
  const frame = (neuf: GenreEcart, change: GenreEcart, table: string, label: string, columns: string[]) => {
    const fields = (alias: string) => columns.map((column) => `${alias}.${column}`).join(', ');
    return add(sql`select case when s.nouveau then ${neuf} else ${change} end, null, null, null, null,
        ${`${label} `} || s.code, ${sql.raw(`concat_ws(', ', ${fields('x')})`)}, ${sql.raw(`concat_ws(', ', ${fields('s')})`)}
      from ${sql.raw(`recu_${table}`)} s left join ${sql.raw(table)} x on x.id = s.id
      where s.nouveau or ${sql.raw(`(${fields('x')}) is distinct from (${fields('s')})`)}`);
  };
  await frame('centre_nouveau', 'centre_modifie', 'centre', 'centre', ['nom', 'ville']);
  await frame('periode_nouvelle', 'periode_modifiee', 'periode', 'période', ['libelle', 'debut', 'fin']);
  await add(sql`select case when s.nouveau then 'reglement_nouveau' else 'reglement_different' end, null, null, null, null,
      'règlement ' || s.code || ', version ' || s.version, null, null
    from recu_reglement s left join reglement x on x.id = s.id and x.academie_id = ${academieId}
    where s.nouveau or x.definition is distinct from s.definition`);
}

const GARDES = sql`recu_jury s join jury x on x.id = s.id and x.compose_le is not null`;

/**
 * What the académie composed on the screen prevails over the files: where they differ it is told once for the jury,
 * and what was received makes way for what is stored.
 */
async function keepCompositions(tx: Tx, add: Add): Promise<void> {
  const nommes = (table: 'recu_membre' | 'membre', jury: string) =>
    sql.raw(`(select jsonb_agg(jsonb_build_array(m.nom, m.prenom, m.qualite, m.college, m.statut) order by m.nom, m.prenom)
      from ${table} m where m.${jury}${table === 'membre' ? ' and m.retire_le is null' : ''})`);
  await add(sql`select 'composition_gardee', null, x.id, x.code, null, 'jury ' || x.code, null, null from ${GARDES}
    where (x.arrete_numero, x.arrete_date) is distinct from (s.arrete_numero, s.arrete_date)
      or ${nommes('recu_membre', 'jury = s.code')} is distinct from ${nommes('membre', 'jury_id = x.id')}`);
  await tx.execute(sql`delete from recu_membre where jury in (select s.code from ${GARDES})`);
  await tx.execute(sql`insert into recu_membre (id, nouveau, jury, ordre, nom, prenom, qualite, college, statut)
    select m.id, false, s.code, m.ordre, m.nom, m.prenom, m.qualite, m.college, m.statut
    from ${GARDES} join membre m on m.jury_id = x.id and m.retire_le is null`);
  await tx.execute(sql`update recu_jury r set arrete_numero = x.arrete_numero, arrete_date = x.arrete_date
    from jury x where x.id = r.id and x.compose_le is not null`);
}

/**
 * What the commission ruled and the académie lifted on the screen prevails over files made before: the candidate is
 * told of once, and what was received makes way.
 */
async function keepLevees(tx: Tx, add: Add): Promise<void> {
  const levees = sql`x.id = s.id and x.presomption_levee_le is not null and not x.presume_fraudeur and s.presume_fraudeur`;
  await add(sql`select 'levee_gardee', null, x.jury_id, j.code, x.id, 'candidat ' || s.numero_candidat,
      'levée le ' || to_char(x.presomption_levee_le at time zone 'Europe/Paris', 'DD/MM/YYYY'), 'présumé fraudeur'
    from recu_candidat s join candidat x on ${levees} join jury j on j.id = x.jury_id`);
  await tx.execute(sql`update recu_candidat s set presume_fraudeur = false from candidat x where ${levees}`);
}

async function compareJurys(add: Add, sessionId: string): Promise<void> {
  const jury = (genre: GenreEcart, avant: string, apres: string, differs: string) =>
    add(sql`select ${genre}, null, s.id, s.code, null, 'jury ' || s.code, ${sql.raw(avant)}, ${sql.raw(apres)}
      from recu_jury s join jury x on x.id = s.id left join centre c on c.id = x.centre_id
        left join reglement g on g.id = x.reglement_id left join periode p on p.id = x.periode_id
      where ${sql.raw(differs)}`);
  await add(sql`select 'jury_nouveau', null, s.id, s.code, null, 'jury ' || s.code, null, s.reglement
    from recu_jury s where s.nouveau`);
  await jury('jury_centre', 'c.code', 's.centre', 'x.centre_id is distinct from s.centre_id');
  await jury(
    'jury_reglement',
    "concat_ws(', ', g.code, g.version)",
    "concat_ws(', ', s.reglement, s.version)",
    'x.reglement_id is distinct from s.reglement_id',
  );
  await jury(
    'jury_modifie',
    "concat_ws(', ', p.code, x.arrete_numero, x.arrete_date)",
    "concat_ws(', ', s.periode, s.arrete_numero, s.arrete_date)",
    '(x.periode_id, x.arrete_numero, x.arrete_date) is distinct from (s.periode_id, s.arrete_numero, s.arrete_date)',
  );
  await add(sql`select 'jury_absent', null, x.id, x.code, null, 'jury ' || x.code, null, null
    from jury x where x.session_id = ${sessionId} and not exists (select 1 from recu_jury s where s.id = x.id)`);
  const membre = (alias: string) =>
    sql.raw(`concat_ws(', ', ${alias}.qualite, ${alias}.college, ${alias}.statut)`);
  await add(sql`select case when s.nouveau then 'membre_nouveau' else 'membre_modifie' end, null, j.id, j.code, null,
      s.prenom || ' ' || s.nom, case when s.nouveau then null else ${membre('x')} end, ${membre('s')}
    from recu_membre s join recu_jury j on j.code = s.jury left join membre x on x.id = s.id
    where s.nouveau or (x.qualite, x.college, x.statut, x.ordre) is distinct from (s.qualite, s.college, s.statut, s.ordre)`);
  await add(sql`select 'membre_retire', null, j.id, j.code, null, x.prenom || ' ' || x.nom, ${membre('x')}, null
    from membre x join recu_jury j on j.id = x.jury_id
    where x.retire_le is null and not exists (select 1 from recu_membre s where s.id = x.id)`);
}

/** Fields of a candidate as the gestionnaire knows them: a difference names the field, never its content. */
const CHAMPS: readonly (readonly [champ: string, stored: string, received: string])[] = [
  ['numéro d’anonymat', 'x.numero_anonymat', 's.numero_anonymat'],
  ['catégorie', 'x.categorie', 's.categorie'],
  ['forme', 'x.forme', 's.forme'],
  ['livret', 'x.livret', 's.livret'],
  ['présumé fraudeur', 'x.presume_fraudeur', 's.presume_fraudeur'],
  ['liste rouge', 'x.liste_rouge', 's.liste_rouge'],
  ['nom', 'i.nom', 's.nom'],
  ['prénoms', 'i.prenoms', 's.prenoms'],
  ['date de naissance', 'i.date_naissance', 's.date_naissance'],
  ['établissement', '(i.etablissement_code, i.etablissement)', '(s.etablissement_code, s.etablissement)'],
  ['aménagements', 'i.amenagements', 's.amenagements'],
];

async function compareCandidats(add: Add, sessionId: string): Promise<void> {
  await add(sql`select 'candidat_nouveau', null, s.jury_id, s.jury, s.id, 'candidat ' || s.numero_candidat, null, null
    from recu_candidat s where s.nouveau`);
  const fields = CHAMPS.map(
    ([champ, stored, received]) => `('${champ}', ${stored} is distinct from ${received})`,
  );
  await add(sql`select 'candidat_modifie', null, x.jury_id, j.code, s.id, 'candidat ' || s.numero_candidat, null, d.champs
    from recu_candidat s join candidat x on x.id = s.id join candidat_identite i on i.candidat_id = s.id
      join jury j on j.id = x.jury_id
      cross join lateral (select string_agg(champ, ', ') as champs
        from (values ${sql.raw(fields.join(', '))}) v (champ, differe) where differe) d
    where d.champs is not null`);
  await add(sql`select g.genre, null, g.jury_id, g.jury, s.id, 'candidat ' || s.numero_candidat, j.code, s.jury
    from recu_candidat s join candidat x on x.id = s.id join jury j on j.id = x.jury_id
      cross join lateral (values ('candidat_deplace', x.jury_id, j.code), ('candidat_accueilli', s.jury_id, s.jury))
        g (genre, jury_id, jury)
    where x.jury_id <> s.jury_id`);
  await add(sql`select 'candidat_absent', null, i.jury_id, j.code, i.candidat_id, 'candidat ' || i.numero_candidat, null, null
    from candidat_identite i join jury j on j.id = i.jury_id
    where i.session_id = ${sessionId} and not exists (select 1 from recu_candidat s where s.id = i.candidat_id)`);
}

async function compareNotes(add: Add, groupe: Groupe, sessionId: string): Promise<void> {
  const text = (alias: string) =>
    sql.raw(`concat_ws(' ', ${alias}.nature, ${alias}.note::text, ${alias}.annee::text, ${alias}.reference)`);
  await add(sql`select case when r.candidat_id is null then 'note_nouvelle'
        when r.nature = 'annulee' and n.nature <> 'annulee' then 'annulation_gardee' else 'note_modifiee' end, ${groupe}::smallint,
      n.jury_id, n.jury, n.candidat_id, 'candidat ' || n.numero_candidat || ', ' || n.epreuve,
      case when r.candidat_id is not null then ${text('r')} end, ${text('n')}
    from recu_resultat n
      left join resultat r on r.candidat_id = n.candidat_id and r.groupe = n.groupe and r.epreuve = n.epreuve
    where n.groupe = ${groupe} and not n.nouveau and (r.candidat_id is null
      or (r.nature, r.note, r.annee, r.reference) is distinct from (n.nature, n.note, n.annee, n.reference))`);
  await add(sql`select 'note_absente', ${groupe}::smallint, r.jury_id, j.code, r.candidat_id,
      'candidat ' || c.numero_candidat || ', ' || r.epreuve, ${text('r')}, null
    from resultat r join recu_candidat c on c.id = r.candidat_id join jury j on j.id = r.jury_id
    where r.groupe = ${groupe} and j.session_id = ${sessionId}
      and not exists (select 1 from recu_resultat n
        where n.candidat_id = r.candidat_id and n.groupe = r.groupe and n.epreuve = r.epreuve)`);
}
