import { lireReglagesS3 } from '@delib/usecases/fichiers/reglages-stockage';
import { installClientAddress } from '@delib/web/client-address';
import { openOrStop, stop } from '@delib/web/installation';
import { parseEnv } from './env';
import { services } from './services';

/**
 * What the app does once, when its server starts: it stops with one French sentence per variable when the
 * environment is not what it needs, reads the roots of trust, and makes sure that the address of a client is the
 * true one.
 */
export async function start(): Promise<void> {
  const result = parseEnv(process.env);
  const s3 = lireReglagesS3(process.env);
  const messages = [...(result.ok ? [] : result.messages), ...(s3.ok ? [] : s3.phrases)];
  if (!result.ok || messages.length > 0) return stop(messages);
  installClientAddress(result.env.PROXYS_DE_CONFIANCE);
  await openOrStop(services);
}
