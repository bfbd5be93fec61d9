import { randomBytes } from 'node:crypto';
import { aide, executer } from './commandes';

// A reader that stops early (« | head ») is no trouble of ours.
process.stdout.on('error', () => process.exit(0));
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

const args = process.argv.slice(2);
process.exitCode = await executer(args, {
  env: process.env,
  dire: (ligne) => console.log(ligne),
  avertir: (ligne) => console.error(ligne),
  maintenant: () => new Date(),
  aleatoire: (n) => new Uint8Array(randomBytes(n)),
  entree: process.stdin,
});
if (args.length === 0) console.log(aide());
