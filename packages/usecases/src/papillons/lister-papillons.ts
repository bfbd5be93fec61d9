import {
  type DestinatairePapillon,
  type FiltreAcces,
  type PageAcces,
  type PageLue,
  type RangPage,
  selectDestinataires,
  selectPageAcces,
  selectVerrouilles,
  withActor,
} from '@delib/db';
import type { Contexte } from '../contexte';

/** One recipient, the papillon in force, and whether an address is locked on its login. */
export interface LignePapillon extends DestinatairePapillon {
  /** Since when an address is locked after ten failures; `null` when none is. */
  readonly verrouilleDepuis: Date | null;
}

/** One page of recipients, and how many the filter finds in each situation. */
export type PagePapillons = PageLue<LignePapillon> & Pick<PageAcces, 'parSituation'>;

/** One page of the presidents and vice-presidents the actor may issue papillons to, by jury unless sorted otherwise. */
export function listerPapillons(
  contexte: Contexte,
  filtre: FiltreAcces,
  tri: Parameters<typeof selectPageAcces>[2],
  rang: RangPage,
): Promise<PagePapillons> {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const page = await selectPageAcces(tx, filtre, tri, rang, contexte.maintenant);
      const rows = await selectDestinataires(tx, { membreIds: page.lignes });
      const logins = rows.map(({ login }) => login).filter((login) => login !== null);
      const locked = await selectVerrouilles(tx, logins);
      const since = new Map(locked.map(({ login, dernierLe }) => [login, dernierLe]));
      const parId = new Map(rows.map((row) => [row.membreId, row]));
      const lignes = page.lignes.flatMap((id) => parId.get(id) ?? []);
      return {
        ...page,
        lignes: lignes.map((row) => ({
          ...row,
          verrouilleDepuis: (row.login && since.get(row.login)) || null,
        })),
      };
    },
    'lecture',
  );
}
