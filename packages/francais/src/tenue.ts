import type { Tenue } from '@delib/domain';

/** What is recorded of a sitting, as screens and PVs name it. */
export const LIBELLES_TENUE: Readonly<Record<keyof Tenue, string>> = {
  lieu: 'Lieu',
  date: 'Date',
  debut: 'Début',
  fin: 'Fin',
  observations: 'Observations',
  incidents: 'Incidents',
};
