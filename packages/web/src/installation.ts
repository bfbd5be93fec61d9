import { readFile } from 'node:fs/promises';

/** A trouble of the installation, told in French to whoever starts the program. */
export class ErreurInstallation extends Error {}

/** Reads the file that a variable of the environment names. Rejects with an ErreurInstallation. */
export async function readNamedFile(variable: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new ErreurInstallation(`Le fichier que désigne ${variable} ne peut pas être lu.`);
  }
}

/** The certificates (PEM, one at least) of the file that a variable names. Rejects with an ErreurInstallation. */
export async function readCertificates(variable: string, path: string): Promise<readonly string[]> {
  const pem = Buffer.from(await readNamedFile(variable, path)).toString('latin1');
  const found = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
  if (!found) throw new ErreurInstallation(`${variable} ne contient aucun certificat PEM.`);
  return found;
}

/** Opens what the program cannot serve without; stops the program with its sentence when the installation is wrong. */
export async function openOrStop(open: () => Promise<unknown>): Promise<void> {
  try {
    await open();
  } catch (error) {
    if (!(error instanceof ErreurInstallation)) throw error;
    stop([error.message]);
  }
}

/** Ends the program, with one French sentence per thing that is wrong. */
export function stop(messages: readonly string[]): never {
  process.stderr.write(`${messages.join('\n')}\n`);
  process.exit(1);
}
