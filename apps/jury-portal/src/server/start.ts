import { installClientAddress } from '@delib/web/client-address';
import { openOrStop, stop } from '@delib/web/installation';
import { parseEnv } from './env';
import { services } from './services';

/**
 * What the app does once, when its server starts: it stops with one French sentence per variable when the
 * environment is not what it needs, opens the authority that signs, and makes sure that the address of a client is
 * the true one.
 */
export async function start(): Promise<void> {
  const result = parseEnv(process.env);
  if (!result.ok) return stop(result.messages);
  installClientAddress(result.env.PROXYS_DE_CONFIANCE);
  await openOrStop(services);
}
