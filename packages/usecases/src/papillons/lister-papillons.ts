import { type DestinatairePapillon, selectDestinataires, selectVerrouilles, withActor } from '@delib/db';
import type { Contexte } from '../contexte';

/** One recipient, the papillon in force, and whether an address is locked on its login. */
export interface LignePapillon extends DestinatairePapillon {
  /** Since when an address is locked after ten failures; `null` when none is. */
  readonly verrouilleDepuis: Date | null;
}

/** The presidents and vice-presidents the actor may issue papillons to, by jury. */
export function listerPapillons(contexte: Contexte): Promise<readonly LignePapillon[]> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const rows = await selectDestinataires(tx, {});
      const logins = rows.map(({ login }) => login).filter((login) => login !== null);
      const locked = await selectVerrouilles(tx, logins);
      const since = new Map(locked.map(({ login, dernierLe }) => [login, dernierLe]));
      return rows.map((row) => ({ ...row, verrouilleDepuis: (row.login && since.get(row.login)) || null }));
    },
    'lecture',
  );
}
