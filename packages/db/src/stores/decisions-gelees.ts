import type { CandidatGele, DecisionsGelees, Dossier, Groupe, Reglage, Relevement } from '@delib/domain';
import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { entier, facultatif, liste, objet, texte } from '../lecture-json';
import { jury, pv, reexamen } from '../schema';
import { lireGroupe, lireIssue, lireQualite, ouRien, unDe } from '../valeurs';
import { lireResultats } from './definition-reglement';

const lireReglage = objet<Reglage>('what the jury settled', {
  relevements: liste(
    'the raises',
    objet<Relevement>('a raise', { epreuve: texte, avant: entier, apres: entier, motif: texte }),
  ),
  pointsJury: entier,
  motifPoints: texte,
});

const lireDossier = objet<Dossier>('a candidate', {
  groupe: lireGroupe,
  resultats: lireResultats,
  oraux: lireResultats,
  reglage: lireReglage,
  reglageSecondGroupe: lireReglage,
  livret: unDe('what became of the livret', ['aucun', 'a_examiner', 'examine']),
  validation: ouRien(
    objet<NonNullable<Dossier['validation']>>('the validated décision', {
      issue: lireIssue,
      empreinte: texte,
    }),
  ),
});

/** The decisions of a round as they were frozen for its PV. */
export const lireDecisionsGelees = objet<DecisionsGelees>('frozen decisions', {
  reglement: objet<DecisionsGelees['reglement']>('the règlement', { code: texte, version: texte }),
  groupe: lireGroupe,
  reexamen: facultatif(texte),
  candidats: liste(
    'the candidates',
    objet<CandidatGele>('a frozen candidate', {
      numeroAnonymat: texte,
      dossier: lireDossier,
      livretExaminePar: facultatif(lireQualite),
    }),
  ),
});

/** The frozen decisions of one PV. */
export async function selectDecisionsPv(tx: Tx, pvId: string): Promise<DecisionsGelees> {
  const [row] = await tx.select({ decisions: pv.decisions }).from(pv).where(eq(pv.id, pvId));
  if (!row) throw new Error(`no PV ${pvId}`);
  return lireDecisionsGelees(row.decisions);
}

/**
 * The frozen decisions in force of some jurys in that groupe, by jury: those of the round it is at, then those of each
 * closed réexamen since, in order, which stand in place of them for the candidates they name. None while the jury
 * deliberates, the first time or again.
 */
export async function selectDecisionsEnVigueur(
  tx: Tx,
  juryIds: readonly string[],
  groupe: Groupe,
): Promise<ReadonlyMap<string, readonly DecisionsGelees[]>> {
  if (juryIds.length === 0) return new Map();
  const ronde = groupe === 1 ? jury.ronde1 : jury.ronde2;
  const rows = await tx
    .select({ juryId: pv.juryId, decisions: pv.decisions, ordinaire: sql<boolean>`${pv.reexamenId} is null` })
    .from(pv)
    .innerJoin(jury, eq(jury.id, pv.juryId))
    .leftJoin(reexamen, eq(reexamen.id, pv.reexamenId))
    .where(
      and(
        inArray(pv.juryId, [...juryIds]),
        eq(pv.groupe, groupe),
        isNull(pv.abandonneLe),
        or(
          and(isNull(pv.reexamenId), eq(pv.version, ronde)),
          and(eq(reexamen.etat, 'clos'), gt(pv.version, ronde)),
        ),
      ),
    )
    .orderBy(asc(pv.version));
  const parJury = Map.groupBy(rows, ({ juryId }) => juryId);
  return new Map(
    [...parJury]
      .filter(([, pvs]) => pvs[0]?.ordinaire)
      .map(([juryId, pvs]) => [juryId, pvs.map(({ decisions }) => lireDecisionsGelees(decisions))]),
  );
}
