import {
  selectAcademie,
  selectCentres,
  selectSessionsSuivies,
  selectSpecialites,
  withActor,
} from '@delib/db';
import type { Contexte } from '../contexte';

/** One session with its publication service and its périodes. */
export type SessionSuivie = Awaited<ReturnType<typeof selectSessionsSuivies>>[number];

/** The frame of every centre page: académie, sessions with their publication, périodes, centres, spécialités. */
export function lireCadre(contexte: Contexte) {
  return withActor(
    contexte.database,
    contexte.acteur,
    async (tx) => ({
      academie: await selectAcademie(tx),
      sessions: await selectSessionsSuivies(tx),
      centres: await selectCentres(tx),
      specialites: await selectSpecialites(tx),
    }),
    'lecture',
  );
}

export type Cadre = Awaited<ReturnType<typeof lireCadre>>;
