import { derniereNuit, type MoyensDeVerification, verifierPvs } from '@delib/usecases/pv/verifier-pvs';
import type { Logger } from 'pino';

/** A PV without a verdict that holds is verified within ten minutes, every one of them each night. Milliseconds. */
const PERIODE = 10 * 60_000;
/** PVs between two lines of the log. */
const PAS_DU_JOURNAL = 500;

/**
 * Verifies the signed PVs whose verdict does not hold or is of before last night's hour, at once and then every ten
 * minutes: after a restore lists are quick again at the first turn, and the first turn of the night verifies all. Every
 * worker does; they share the batches.
 * @returns how to stop: the batch under way is ended
 */
export function startVerificationPv(
  moyens: Omit<MoyensDeVerification, 'requete'>,
  logger: Logger,
): () => void {
  const arret = new AbortController();
  let enCours = false;
  async function faire(): Promise<void> {
    if (enCours) return;
    enCours = true;
    const requete = `verification-pv-${Date.now().toString(36)}`;
    const log = logger.child({ requete });
    try {
      const academies = await verifierPvs(
        { ...moyens, requete },
        {
          perimeAvant: derniereNuit(moyens.maintenant()),
          progression: (academie, verifies) => {
            if (verifies % PAS_DU_JOURNAL === 0)
              log.info({ academie, verifies }, 'signed PVs being verified');
          },
          signal: arret.signal,
        },
      );
      for (const { academie, verifies, anomalies } of academies) {
        for (const { numero } of anomalies) log.error({ academie, numero }, 'signed PV does not verify');
        if (verifies > 0) {
          log.info({ academie, verifies, anomalies: anomalies.length }, 'signed PVs verified');
        }
      }
    } catch (err) {
      // The database is away: the next turn goes on from where this one stopped.
      if (!arret.signal.aborted) log.error({ err }, 'signed PVs could not be verified');
    } finally {
      enCours = false;
    }
  }
  void faire();
  const timer = setInterval(() => void faire(), PERIODE);
  return () => {
    clearInterval(timer);
    arret.abort();
  };
}
