import { type Acteur, formatNom, LIBELLES_ROLE } from '@delib/domain';
import type { UtilisateurAffiche } from './AppShell';

/** The person as the header shows it. @param rattachement « Jury 20112 » */
export function utilisateurAffiche(acteur: Acteur, rattachement?: string): UtilisateurAffiche {
  const personne = { nom: formatNom(acteur), role: LIBELLES_ROLE[acteur.role] };
  return rattachement === undefined ? personne : { ...personne, rattachement };
}
