import type { StatutPv } from '../jury/faits';

/** One version of a jury's PV for one groupe, as stored. `signature` is the verdict on the stored bytes. */
export interface VersionPv {
  readonly version: number;
  readonly abandonne: boolean;
  readonly signature: 'aucune' | 'verifiee' | 'anomalie';
}

/**
 * « Signé » is computed, never stored (6-confiance): from the versions, their stored bytes' verdict, and the
 * jury's current round.
 * @param ronde number of the current round of this groupe, from 1: the version its PV bears
 */
export function statutPv(versions: readonly VersionPv[], ronde: number): StatutPv {
  if (versions.some(({ signature }) => signature === 'anomalie')) return 'anomalie';
  const current = versions.find(({ version, abandonne }) => version === ronde && !abandonne);
  if (current?.signature === 'verifiee') return 'signe';
  if (versions.some(({ version, signature }) => version < ronde && signature === 'verifiee'))
    return 'rouvert';
  return current ? 'non_signe' : 'sans_pv';
}
