import type { CodeRefusActe } from '@delib/domain';

/** What stands against an act, as a heading over the jurys that it concerns: without the figures of one of them. */
const CONDITIONS: Readonly<Record<CodeRefusActe, string>> = {
  role_interdit: 'Acte d’une autre personne',
  autre_perimetre: 'Autre centre ou autre académie',
  etat_inadapte: 'État d’avancement qui ne le permet pas',
  transition_inconnue: 'Changement d’état qui n’existe pas',
  groupe_verrouille: 'Groupe verrouillé en académie',
  reexamen_en_cours: 'Réexamen en cours',
  reexamen_inadapte: 'Étape du réexamen qui ne le permet pas',
  reglement_absent: 'Règlement d’examen absent',
  cas_reglement_en_echec: 'Règlement d’examen en échec à ses cas de contrôle',
  aucun_candidat: 'Aucun candidat',
  aucune_note: 'Aucune note reçue',
  notes_manquantes: 'Notes manquantes',
  jury_non_nomme: 'Nomination du jury irrégulière',
  aucun_candidat_second_groupe: 'Aucun candidat admis à se présenter au 2nd groupe',
  choix_manquants: 'Choix du 2nd groupe manquants',
  oraux_manquants: 'Notes d’oral manquantes',
  publication_fermee: 'Service de publication fermé',
  decisions_a_valider: 'Décisions à valider',
  livrets_a_examiner: 'Livrets scolaires à examiner',
  presence_non_enregistree: 'Présence des membres non enregistrée',
  signataire_absent: 'Signataire non noté présent',
  tenue_incomplete: 'Tenue de la délibération incomplète',
  saisie_invalide: 'Tenue de la délibération à corriger',
  seance_avant_nomination: 'Séance datée d’avant la nomination du jury',
  seance_avant_renvoi: 'Séance datée d’avant la décision de renvoi',
  seance_a_venir: 'Séance datée d’un jour à venir',
  seance_avant_premier_groupe: 'Séance datée d’avant la fin du 1er groupe',
  seance_non_terminee: 'Séance non terminée',
  pv_deja_signe: 'PV déjà signé',
  pv_non_signe: 'PV non signé',
  pv_en_anomalie: 'PV en anomalie',
};

/** « PV non signé » */
export function libelleCondition(code: CodeRefusActe): string {
  return CONDITIONS[code];
}
