import {
  selectAcademie,
  selectCentres,
  selectPeriodes,
  selectPublication,
  selectSessions,
  selectSpecialites,
  withActor,
} from '@delib/db';
import type { Contexte } from '../contexte';

/** One session with its publication service and its périodes. */
export type SessionSuivie = Awaited<ReturnType<typeof selectSessions>>[number] & {
  readonly publication: Awaited<ReturnType<typeof selectPublication>>;
  readonly periodes: Awaited<ReturnType<typeof selectPeriodes>>;
};

/** The frame of every centre page: académie, sessions with their publication, périodes, centres, spécialités. */
export function lireCadre(contexte: Contexte) {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => {
      const sessions: SessionSuivie[] = [];
      for (const session of await selectSessions(tx)) {
        sessions.push({
          ...session,
          publication: await selectPublication(tx, session.id),
          periodes: await selectPeriodes(tx, session.id),
        });
      }
      return {
        academie: await selectAcademie(tx),
        sessions,
        centres: await selectCentres(tx),
        specialites: await selectSpecialites(tx),
      };
    },
    'lecture',
  );
}

export type Cadre = Awaited<ReturnType<typeof lireCadre>>;
