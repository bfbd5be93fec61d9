import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../client';
import { compteRendu } from '../schema';
import type { ResultatTraitement } from './comptes-rendus';
import { parTexte } from './ordre-nom';
import { lirePage, type PageLue, type RangPage, type TriPage } from './pages-jurys';
import { contenant } from './recherche';

/** Which comptes-rendus. Row-level security narrows further; several criteria all hold. */
export interface FiltreComptesRendus {
  readonly activite?: string | undefined;
  readonly resultat?: ResultatTraitement | undefined;
  /** Words of the title or of who asked. */
  readonly recherche?: string | undefined;
}

/** What comptes-rendus are sorted by. */
export const TRIS_COMPTES_RENDUS = ['titre', 'resultat', 'par', 'demande', 'fin'] as const;

const COLONNES = {
  id: compteRendu.id,
  activite: compteRendu.activite,
  titre: compteRendu.titre,
  demandePar: compteRendu.demandePar,
  demandeLe: compteRendu.demandeLe,
  finLe: compteRendu.finLe,
  progression: compteRendu.progression,
  resultat: compteRendu.resultat,
};

/** One compte-rendu as a list names it. */
export type CompteRenduDePage = Pick<typeof compteRendu.$inferSelect, keyof typeof COLONNES>;

const PAR: Readonly<Record<(typeof TRIS_COMPTES_RENDUS)[number], PgColumn | SQL>> = {
  titre: parTexte(compteRendu.titre),
  resultat: compteRendu.resultat,
  par: parTexte(compteRendu.demandePar),
  demande: compteRendu.demandeLe,
  fin: compteRendu.finLe,
};

/** One page of the comptes-rendus that the actor sees, newest first unless another order is asked for. */
export async function selectPageComptesRendus(
  tx: Tx,
  filtre: FiltreComptesRendus,
  tri: TriPage<(typeof TRIS_COMPTES_RENDUS)[number]>,
  rang: RangPage,
): Promise<PageLue<CompteRenduDePage>> {
  const { activite, resultat, recherche } = filtre;
  const voulus = and(
    activite === undefined ? undefined : eq(compteRendu.activite, activite),
    resultat === undefined ? undefined : eq(compteRendu.resultat, resultat),
    contenant(sql`${compteRendu.titre} || ' ' || ${compteRendu.demandePar}`, recherche),
  );
  const premier =
    tri === null ? [] : [sql`${tri.descendant ? desc(PAR[tri.colonne]) : asc(PAR[tri.colonne])} nulls last`];
  const { lignes, ...page } = await lirePage(rang, (limite, decalage) =>
    tx
      .select({ ...COLONNES, total: sql<number>`count(*) over ()::int` })
      .from(compteRendu)
      .where(voulus)
      .orderBy(...premier, desc(compteRendu.demandeLe), asc(compteRendu.id))
      .limit(limite)
      .offset(decalage),
  );
  return { ...page, lignes: lignes.map(({ total: _total, ...ligne }) => ligne) };
}

/** The activities that left the comptes-rendus that the actor sees. */
export async function selectActivitesDesComptesRendus(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ activite: compteRendu.activite })
    .from(compteRendu)
    .orderBy(asc(compteRendu.activite));
  return rows.map(({ activite }) => activite);
}
