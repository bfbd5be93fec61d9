import type { CodeRefusActe } from '@delib/domain';

/** The link to the remedy of a condition, or who has it in hand: never neither. */
export type RemedeDit =
  | { readonly href: string; readonly libelle: string }
  | { readonly href: null; readonly sinon: string };

const TENUE: RemedeDit = { href: '/tenue', libelle: 'Remplir la tenue de la délibération' };
const CORRIGER_TENUE: RemedeDit = { href: '/tenue', libelle: 'Corriger la tenue de la délibération' };
const PV: RemedeDit = { href: '/pv', libelle: 'Lire et signer le PV' };
const LIRE_PV: RemedeDit = { href: '/pv', libelle: 'Voir le PV signé' };
const ACCUEIL: RemedeDit = { href: '/', libelle: 'Revenir à l’accueil du jury' };
const CENTRE: RemedeDit = { href: null, sinon: 'C’est au chef de centre de le faire.' };
const GESTIONNAIRE: RemedeDit = { href: null, sinon: 'C’est au gestionnaire académique de le faire.' };

/** The one table of remedies of the portal: the compiler asks for that of each condition of the domain. */
const REMEDES: Readonly<Record<CodeRefusActe, RemedeDit>> = {
  decisions_a_valider: { href: '/deliberation?filtres=a_valider', libelle: 'Voir les candidats à valider' },
  livrets_a_examiner: { href: '/deliberation?filtres=livret', libelle: 'Voir les livrets à examiner' },
  presence_non_enregistree: TENUE,
  tenue_incomplete: TENUE,
  signataire_absent: TENUE,
  saisie_invalide: CORRIGER_TENUE,
  seance_avant_nomination: CORRIGER_TENUE,
  seance_avant_renvoi: CORRIGER_TENUE,
  seance_a_venir: CORRIGER_TENUE,
  seance_avant_premier_groupe: CORRIGER_TENUE,
  seance_non_terminee: CORRIGER_TENUE,
  pv_non_signe: PV,
  pv_deja_signe: LIRE_PV,
  pv_en_anomalie: {
    href: null,
    sinon: 'Le gestionnaire académique et le chef de centre peuvent le vérifier.',
  },
  role_interdit: ACCUEIL,
  autre_perimetre: ACCUEIL,
  etat_inadapte: ACCUEIL,
  transition_inconnue: ACCUEIL,
  reexamen_en_cours: ACCUEIL,
  reexamen_inadapte: ACCUEIL,
  aucun_candidat_second_groupe: ACCUEIL,
  groupe_verrouille: GESTIONNAIRE,
  publication_fermee: GESTIONNAIRE,
  reglement_absent: GESTIONNAIRE,
  cas_reglement_en_echec: GESTIONNAIRE,
  aucun_candidat: GESTIONNAIRE,
  aucune_note: GESTIONNAIRE,
  notes_manquantes: GESTIONNAIRE,
  jury_non_nomme: GESTIONNAIRE,
  oraux_manquants: GESTIONNAIRE,
  choix_manquants: CENTRE,
};

/** Where a member of the jury goes to put an unmet condition right, or who does it. */
export function remedeDe(code: CodeRefusActe): RemedeDit {
  return REMEDES[code];
}
