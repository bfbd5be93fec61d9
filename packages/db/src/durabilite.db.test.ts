import { setTimeout as delay } from 'node:timers/promises';
import { type PetiteAcademie, writePetiteAcademie } from '@delib/testing/petite-academie';
import { type ServerToCrash, startServerToCrash } from '@delib/testing/server-to-crash';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withActor } from './acteur';
import { openDatabase } from './client';
import { appendJournal, selectJournal } from './stores/journal';

let serveur: ServerToCrash;
let ici: PetiteAcademie;

beforeAll(async () => {
  serveur = await startServerToCrash();
  ici = await writePetiteAcademie(serveur.ownerUrl);
}, 120_000);

afterAll(() => serveur?.remove());

const PANNES = 4;
const A_LA_FOIS = 8;

/** The acts acknowledged before one of the server's processes is killed, which takes everything in memory away. */
async function ecrireJusquALaPanne(panne: number): Promise<readonly string[]> {
  const centre = openDatabase(serveur.urlOf('centre'), { max: A_LA_FOIS });
  const reconnus: string[] = [];
  let fini = false;
  const ecrire = async (qui: number) => {
    for (let n = 0; !fini; n += 1) {
      const objet = `panne ${panne}, ${qui}, acte ${n}`;
      const ligne = { quand: new Date(), qui: 'Alix Renard', acte: 'composerJury', requete: 'r', objet };
      const { academieId, connexionId, role } = ici.gestionnaire;
      await withActor(centre, ici.gestionnaire, async (tx) =>
        appendJournal(tx, [{ ...ligne, academieId, connexionId, role }]),
      );
      reconnus.push(objet);
    }
  };
  const ecrivains = Array.from({ length: A_LA_FOIS }, (_, qui) => ecrire(qui).catch(() => {}));
  const [proces] = await centre.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await delay(250 + 90 * panne);
  process.kill(proces?.pid ?? 0, 'SIGKILL');
  // What is acknowledged from here on is of before the crash or of after the server is up again: all of it must be there.
  await delay(50);
  fini = true;
  await Promise.all(ecrivains);
  await centre.close();
  return reconnus;
}

/** Asks until the server has recovered. */
async function attendreServeur(): Promise<void> {
  for (;;) {
    const owner = openDatabase(serveur.ownerUrl, { max: 1 });
    const up = await owner.sql`select 1`.then(
      () => true,
      () => false,
    );
    await owner.close();
    if (up) return;
    await delay(100);
  }
}

describe('an act that was acknowledged', () => {
  it('is there after a crash of the server, with every line of the journal before it', async () => {
    for (let panne = 0; panne < PANNES; panne += 1) {
      const reconnus = await ecrireJusquALaPanne(panne);
      expect(reconnus.length).toBeGreaterThan(10);
      await attendreServeur();
      const centre = openDatabase(serveur.urlOf('centre'), { max: 1 });
      const lignes = await withActor(centre, ici.gestionnaire, (tx) =>
        selectJournal(tx, ici.gestionnaire.academieId, {}, null, 1_000_000),
      );
      await centre.close();
      const gardes = new Set(lignes.map(({ objet }) => objet));
      expect(reconnus.filter((objet) => !gardes.has(objet))).toEqual([]);
      expect(lignes.map(({ seq }) => seq)).toEqual(lignes.map((_, rang) => lignes.length - rang));
    }
  }, 120_000);
});
