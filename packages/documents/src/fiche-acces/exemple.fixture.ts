import type { FicheAcces } from './fiche-acces';

/** An invented chef de centre. */
export const FICHE: FicheAcces = {
  numero: 'ACC-20260610T080000',
  academie: 'Lyon',
  prenom: 'Hélène',
  nom: 'DUVAL',
  role: 'Chef de centre de délibération',
  centre: '0690026D Lycée La Martinière, Lyon',
  url: 'https://centre.deliberations.exemple.fr',
  identifiant: 'h.duval',
  motDePasse: 'acdeFGHJkm47',
  editeLe: new Date('2026-06-10T08:00:00Z'),
};
