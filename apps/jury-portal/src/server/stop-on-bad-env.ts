import { parseEnv } from './env';

/** Stops the program, with one French sentence per variable, when the environment is not what the app needs. */
export function stopOnBadEnv(): void {
  const result = parseEnv(process.env);
  if (result.ok) return;
  process.stderr.write(`${result.messages.join('\n')}\n`);
  process.exit(1);
}
