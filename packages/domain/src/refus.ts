import type { ActeurRole } from './acces/acteur';
import type { MomentParis } from './calendrier/paris';
import type { ManquementNomination } from './jury/composition';
import type { Etat } from './jury/etats';
import type { NatureResultat } from './resultat';
import type { CaractereRefuse } from './texte/caracteres';

/** An expected refusal: a literal code and what a sentence needs. Bugs throw instead. */
export type Refus =
  // decisions of the jury
  | { readonly code: 'epreuve_inconnue'; readonly epreuve: string }
  | { readonly code: 'resultat_non_modifiable'; readonly epreuve: string; readonly nature: NatureResultat }
  | { readonly code: 'note_hors_bornes'; readonly epreuve: string }
  | { readonly code: 'note_illisible'; readonly valeur: string }
  /** `maximum`: hundredths. */
  | { readonly code: 'points_illisibles'; readonly valeur: string; readonly maximum: number }
  /** `minimum`: the least mark above, on the step; `null` when there is none. */
  | {
      readonly code: 'baisse_interdite';
      readonly epreuve: string;
      readonly note: number;
      readonly minimum: number | null;
    }
  /** `proches`: the marks on the step beside the one refused that would be accepted. Hundredths. */
  | {
      readonly code: 'note_hors_pas';
      readonly epreuve: string;
      readonly pas: number;
      readonly proches: readonly number[];
    }
  | { readonly code: 'motif_trop_court'; readonly minimum: number }
  | { readonly code: 'points_hors_bornes'; readonly maximum: number }
  | { readonly code: 'notes_manquantes_candidat' }
  | { readonly code: 'livret_non_examine' }
  | { readonly code: 'livret_absent' }
  | { readonly code: 'session_sans_regles'; readonly annee: number; readonly premiere: number }
  | { readonly code: 'deux_disciplines_requises' }
  | { readonly code: 'disciplines_identiques' }
  | { readonly code: 'discipline_non_eligible'; readonly epreuve: string }
  // choices and marks entered by the centre and the académie
  | { readonly code: 'date_invalide'; readonly valeur: string }
  | { readonly code: 'oral_hors_session'; readonly du: string; readonly au: string }
  | { readonly code: 'oraux_simultanes' }
  | { readonly code: 'oral_deja_note'; readonly epreuve: string }
  | { readonly code: 'candidat_hors_second_groupe' }
  | { readonly code: 'choix_absent' }
  | { readonly code: 'choix_deja_juge' }
  | { readonly code: 'epreuve_non_choisie'; readonly epreuve: string }
  | { readonly code: 'resultat_illisible'; readonly valeur: string }
  | { readonly code: 'benefice_insuffisant'; readonly epreuve: string }
  | { readonly code: 'annee_hors_limites'; readonly epreuve: string; readonly de: number; readonly a: number }
  | { readonly code: 'forme_incompatible'; readonly epreuve: string; readonly nature: NatureResultat }
  | { readonly code: 'presomption_absente' }
  | { readonly code: 'annulation_sans_reference'; readonly epreuve: string }
  | { readonly code: 'reference_trop_courte'; readonly minimum: number }
  | { readonly code: 'annulation_hors_session'; readonly annee: number; readonly premiere: number }
  | { readonly code: 'annulation_hors_deliberation'; readonly etat: Etat; readonly groupe: 1 | 2 }
  | { readonly code: 'epreuve_non_annulable'; readonly epreuve: string; readonly nature: NatureResultat }
  // acts on a jury
  | { readonly code: 'role_interdit'; readonly roles: readonly ActeurRole[] }
  | { readonly code: 'autre_perimetre' }
  | { readonly code: 'etat_inadapte'; readonly etat: Etat; readonly attendus: readonly Etat[] }
  | { readonly code: 'reglement_absent' }
  | { readonly code: 'cas_reglement_en_echec'; readonly echecs: number }
  | { readonly code: 'aucun_candidat' }
  | { readonly code: 'aucune_note' }
  | { readonly code: 'notes_manquantes'; readonly nombre: number }
  | { readonly code: 'jury_non_nomme'; readonly manquements: readonly ManquementNomination[] }
  | { readonly code: 'decisions_a_valider'; readonly nombre: number }
  | { readonly code: 'livrets_a_examiner'; readonly nombre: number }
  | { readonly code: 'presence_non_enregistree' }
  | { readonly code: 'signataire_absent' }
  | { readonly code: 'tenue_incomplete' }
  // émargement of a member; `nom`: « Camille Durand »
  | { readonly code: 'emargement_sans_presence'; readonly nom: string }
  /** `le`: ISO date-time. */
  | { readonly code: 'deja_emarge'; readonly nom: string; readonly le: string }
  /** `exemple`: initials that would be accepted. */
  | { readonly code: 'initiales_refusees'; readonly nom: string; readonly exemple: string }
  | { readonly code: 'emargement_absent'; readonly nom: string }
  // the hours of a sitting; ISO days, and moments as a clock in Paris shows them
  | { readonly code: 'seance_avant_nomination'; readonly date: string; readonly nomination: string }
  | { readonly code: 'seance_avant_renvoi'; readonly date: string; readonly decision: string }
  | { readonly code: 'seance_a_venir'; readonly date: string }
  | { readonly code: 'seance_avant_premier_groupe'; readonly fin: MomentParis }
  | { readonly code: 'seance_non_terminee'; readonly fin: MomentParis }
  | { readonly code: 'pv_deja_signe' }
  | { readonly code: 'pv_non_signe' }
  | { readonly code: 'pv_en_anomalie' }
  | { readonly code: 'aucun_candidat_second_groupe' }
  | { readonly code: 'choix_manquants'; readonly nombre: number }
  | { readonly code: 'oraux_manquants'; readonly nombre: number }
  | { readonly code: 'transition_inconnue'; readonly de: Etat; readonly vers: Etat }
  | { readonly code: 'groupe_verrouille' }
  | { readonly code: 'publication_fermee'; readonly groupe: 1 | 2 }
  // réexamen of named candidates
  | { readonly code: 'reexamen_en_cours'; readonly groupe: 1 | 2; readonly version: number }
  | { readonly code: 'reexamen_absent' }
  | { readonly code: 'reexamen_inadapte'; readonly etat: 'ouvert' | 'edition' }
  | { readonly code: 'candidat_hors_reexamen' }
  | { readonly code: 'candidat_sans_decision'; readonly numeroAnonymat: string; readonly groupe: 1 | 2 }
  // the académie's own acts
  | { readonly code: 'composition_figee'; readonly etat: Etat; readonly groupe: 1 | 2 }
  | { readonly code: 'membre_a_siege'; readonly nom: string }
  | { readonly code: 'soi_meme' }
  | { readonly code: 'dernier_gestionnaire' }
  | { readonly code: 'compte_inactif' }
  /** Somebody issued one since: what was about to be shown, or was just shown to them, would open nothing. */
  | { readonly code: 'papillon_emis_entre_temps'; readonly jury: string }
  // concurrency and access
  | { readonly code: 'modifie_entre_temps'; readonly par: string; readonly quand: string }
  | { readonly code: 'introuvable' }
  | { readonly code: 'identifiants_refuses' }
  | { readonly code: 'trop_d_essais'; readonly secondes: number }
  | { readonly code: 'acces_verrouille' }
  | { readonly code: 'portail_secours_ferme' }
  /** A database does not answer, and it may be theirs. */
  | { readonly code: 'base_absente' }
  | { readonly code: 'session_expiree' }
  | { readonly code: 'mot_de_passe_refuse' }
  // signature
  | { readonly code: 'lecture_non_confirmee' }
  | { readonly code: 'document_change' }
  | { readonly code: 'horodatage_indisponible' }
  | { readonly code: 'signature_non_verifiee'; readonly verdict: string }
  // reprise of what was decided offline
  | {
      readonly code: 'reprise_autre';
      readonly quoi: 'session' | 'jury' | 'groupe' | 'reglement';
      readonly fichier: string;
      readonly attendu: string;
    }
  /** Same codes, but not the jury that this base holds: of another académie, or of another installation. */
  | { readonly code: 'reprise_homonyme'; readonly jury: string }
  | { readonly code: 'export_illisible'; readonly cause: CauseExportIllisible }
  | { readonly code: 'reprise_alteree' }
  | { readonly code: 'decision_differente' }
  | { readonly code: 'candidat_inconnu'; readonly numeroAnonymat: string }
  // input
  | { readonly code: 'caractere_refuse'; readonly caractere: CaractereRefuse }
  | { readonly code: 'saisie_invalide'; readonly champ: string; readonly attendu: string }
  | { readonly code: 'aucun_jury_choisi' }
  | { readonly code: 'fichier_illisible'; readonly attendu: string }
  | { readonly code: 'import_refuse'; readonly fautes: number }
  // rehearsals
  | { readonly code: 'marque_essai'; readonly session: string; readonly essai: boolean }
  | { readonly code: 'repetition_existe'; readonly session: string }
  | { readonly code: 'repetition_pendant_session'; readonly nombre: number }
  | { readonly code: 'session_reelle'; readonly session: string }
  // comptes-rendus
  /** The bytes were erased at that date-time (ISO). */
  | { readonly code: 'fichier_expire'; readonly le: string }
  /** Asked for another centre, or for the whole académie: run again it would give what this person asks for. */
  | { readonly code: 'demande_d_un_autre_perimetre' };

export type CodeRefus = Refus['code'];

/** Why a file is no export of the offline page, or can no more be read as one. */
export type CauseExportIllisible =
  // another file was chosen
  | 'vide'
  | 'trop_gros'
  | 'archive'
  | 'pdf'
  | 'page_web'
  | 'autre_format'
  | 'autre_json'
  | 'autre_version'
  // the export was changed or cut on its way
  | 'utf16'
  | 'autre_codage'
  | 'incomplet'
  | 'contenu'
  | 'candidat_double';
