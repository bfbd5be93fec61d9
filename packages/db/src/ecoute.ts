import type { Database } from './client';

/** Something of a jury or a treatment changed; read again what the actor may see of it. */
export interface Avis {
  readonly sujet:
    | 'transition'
    | 'signature'
    | 'deliberation'
    | 'reexamen'
    | 'deliberation_reexamen'
    | 'compte_rendu';
  readonly academie: string;
  readonly centre: string | null;
  readonly jury: string | null;
}

/**
 * Listens to the database's notices (LISTEN/NOTIFY) on a connection of its own; reconnects by itself.
 * @param onReconnect called after a lost connection: notices may have been missed, read everything again
 * @returns how to stop
 */
export async function listenAvis(
  database: Database,
  onAvis: (avis: Avis) => void,
  onReconnect: () => void,
): Promise<() => Promise<void>> {
  let first = true;
  const { unlisten } = await database.sql.listen(
    'delib',
    (payload) => onAvis(JSON.parse(payload) as Avis),
    () => {
      if (!first) onReconnect();
      first = false;
    },
  );
  return unlisten;
}
