import type { Refus } from '../refus';

/**
 * What may stand against an act on a jury: the conditions that a greyed button lists, each with its remedy. Tables of
 * remedies are keyed by these codes, so that a condition added to an act does not compile until its remedy is said.
 */
export type CodeRefusActe =
  // who, and where the jury stands
  | 'role_interdit'
  | 'autre_perimetre'
  | 'etat_inadapte'
  | 'transition_inconnue'
  | 'groupe_verrouille'
  | 'reexamen_en_cours'
  | 'reexamen_inadapte'
  // what the session and the académie bring
  | 'reglement_absent'
  | 'cas_reglement_en_echec'
  | 'aucun_candidat'
  | 'aucune_note'
  | 'notes_manquantes'
  | 'jury_non_nomme'
  | 'aucun_candidat_second_groupe'
  | 'choix_manquants'
  | 'oraux_manquants'
  | 'publication_fermee'
  // what the jury does
  | 'decisions_a_valider'
  | 'livrets_a_examiner'
  | 'presence_non_enregistree'
  | 'signataire_absent'
  | 'tenue_incomplete'
  | 'saisie_invalide'
  | 'seance_avant_nomination'
  | 'seance_avant_renvoi'
  | 'seance_a_venir'
  | 'seance_avant_premier_groupe'
  | 'seance_non_terminee'
  | 'pv_deja_signe'
  | 'pv_non_signe'
  | 'pv_en_anomalie';

/** One such refusal, with what its sentence names. */
export type RefusActe = Extract<Refus, { readonly code: CodeRefusActe }>;
