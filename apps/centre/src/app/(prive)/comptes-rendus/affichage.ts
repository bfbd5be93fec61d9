import { findActivite } from '@delib/domain';
import { formatDateHeure } from '@delib/ui';
import { ACTIVITE_IMPORT } from '@delib/usecases/comptes-rendus/parametres-import';

/** Live follow-up of the comptes-rendus that the reader may see. */
export const FLUX_COMPTES_RENDUS = '/api/suivi/flux?sujet=comptes_rendus';

/** « 23/11/2026 14:32 » */
export function quand(date: Date): string {
  return formatDateHeure(date.toISOString());
}

/** What the menu calls the activity that a compte-rendu is of. */
export function libelleDe(activite: string): string {
  return activite === ACTIVITE_IMPORT ? findActivite('importer_session').libelle : activite;
}
