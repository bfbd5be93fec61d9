import type { Papillon, Papillons } from './papillon';

export const PRESIDENT: Papillon = {
  jury: { code: '20112', specialite: 'Comptabilité et gestion' },
  qualite: 'president',
  prenom: 'Hélène',
  nom: 'DUVAL',
  login: 'J20112-PR',
  motDePasse: 'acdeFGHJkm47',
  valideJusquau: new Date('2026-07-10T20:00:00Z'),
};

/** A print of papillons of an invented centre. */
export function edition(papillons: readonly Papillon[], changes: Partial<Papillons> = {}): Papillons {
  return {
    numero: 'PA-2026-0690026D-12',
    session: '2026',
    essai: false,
    academie: 'Lyon',
    centre: { code: '0690026D', nom: 'Lycée La Martinière', ville: 'Lyon' },
    url: 'https://jurys.deliberations.exemple.fr',
    assistance: '04 72 00 00 00',
    papillons,
    editeLe: new Date('2026-06-10T08:00:00Z'),
    ...changes,
  };
}
