import type { Database } from './client';
import { objet, texte } from './lecture-json';
import { ouRien, unDe } from './valeurs';

/** Something of a jury, of many jurys of a centre, or of a treatment changed; read again what the actor may see of it. */
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
  /** `null`: many jurys of the centre at once, or a treatment. */
  readonly jury: string | null;
}

const lireAvis = objet<Avis>('a notice', {
  sujet: unDe('the subject of a notice', [
    'transition',
    'signature',
    'deliberation',
    'reexamen',
    'deliberation_reexamen',
    'compte_rendu',
  ]),
  academie: texte,
  centre: ouRien(texte),
  jury: ouRien(texte),
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
