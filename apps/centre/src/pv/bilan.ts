import type { SuiviDuCentre } from '@delib/db';

/** Anomalies named one by one; past them, their number. */
const ANOMALIES_NOMMEES = 20;

/** What the centres together say of their PVs. */
export function bilan(centres: readonly SuiviDuCentre[]): {
  readonly jurys: number;
  readonly signes: number;
  readonly rouverts: number;
  /** Codes of jurys. */
  readonly anomalies: readonly string[];
  /** How many more there are. */
  readonly autresAnomalies: number;
} {
  const somme = (quoi: 'jurys' | 'signes' | 'rouverts') =>
    centres.reduce((total, each) => total + each[quoi], 0);
  const anomalies = centres.flatMap((each) => each.anomalies);
  return {
    jurys: somme('jurys'),
    signes: somme('signes'),
    rouverts: somme('rouverts'),
    anomalies: anomalies.slice(0, ANOMALIES_NOMMEES),
    autresAnomalies: Math.max(0, anomalies.length - ANOMALIES_NOMMEES),
  };
}
