import { findActivite } from '@delib/domain';
import { formatDateHeure } from '@delib/ui';
import { ACTIVITE_IMPORT } from '@delib/usecases/comptes-rendus/parametres-import';

/** « 23/11/2026 14:32 » */
export function quand(date: Date): string {
  return formatDateHeure(date.toISOString());
}

/** What the menu calls the activity that a compte-rendu is of. */
export function libelleDe(activite: string): string {
  return activite === ACTIVITE_IMPORT ? findActivite('importer_session').libelle : activite;
}
