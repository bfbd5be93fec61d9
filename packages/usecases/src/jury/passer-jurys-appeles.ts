import { selectJurysAppeles, withActor } from '@delib/db';
import type { Etat } from '@delib/domain';
import type { Contexte } from '../contexte';
import { type LignePassage, passerJurys } from './passer-jurys';

/** A change of état asked for many jurys, each called by the code that the person read. */
export interface PassageAppele {
  /** Where every one of them stood as the person saw them. */
  readonly etatVu: Etat;
  readonly vers: Etat;
  readonly jurys: readonly {
    /** Code. */
    readonly session: string;
    readonly codes: readonly string[];
  }[];
}

/**
 * {@link passerJurys} for the jurys of a Vue synthétique: thousands of codes are a short list, thousands of ids are not.
 * Refusals, for each: those of the act, and `introuvable` for a code that the actor sees no longer.
 */
export async function passerJurysAppeles(
  contexte: Contexte,
  { etatVu, vers, jurys }: PassageAppele,
): Promise<readonly LignePassage[]> {
  const appeles = await withActor(contexte.database, contexte.acteur, (tx) => selectJurysAppeles(tx, jurys));
  const ids = new Map(appeles.map(({ id, session, code }) => [`${session} ${code}`, id]));
  const demandes = jurys.flatMap(({ session, codes }) =>
    codes.map((jury) => ({ juryId: ids.get(`${session} ${jury}`), jury })),
  );
  const lignes = await passerJurys(
    contexte,
    demandes.flatMap(({ juryId, jury }) => (juryId === undefined ? [] : [{ juryId, jury, etatVu, vers }])),
  );
  const absents = demandes.filter(({ juryId }) => juryId === undefined);
  return [
    ...lignes,
    ...absents.map(({ jury }): LignePassage => {
      return { juryId: '', jury, fait: false, vers: null, refus: { code: 'introuvable' } };
    }),
  ];
}
