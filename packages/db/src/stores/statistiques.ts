import type { Resultat } from '@delib/domain';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../client';
import { candidat, candidatIdentite, resultat } from '../schema';
import { toResultat } from './dossiers';

/** The marks that one candidate had received for the 1er groupe, whatever the jury settled since. No name in it. */
export interface NotesRecues {
  readonly candidatId: string;
  readonly juryId: string;
  readonly categorie: string;
  readonly resultats: Readonly<Record<string, Resultat>>;
}

/** The marks received of some jurys' candidates, by numéro d'anonymat: two queries whatever their number. */
export async function selectNotesRecues(tx: Tx, juryIds: readonly string[]): Promise<readonly NotesRecues[]> {
  if (juryIds.length === 0) return [];
  const candidats = await tx
    .select({ candidatId: candidat.id, juryId: candidat.juryId, categorie: candidat.categorie })
    .from(candidat)
    .where(inArray(candidat.juryId, [...juryIds]))
    .orderBy(asc(candidat.juryId), asc(candidat.numeroAnonymat));
  const recus = await tx
    .select({
      candidatId: resultat.candidatId,
      epreuve: resultat.epreuve,
      nature: resultat.nature,
      note: resultat.note,
      reference: resultat.reference,
    })
    .from(resultat)
    .where(and(inArray(resultat.juryId, [...juryIds]), eq(resultat.groupe, 1)));
  const parCandidat = new Map<string, Record<string, Resultat>>();
  for (const row of recus) {
    const resultats = parCandidat.get(row.candidatId) ?? {};
    resultats[row.epreuve] = toResultat(row);
    parCandidat.set(row.candidatId, resultats);
  }
  return candidats.map((row) => ({ ...row, resultats: parCandidat.get(row.candidatId) ?? {} }));
}

/** The établissement of each candidate of some jurys. Refused by the base to the role of the jury portal. */
export async function selectEtablissements(
  tx: Tx,
  juryIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly code: string; readonly nom: string }>> {
  if (juryIds.length === 0) return new Map();
  const rows = await tx
    .select({
      candidatId: candidatIdentite.candidatId,
      code: candidatIdentite.etablissementCode,
      nom: candidatIdentite.etablissement,
    })
    .from(candidatIdentite)
    .where(inArray(candidatIdentite.juryId, [...juryIds]));
  return new Map(rows.map(({ candidatId, code, nom }) => [candidatId, { code, nom }]));
}
