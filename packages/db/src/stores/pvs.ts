import type { DecisionsGelees, EtatReexamen, Groupe } from '@delib/domain';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { entier, objet, texte } from '../lecture-json';
import { jury, pv, pvProjet, sessionExamen, signature, verdictPv } from '../schema';
import { lireEtatReexamen, lireGroupe, ouRien } from '../valeurs';

export interface NouveauPv {
  readonly academieId: string;
  readonly centreId: string;
  readonly juryId: string;
  readonly groupe: Groupe;
  readonly version: number;
  readonly decisions: DecisionsGelees;
  readonly empreinte: string;
  readonly composePar: string;
  readonly composeLe: Date;
  /** `null`: of an ordinary round. */
  readonly reexamenId: string | null;
}

/** Composes the PV of a round: frozen decisions, no bytes yet. Throws when the version exists (a bug). */
export async function insertPv(tx: Tx, values: NouveauPv): Promise<string> {
  const [row] = await tx.insert(pv).values(values).returning({ id: pv.id });
  if (!row) throw new Error('insert … returning gave no row');
  return row.id;
}

/** Sets aside the unsigned PV of a round and the projets of it. The row stays. */
export async function abandonPv(tx: Tx, pvId: string, le: Date): Promise<void> {
  await tx.delete(pvProjet).where(eq(pvProjet.pvId, pvId));
  await tx
    .update(pv)
    .set({ abandonneLe: le })
    .where(and(eq(pv.id, pvId), isNull(pv.abandonneLe)));
}

/** One version of a PV with its signature. */
export interface PvStocke {
  readonly id: string;
  readonly juryId: string;
  readonly groupe: Groupe;
  readonly version: number;
  readonly empreinte: string;
  readonly composePar: string;
  readonly composeLe: Date;
  readonly abandonneLe: Date | null;
  /** `null`: of an ordinary round. */
  readonly reexamenId: string | null;
  readonly signature: SignatureStockee | null;
  /** What was last found, of the row of the signature as it is now; `null`: nothing that holds. */
  readonly verdict: VerdictStocke | null;
}

export interface VerdictStocke {
  /** The PV that the bytes were to be. */
  readonly numero: string;
  readonly authentique: boolean;
  readonly verifieLe: Date;
}

export interface SignatureStockee {
  readonly membreId: string;
  readonly prenom: string;
  readonly nom: string;
  readonly qualite: 'president' | 'vice_president';
  readonly sha256: string;
  readonly groupe: number;
  readonly version: number;
  readonly juryId: string;
  readonly taille: number;
  readonly jetonLe: Date;
  readonly signeLe: Date;
}

/**
 * Every PV of some juries, oldest version first. One query, which reads no byte of a PV: a verdict is joined when the
 * row of the signature is still the one that was verified, by the transaction that wrote it, its digest and its length.
 */
export async function selectPvs(tx: Tx, juryIds: readonly string[]): Promise<PvStocke[]> {
  if (juryIds.length === 0) return [];
  return tx
    .select({
      id: pv.id,
      juryId: pv.juryId,
      groupe: pv.groupe,
      version: pv.version,
      empreinte: pv.empreinte,
      composePar: pv.composePar,
      composeLe: pv.composeLe,
      abandonneLe: pv.abandonneLe,
      reexamenId: pv.reexamenId,
      signature: {
        membreId: signature.membreId,
        prenom: signature.prenom,
        nom: signature.nom,
        qualite: signature.qualite,
        sha256: signature.sha256,
        groupe: signature.groupe,
        version: signature.version,
        juryId: signature.juryId,
        taille: sql<number>`length(${signature.octets})`,
        jetonLe: signature.jetonLe,
        signeLe: signature.signeLe,
      },
      verdict: {
        numero: verdictPv.numero,
        authentique: verdictPv.authentique,
        verifieLe: verdictPv.verifieLe,
      },
    })
    .from(pv)
    .leftJoin(signature, eq(signature.pvId, pv.id))
    .leftJoin(
      verdictPv,
      and(
        eq(verdictPv.pvId, signature.pvId),
        eq(verdictPv.sha256, signature.sha256),
        eq(verdictPv.taille, sql`length(${signature.octets})`),
        eq(verdictPv.xminLu, sql`${signature}.xmin::text`),
      ),
    )
    .where(inArray(pv.juryId, [...juryIds]))
    .orderBy(asc(pv.juryId), asc(pv.groupe), asc(pv.version));
}

/** The bytes of a signed PV, or `null`. */
export async function selectPvSigne(tx: Tx, pvId: string): Promise<Uint8Array | null> {
  const [row] = await tx.select({ octets: signature.octets }).from(signature).where(eq(signature.pvId, pvId));
  return row?.octets ?? null;
}

export interface ProjetPvStocke {
  readonly id: string;
  readonly octets: Uint8Array;
  readonly sha256: string;
  readonly empreinteContenu: string;
  readonly prepareLe: Date;
  readonly autoriseLe: Date | null;
}

/** The bytes last shown to one signer of one PV. */
export async function selectProjetPv(tx: Tx, pvId: string, membreId: string): Promise<ProjetPvStocke | null> {
  const [row] = await tx
    .select()
    .from(pvProjet)
    .where(and(eq(pvProjet.pvId, pvId), eq(pvProjet.membreId, membreId)));
  return row ?? null;
}

/** Keeps the bytes shown to a signer, in place of those shown before. */
export async function writeProjetPv(
  tx: Tx,
  values: Omit<typeof pvProjet.$inferInsert, 'id' | 'autoriseLe'>,
): Promise<void> {
  await tx
    .insert(pvProjet)
    .values(values)
    .onConflictDoUpdate({
      target: [pvProjet.pvId, pvProjet.membreId],
      set: {
        octets: values.octets,
        sha256: values.sha256,
        empreinteContenu: values.empreinteContenu,
        prepareLe: values.prepareLe,
        autoriseLe: null,
      },
    });
}

/** Notes that the signer gave the password for exactly these bytes. */
export async function authoriseProjetPv(
  tx: Tx,
  projetId: string,
  sha256: string,
  le: Date,
): Promise<boolean> {
  const rows = await tx
    .update(pvProjet)
    .set({ autoriseLe: le })
    .where(and(eq(pvProjet.id, projetId), eq(pvProjet.sha256, sha256)))
    .returning({ id: pvProjet.id });
  return rows.length > 0;
}

/**
 * Stores the signature of a PV, once: the second of two clicks stores nothing.
 * @returns false when this PV was signed already
 */
export async function insertSignature(tx: Tx, values: typeof signature.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(signature)
    .values(values)
    .onConflictDoNothing()
    .returning({ pvId: signature.pvId });
  return rows.length > 0;
}

/** What the verification page says of the réexamen of a PV; no number of a candidate. */
export interface ReexamenConnu {
  readonly etat: EtatReexamen;
  readonly reference: string;
  /** How many candidates it names. */
  readonly candidats: number;
}

const lireReexamenConnu = objet<ReexamenConnu>('the réexamen of a PV', {
  etat: lireEtatReexamen,
  reference: texte,
  candidats: entier,
});

/** A later PV of a réexamen, and for how many candidates of this one it holds. */
export interface ComplementConnu {
  readonly version: number;
  readonly candidats: number;
}

/**
 * What the verification page may say of a document, found by the SHA-256 of its bytes or its number. Two
 * académies may number a jury alike: the one whose digest was asked for is meant.
 */
export async function selectDocumentSigne(
  tx: Tx,
  cle:
    | { readonly sha256: string }
    | {
        readonly session: string;
        readonly jury: string;
        readonly groupe: Groupe;
        readonly version: number;
        readonly empreinte: string;
      },
) {
  const rows = await tx
    .select({
      sha256: signature.sha256,
      empreinte: pv.empreinte,
      groupe: sql`${signature.groupe}`.mapWith(lireGroupe),
      version: signature.version,
      jury: jury.code,
      session: sessionExamen.code,
      ronde: sql<number>`case when ${signature.groupe} = 1 then ${jury.ronde1} else ${jury.ronde2} end`,
      derniereSignee: sql<number>`(select max(s.version) from signature s join pv o on o.id = s.pv_id
        where s.jury_id = ${signature.juryId} and s.groupe = ${signature.groupe} and o.reexamen_id is null)`,
      /** What makes it the PV of a réexamen. */
      reexamen: sql`(select jsonb_build_object('etat', r.etat, 'reference', r.reference, 'candidats',
        (select count(*) from deliberation_reexamen d where d.reexamen_id = r.id)) from reexamen r where r.id = ${pv.reexamenId})`.mapWith(
        ouRien(lireReexamenConnu),
      ),
      /** The closed réexamens after it that concern candidates of it, in order. */
      complements: sql<
        ComplementConnu[]
      >`coalesce((select jsonb_agg(jsonb_build_object('version', c.version, 'candidats', c.candidats) order by c.version)
        from (select r.version, (select count(*) from deliberation_reexamen d where d.reexamen_id = r.id
            and (${pv.reexamenId} is null or exists (select from deliberation_reexamen e
              where e.reexamen_id = ${pv.reexamenId} and e.candidat_id = d.candidat_id))) as candidats
          from reexamen r where r.jury_id = ${signature.juryId} and r.groupe = ${signature.groupe} and r.etat = 'clos'
            and r.version > ${signature.version}) c where c.candidats > 0), '[]')`,
      prenom: signature.prenom,
      nom: signature.nom,
      qualite: signature.qualite,
      jetonLe: signature.jetonLe,
    })
    .from(signature)
    .innerJoin(pv, eq(pv.id, signature.pvId))
    .innerJoin(jury, eq(jury.id, signature.juryId))
    .innerJoin(sessionExamen, eq(sessionExamen.id, jury.sessionId))
    .where(
      'sha256' in cle
        ? eq(signature.sha256, cle.sha256)
        : and(
            eq(sessionExamen.code, cle.session),
            eq(jury.code, cle.jury),
            eq(signature.groupe, cle.groupe),
            eq(signature.version, cle.version),
          ),
    )
    .orderBy('sha256' in cle ? asc(pv.version) : desc(sql`${pv.empreinte} = ${cle.empreinte}`))
    .limit(1);
  return rows[0] ?? null;
}
