import { ACTIVITES, type Activite } from '@delib/domain';
import { formatDateHeure } from '@delib/francais';
import type { FichierAffiche } from '@delib/ui';
import type { FichierCompteRendu } from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import { ACTIVITE_IMPORT } from '@delib/usecases/import/parametres-import';
import { libelleActivite } from '../../../server/menu';

/** « 23/11/2026 14:32 » */
export function quand(date: Date): string {
  return formatDateHeure(date.toISOString());
}

/** What the menu calls the activity that a compte-rendu is of. */
export function libelleDe(activite: string): string {
  const id = activite === ACTIVITE_IMPORT ? 'importer_session' : activite;
  const toutes: readonly Activite[] = ACTIVITES;
  const connue = toutes.find((activite) => activite.id === id);
  return connue ? libelleActivite(connue) : activite;
}

/** A file as its compte-rendu offers it: one whose time is over is told, and has no address. */
export function fichierAffiche(fichier: FichierCompteRendu, maintenant: Date): FichierAffiche {
  const { id, nom, taille, sha256, expireLe, effaceLe } = fichier;
  const fini = effaceLe !== null || (expireLe !== null && expireLe <= maintenant);
  return {
    nom,
    href: fini ? null : `/comptes-rendus/fichiers/${id}`,
    octets: taille,
    sha256,
    expireLe: (effaceLe ?? expireLe)?.toISOString() ?? null,
  };
}
