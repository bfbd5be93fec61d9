import { contenuPv } from '../pv-tenue/exemple.fixture';
import type { FeuillesEmargement, JuryAEmarger } from './feuille-emargement';

const { academie, centre, membres, nomination, tenue } = contenuPv();

/** The jury of the PV, before its sitting. */
export const JURY: JuryAEmarger = {
  code: '20112',
  specialite: 'Comptabilité et gestion',
  nomination,
  reexamen: false,
  seance: null,
  membres: membres.map(({ emargement: _emargement, ...membre }) => ({ ...membre, presence: null })),
};

/** The same once the sitting is recorded. */
export const JURY_TENU: JuryAEmarger = { ...JURY, seance: tenue, membres };

/** The sheets of these jurys. */
export function feuilles(jurys: readonly JuryAEmarger[]): FeuillesEmargement {
  return {
    numero: 'FE-2026-20112-1',
    session: '2026',
    essai: false,
    academie,
    centre,
    groupe: 1,
    editeLe: new Date('2026-06-16T06:30:00Z'),
    jurys,
  };
}
