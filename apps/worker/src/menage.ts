import type { MoyensDeTraitement } from '@delib/usecases/comptes-rendus/moyens';
import { purgerFichiers } from '@delib/usecases/fichiers/purger-fichiers';
import type { Logger } from 'pino';

/** Files expire by the day: erased within ten minutes is soon enough. Milliseconds. */
const PERIODE = 10 * 60_000;

/**
 * Erases expired files at once and then every ten minutes; every worker does, none erases what another is at.
 * @returns how to stop
 */
export function startMenage(moyens: MoyensDeTraitement, logger: Logger): () => void {
  async function faire(): Promise<void> {
    try {
      const effaces = await purgerFichiers(moyens);
      if (effaces > 0) logger.info({ effaces }, 'expired files erased');
    } catch (err) {
      // The database or the store is away: the next turn does it.
      logger.error({ err }, 'expired files could not be erased');
    }
  }
  void faire();
  const timer = setInterval(() => void faire(), PERIODE);
  return () => clearInterval(timer);
}
