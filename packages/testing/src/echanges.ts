import { createServer, type Server, Socket } from 'node:net';

/** A way to a database that counts how often its client waits for an answer before it asks more. */
export interface CompteurEchanges {
  /** The same URL, through the counter. */
  readonly url: string;
  /** Exchanges since the last time this was asked: bursts of the client, each sent after an answer had reached it. */
  readonly compter: () => number;
  readonly fermer: () => Promise<void>;
}

/**
 * How long each answer is held, in milliseconds: whatever a client sends without waiting for it is there before it, so that
 * the count does not depend on how a machine cuts what it sends into pieces.
 */
const RETENUE_MS = 25;

/**
 * Stands between a client and Postgres, and counts round trips at the socket: nothing is asked of the driver. One
 * connection at a time gives a count that means something.
 */
export async function ouvrirCompteurEchanges(url: string): Promise<CompteurEchanges> {
  const cible = new URL(url);
  let echanges = 0;
  const sockets = new Set<Socket>();
  const serveur = createServer((client) => {
    const base = new Socket().connect(Number(cible.port), cible.hostname);
    let attend = false;
    client.on('data', (octets) => {
      if (!attend) echanges += 1;
      attend = true;
      base.write(octets);
    });
    base.on('data', (octets) => {
      setTimeout(() => {
        attend = false;
        client.write(octets);
      }, RETENUE_MS);
    });
    for (const [socket, autre] of [[client, base] as const, [base, client] as const]) {
      sockets.add(socket.setNoDelay(true));
      socket.on('error', () => autre.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        autre.destroy();
      });
    }
  });
  const par = new URL(url);
  par.hostname = '127.0.0.1';
  par.port = String(await ecouter(serveur));
  return {
    url: par.href,
    compter: () => {
      const faits = echanges;
      echanges = 0;
      return faits;
    },
    fermer: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => serveur.close(resolve));
    },
  };
}

function ecouter(serveur: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    serveur.once('error', reject);
    serveur.listen(0, '127.0.0.1', () => {
      const adresse = serveur.address();
      if (typeof adresse === 'object' && adresse) resolve(adresse.port);
    });
  });
}
