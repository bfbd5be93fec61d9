import { installClientAddress } from '@delib/ui/web';
import { parseEnv } from './env';

/**
 * What the app does once, when its server starts: it stops with one French sentence per variable when the
 * environment is not what it needs, and makes sure that the address of a client is the true one.
 */
export function start(): void {
  const result = parseEnv(process.env);
  if (!result.ok) {
    process.stderr.write(`${result.messages.join('\n')}\n`);
    process.exit(1);
  }
  // next-auth takes its own address from here, never from the Host header of a request.
  process.env.NEXTAUTH_URL = result.env.PUBLIC_URL;
  installClientAddress(result.env.PROXYS_DE_CONFIANCE);
}
