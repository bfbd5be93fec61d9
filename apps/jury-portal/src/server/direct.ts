import { type Avis, listenAvis } from '@delib/db';
import { type Abonne, createSuivi } from '@delib/web/direct';
import { database } from './database';

/** Calls `prevenir` whenever something of this jury changes. @returns how to stop */
export const suivreJury = createSuivi<Avis, Abonne & { readonly juryId: string }>({
  name: 'jury.direct',
  listen: (onAvis, onMissed) => listenAvis(database(), onAvis, onMissed),
  concerne: ({ jury }, { juryId }) => jury === juryId,
});
