import {
  type ActeurRole,
  type ActiviteId,
  type CodeRefus,
  findActivite,
  type Groupe,
  type Refus,
} from '@delib/domain';
import { phraseRefus } from '@delib/francais';

/** Why an act is not possible, in words, with the way to its remedy when the reader may go there. */
export interface Raison {
  readonly phrase: string;
  readonly remede: { readonly href: string; readonly libelle: string } | null;
}

/** The reason that a refusal is, for who reads it. @param groupe the one the act belongs to */
export function raisonDe(refus: Refus, role: ActeurRole, groupe: Groupe): Raison {
  const id = remede(refus.code, role, groupe);
  const activite = id === null ? null : findActivite(id);
  const accessible = activite?.roles.includes(role) ? activite : null;
  return {
    phrase: phraseRefus(refus),
    remede: accessible && { href: accessible.chemin, libelle: accessible.sousActivite ?? accessible.libelle },
  };
}

/** The activity that puts an unmet condition right, or that shows whose turn it is. */
function remede(code: CodeRefus, role: ActeurRole, groupe: Groupe): ActiviteId | null {
  switch (code) {
    case 'choix_manquants':
      return 'saisir_choix';
    case 'oraux_manquants':
      return role === 'gestionnaire' ? 'saisir_notes' : 'controler_notes_manquantes';
    case 'pv_non_signe':
    case 'pv_en_anomalie':
      return groupe === 1 ? 'suivre_edition_pv' : 'suivre_edition_pv_2nd_groupe';
    case 'jury_non_nomme':
      return 'composer_jurys';
    case 'notes_manquantes':
      return 'saisir_notes';
    case 'aucune_note':
    case 'aucun_candidat':
    case 'reglement_absent':
    case 'cas_reglement_en_echec':
      return 'importer_session';
    case 'publication_fermee':
      return 'service_publication';
    default:
      return null;
  }
}
