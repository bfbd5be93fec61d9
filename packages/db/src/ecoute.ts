import type { Database } from './client';
import { entier, facultatif, liste, objet, texte } from './lecture-json';
import { ouRien, unDe } from './valeurs';

/** Something of some jurys of a centre, or of a treatment, changed; read again what the actor may see of it. */
export interface Avis {
  readonly sujet:
    | 'transition'
    | 'signature'
    | 'deliberation'
    | 'reexamen'
    | 'deliberation_reexamen'
    | 'emargement'
    | 'compte_rendu';
  readonly academie: string;
  readonly centre: string | null;
  /** Ids of the jurys, or of the treatment. */
  readonly objets: readonly string[];
  /** Of that jury, the one candidate that an entry changed, and its version since; absent: whatever the jury is. */
  readonly candidat?: string;
  readonly version?: number;
  /** The one that changed them: {@link lirePosition} says whether a page has seen it. */
  readonly transaction: number;
}

const lireAvis = objet<Avis>('a notice', {
  sujet: unDe('the subject of a notice', [
    'transition',
    'signature',
    'deliberation',
    'reexamen',
    'deliberation_reexamen',
    'emargement',
    'compte_rendu',
  ]),
  academie: texte,
  centre: ouRien(texte),
  objets: liste('what a notice is about', texte),
  candidat: facultatif(texte),
  version: facultatif(entier),
  transaction: entier,
});

/**
 * Listens to the database's notices (LISTEN/NOTIFY) on a connection of its own; reconnects by itself.
 * @param onMissed called after a lost connection, and for a notice that cannot be read (of a later version): notices may
 *   have been missed, read everything again
 * @returns how to stop
 */
export async function listenAvis(
  database: Database,
  onAvis: (avis: Avis) => void,
  onMissed: () => void,
): Promise<() => Promise<void>> {
  let first = true;
  const { unlisten } = await database.sql.listen(
    'delib',
    (payload) => {
      const avis = avisOuRien(payload);
      if (avis) onAvis(avis);
      else onMissed();
    },
    () => {
      if (!first) onMissed();
      first = false;
    },
  );
  return unlisten;
}

function avisOuRien(payload: string): Avis | null {
  try {
    return lireAvis(JSON.parse(payload));
  } catch {
    // Anyone who may connect may send one: it takes no live link down with it.
    return null;
  }
}

/** Where the database stands, by the numbers that it gives to the transactions that write, in the order they begin. */
export interface Position {
  /** All those before it are over: whatever is read from now on has seen them. */
  readonly vue: number;
  /** None from it on had begun: who listens already will be told of each. */
  readonly suite: number;
}

/** Where the database stands: the same numbers for every program that works on it, whatever their clocks say. */
export async function lirePosition(database: Database): Promise<Position> {
  const [row] = await database.sql<{ vue: string; suite: string }[]>`
    select pg_snapshot_xmin(s)::text as vue, pg_snapshot_xmax(s)::text as suite from pg_current_snapshot() s`;
  if (!row) throw new Error('a select without a table gives a row');
  return { vue: Number(row.vue), suite: Number(row.suite) };
}
