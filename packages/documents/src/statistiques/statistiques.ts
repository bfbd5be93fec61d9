import type { StatistiquesJury } from '@delib/domain';
import type { CentreImprime } from '../gabarits/v1/cadre';

/** What is edited: the memo's two statistics, or both, as a plan de secours needs them. */
export type PresentationStatistiques = 'decision' | 'epreuve' | 'complete';

/** The statistics of one jury, as printed and exported. */
export interface StatistiquesDuJury {
  readonly code: string;
  readonly specialite: string;
  /** « SIO-SISR, version 2025-1 » */
  readonly reglement: string;
  readonly statistiques: StatistiquesJury;
}

/** One edition: the statistics of one or several jurys of a centre. */
export interface StatistiquesEditees {
  /** The document's own number: « ST-2026-9900001W-decision-1A2B3C4D ». */
  readonly numero: string;
  /** What the person named it; empty: the title of the activity. */
  readonly titre: string;
  readonly session: string;
  readonly essai: boolean;
  readonly academie: string;
  readonly centre: CentreImprime;
  readonly presentation: PresentationStatistiques;
  readonly jurys: readonly StatistiquesDuJury[];
  readonly editeLe: Date;
}

/** « Statistiques avant délibération, par décision » */
export function titreStatistiques(presentation: PresentationStatistiques): string {
  const suite = { decision: ' par décision', epreuve: ' par épreuve', complete: '' }[presentation];
  return `Statistiques avant délibération${suite}`;
}
