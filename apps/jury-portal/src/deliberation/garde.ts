import { type DBSchema, openDB } from 'idb';
import type { CandidatVu } from './candidat';
import type { Garde, SaisieGardee } from './magasin-types';

interface Rangee extends SaisieGardee {
  /** The page that is to send it. */
  readonly onglet: string;
  /** Whose entries, on what: see {@link creerGarde}. */
  readonly file: string;
  /** They go out in this order. */
  readonly rang: number;
}

interface Base extends DBSchema {
  saisies: { key: string; value: Rangee; indexes: { ordre: [file: string, rang: number] } };
  /** Candidates as last confirmed, under the name of the queue. */
  candidats: { key: [file: string, id: string]; value: CandidatVu & { readonly file: string } };
}

const TABLE = 'saisies';
const MEMOIRE = 'candidats';

/** One page of a person and a deliberation, and where its entries wait on this computer. */
export interface GardeDeLaPage extends Garde {
  /**
   * The page is there: nobody else takes its entries up.
   * @param heriter told when a page that was there is gone: it may have left some
   * @returns what leaves them to the next page
   */
  readonly tenir: (heriter: () => void) => () => void;
  /**
   * Candidates that were confirmed after a page was read: it opened without a network, from what was kept of it.
   * @param lueLe ISO time at which the server read the page
   */
  readonly seSouvenir: (lueLe: string) => Promise<readonly CandidatVu[]>;
}

/**
 * Keeps entries in the browser's own database. A page holds a lock for as long as it lives; the next one takes up the
 * entries of pages whose lock is free: they were closed, reloaded or killed. Two pages at once keep each its own.
 * @param file names the person, the jury and the round, so that nobody sends what another typed
 * @param onglet a fresh name for this page
 */
export function creerGarde(file: string, onglet: string): GardeDeLaPage {
  let tenu: Promise<void> = Promise.resolve();
  let quandLibre = () => {};
  const attendus = new Set<string>();
  let base: ReturnType<typeof ouvrir> | null = null;
  const table = async () => {
    base ??= ouvrir();
    // On the disk before it is said to be: the power may fail as well as the line.
    return (await base).transaction(TABLE, 'readwrite', { durability: 'strict' });
  };
  const rangs = new Map<string, number>();
  let dernier = 0;
  /** Of the clock, so that what one page left comes before what the next adds; never twice the same in a page. */
  const rangDe = (cle: string) => {
    dernier = Math.max(dernier + 1, Date.now() * 1000);
    const rang = rangs.get(cle) ?? dernier;
    rangs.set(cle, rang);
    return rang;
  };
  /** Waits in the queue for the lock of a page that is there: it comes when that page is gone. */
  const attendre = (autre: string) => {
    if (attendus.has(autre)) return;
    attendus.add(autre);
    navigator.locks
      .request(autre, () => attendus.delete(autre))
      .then(() => quandLibre())
      .catch(() => {});
  };
  return {
    tenir: (heriter) => {
      quandLibre = heriter;
      let lacher = () => {};
      const present = new Promise<void>((resolve) => {
        lacher = resolve;
      });
      tenu = new Promise((resolve, reject) => {
        const tenirJusqua = () => {
          resolve();
          return present;
        };
        navigator.locks.request(verrou(onglet), tenirJusqua).catch(reject);
      });
      // Who writes hears of it.
      tenu.catch(() => {});
      return () => {
        quandLibre = () => {};
        lacher();
      };
    },
    ecrire: async ({ garder, oublier }) => {
      await tenu;
      const transaction = await table();
      // Asked for together and closed at once: a page may end at any moment.
      const demandes = [
        ...garder.map((saisie) =>
          transaction.store.put({ ...saisie, onglet, file, rang: rangDe(saisie.cle) }),
        ),
        ...oublier.map((cle) => transaction.store.delete(cle)),
      ];
      transaction.commit();
      await Promise.all([...demandes, transaction.done]);
      for (const cle of oublier) rangs.delete(cle);
    },
    reprendre: async () => {
      await tenu;
      // One page at a time, or two would take up the same.
      return navigator.locks.request('delib-reprise', async () => {
        const { held = [] } = await navigator.locks.query();
        const presents = new Set(held.flatMap(({ name }) => (name?.startsWith(PAGE) ? [name] : [])));
        presents.delete(verrou(onglet));
        for (const autre of presents) attendre(autre);
        const transaction = await table();
        const reprises: SaisieGardee[] = [];
        const siennes = IDBKeyRange.bound([file, 0], [file, Number.MAX_SAFE_INTEGER]);
        for await (const curseur of transaction.store.index('ordre').iterate(siennes)) {
          const { onglet: sien, file: _, rang, ...saisie } = curseur.value;
          if (sien === onglet || presents.has(verrou(sien))) continue;
          await curseur.update({ ...curseur.value, onglet });
          rangs.set(saisie.cle, rang);
          reprises.push(saisie);
        }
        await transaction.done;
        return reprises;
      });
    },
    memoriser: async (candidats) => {
      base ??= ouvrir();
      const transaction = (await base).transaction(MEMOIRE, 'readwrite');
      const demandes = candidats.map((candidat) => transaction.store.put({ ...candidat, file }));
      transaction.commit();
      await Promise.all([...demandes, transaction.done]);
    },
    seSouvenir: async (lueLe) => {
      base ??= ouvrir();
      const siens = await (await base).getAll(MEMOIRE, IDBKeyRange.bound([file, ''], [file, '\uffff']));
      return siens.flatMap(({ file: _, ...candidat }) => (candidat.modifieLe > lueLe ? [candidat] : []));
    },
  };
}

/** Forgets the candidates that were kept, whoever's: nobody is logged in here any more. What waits to go out stays. */
export async function oublierCandidats(): Promise<void> {
  const base = await ouvrir();
  await base.clear(MEMOIRE);
  base.close();
}

/**
 * How many entries wait on this computer under names that begin so, whatever page holds them; 0 in a browser that keeps
 * nothing.
 */
export async function compterGardees(debut: string): Promise<number> {
  const base = await ouvrir().catch(() => null);
  if (!base) return 0;
  const noms = IDBKeyRange.bound([debut, 0], [`${debut}\uffff`, 0]);
  const nombre = await base.countFromIndex(TABLE, 'ordre', noms);
  base.close();
  return nombre;
}

const PAGE = 'delib-onglet-';
const verrou = (onglet: string) => `${PAGE}${onglet}`;

function ouvrir() {
  return openDB<Base>('delib-saisies', 2, {
    upgrade: (base, depuis) => {
      if (depuis < 1)
        base.createObjectStore(TABLE, { keyPath: 'cle' }).createIndex('ordre', ['file', 'rang']);
      if (depuis < 2) base.createObjectStore(MEMOIRE, { keyPath: ['file', 'id'] });
    },
    // A page of the version before leaves the place: its entries are in the base, and the next page takes them up.
    blocking: (_avant, _apres, { target }) => {
      if (target instanceof IDBDatabase) target.close();
    },
  });
}
