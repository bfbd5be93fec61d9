import { Worker } from 'node:worker_threads';
import { composerEmpreinte, PARAMETRES_ARGON2 } from './mot-de-passe';

/** A password to digest, with its salt. */
export interface MotDePasseAHacher {
  readonly motDePasse: string;
  readonly sel: Uint8Array;
}

/**
 * What each thread runs. Text and not a module: the apps are bundled, and a thread then has no file to start from.
 * `crypto.argon2` of Node 24 computes on the thread that calls it, whatever its callback lets think.
 */
const FIL = `
const { parentPort } = require('node:worker_threads');
const { argon2Sync } = require('node:crypto');
parentPort.on('message', ({ message, nonce, parametres }) => {
  parentPort.postMessage(argon2Sync('argon2id', { message, nonce, ...parametres }));
});`;

/**
 * Digests of many passwords, on threads of their own: whoever else is served meanwhile waits for none of them.
 * @param fils threads
 * @returns in the order given
 */
export async function hacherPlusieurs(
  demandes: readonly MotDePasseAHacher[],
  fils: number,
): Promise<readonly string[]> {
  const empreintes: string[] = [];
  let suivante = 0;
  const ouvriers = Array.from(
    { length: Math.min(fils, demandes.length) },
    () => new Worker(FIL, { eval: true, execArgv: [] }),
  );
  try {
    await Promise.all(
      ouvriers.map(async (ouvrier) => {
        for (let rang = suivante++; rang < demandes.length; rang = suivante++) {
          const { motDePasse, sel } = demandes[rang] as MotDePasseAHacher;
          const message = motDePasse.normalize('NFC');
          const tag = await demander(ouvrier, { message, nonce: sel, parametres: PARAMETRES_ARGON2 });
          empreintes[rang] = composerEmpreinte(sel, tag);
        }
      }),
    );
    return empreintes;
  } finally {
    await Promise.all(ouvriers.map((ouvrier) => ouvrier.terminate()));
  }
}

function demander(ouvrier: Worker, demande: object): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const rendre = (tag: Uint8Array) => {
      ouvrier.off('error', reject);
      resolve(tag);
    };
    ouvrier.once('error', reject);
    ouvrier.once('message', rendre);
    ouvrier.postMessage(demande);
  });
}
