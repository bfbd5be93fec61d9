import { type DBSchema, openDB } from 'idb';
import type { Garde, SaisieGardee } from './magasin-types';

interface Rangee extends SaisieGardee {
  /** The page that is to send it. */
  readonly onglet: string;
  /** Whose entries, on what: see {@link creerGarde}. */
  readonly file: string;
}

interface Base extends DBSchema {
  saisies: { key: number; value: Rangee; indexes: { cle: string; file: string } };
}

const TABLE = 'saisies';

/** One page of a person and a deliberation, and where its entries wait on this computer. */
export interface GardeDeLaPage extends Garde {
  /** The page is there: nobody else takes its entries up. @returns what leaves them to the next page */
  readonly tenir: () => () => void;
}

/**
 * Keeps entries in the browser's own database. A page holds a lock for as long as it lives; the next one takes up the
 * entries of pages whose lock is free: they were closed, reloaded or killed. Two pages at once keep each its own.
 * @param file names the person, the jury and the round, so that nobody sends what another typed
 * @param onglet a fresh name for this page
 */
export function creerGarde(file: string, onglet: string): GardeDeLaPage {
  let tenu: Promise<void> = Promise.resolve();
  let base: ReturnType<typeof ouvrir> | null = null;
  const table = async () => {
    base ??= ouvrir();
    // On the disk before it is said to be: the power may fail as well as the line.
    return (await base).transaction(TABLE, 'readwrite', { durability: 'strict' });
  };
  return {
    tenir: () => {
      let lacher = () => {};
      const present = new Promise<void>((resolve) => {
        lacher = resolve;
      });
      tenu = new Promise((resolve, reject) => {
        navigator.locks
          .request(verrou(onglet), () => {
            resolve();
            return present;
          })
          .catch(reject);
      });
      // Who writes hears of it.
      tenu.catch(() => {});
      return lacher;
    },
    ecrire: async ({ garder, oublier }) => {
      await tenu;
      const transaction = await table();
      const parCle = transaction.store.index('cle');
      for (const saisie of garder) {
        const rangee = { ...saisie, onglet, file };
        const rang = await parCle.getKey(saisie.cle);
        await (rang === undefined ? transaction.store.add(rangee) : transaction.store.put(rangee, rang));
      }
      for (const cle of oublier) {
        const rang = await parCle.getKey(cle);
        if (rang !== undefined) await transaction.store.delete(rang);
      }
      await transaction.done;
    },
    reprendre: async () => {
      await tenu;
      // One page at a time, or two would take up the same.
      return navigator.locks.request('delib-reprise', async () => {
        const { held = [] } = await navigator.locks.query();
        const presents = new Set(held.map(({ name }) => name));
        const transaction = await table();
        const reprises: SaisieGardee[] = [];
        for await (const curseur of transaction.store.index('file').iterate(file)) {
          const { onglet: sien, file: _, ...saisie } = curseur.value;
          if (presents.has(verrou(sien))) continue;
          await curseur.update({ ...curseur.value, onglet });
          reprises.push(saisie);
        }
        await transaction.done;
        return reprises;
      });
    },
  };
}

/**
 * How many entries wait on this computer under names that begin so, whatever page holds them; 0 in a browser that keeps
 * nothing.
 */
export async function compterGardees(debut: string): Promise<number> {
  const base = await ouvrir().catch(() => null);
  if (!base) return 0;
  const nombre = await base.countFromIndex(TABLE, 'file', IDBKeyRange.bound(debut, `${debut}\uffff`));
  base.close();
  return nombre;
}

const verrou = (onglet: string) => `delib-onglet-${onglet}`;

function ouvrir() {
  return openDB<Base>('delib-saisies', 1, {
    upgrade: (base) => {
      const table = base.createObjectStore(TABLE, { autoIncrement: true });
      table.createIndex('cle', 'cle', { unique: true });
      table.createIndex('file', 'file');
    },
  });
}
