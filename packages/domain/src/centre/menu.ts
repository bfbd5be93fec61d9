import type { ActeurRole } from '../acces/acteur';
import type { Groupe } from '../decision/issue';

/**
 * The menu of the centre app: navigation, breadcrumb, page titles, access rights and tests all read this one
 * table. Labels of the sections and activities are the memo's own, down to « Editer » without an accent.
 */
export interface ActiviteDuMenu {
  readonly id: string;
  /** Number of the activity in the memo's order; `null` for those it does not number. */
  readonly numero: number | null;
  readonly section: string;
  readonly libelle: string;
  /** Second level, where the memo has one: « RLN des candidats admissibles ». */
  readonly sousActivite?: string;
  /** The route; its folder is named after the activity. */
  readonly chemin: `/${string}`;
  readonly roles: readonly ActeurRole[];
  readonly groupe?: Groupe;
}

const CENTRE_ET_ACADEMIE = ['chef_de_centre', 'gestionnaire'] as const;
const ACADEMIE = ['gestionnaire'] as const;
const ACADEMIE_ET_RSSI = ['gestionnaire', 'rssi'] as const;
/** Every role that logs in to the centre app; juries have a portal of their own. */
const TOUS_LES_COMPTES = ['chef_de_centre', 'gestionnaire', 'rssi'] as const;

const LIVRETS = 'Préparation des livrets scolaires pour le jury';
const AVANT_1ER_GROUPE = 'Avant la délibération du 1er groupe';
const APRES_1ER_GROUPE = 'Après la délibération du 1er groupe';
const ORGANISATION_2ND_GROUPE = 'Organisation du 2nd groupe';
const AVANT_2ND_GROUPE = 'Avant la délibération du 2nd groupe';
const APRES_2ND_GROUPE = 'Après la délibération du 2nd groupe';
const GENERAL = 'Général';
const SECTION_ACADEMIE = 'Académie';

/** In the order of the menu: the memo's sections first, the académie's last. */
export const ACTIVITES = [
  {
    id: 'editer_liste_livrets',
    numero: 1,
    section: LIVRETS,
    libelle: 'Editer la liste des candidats avec livret scolaire',
    chemin: '/preparation-livrets/editer-liste-livrets',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 1,
  },
  {
    id: 'plan_secours_1er_groupe',
    numero: 2,
    section: AVANT_1ER_GROUPE,
    libelle: 'Générer le plan de secours par jury',
    chemin: '/avant-1er-groupe/generer-plan-secours',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 1,
  },
  {
    id: 'editer_listes_candidats',
    numero: 3,
    section: AVANT_1ER_GROUPE,
    libelle: 'Editer les listes de candidats',
    chemin: '/avant-1er-groupe/editer-listes-candidats',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 1,
  },
  {
    id: 'editer_statistiques',
    numero: 4,
    section: AVANT_1ER_GROUPE,
    libelle: 'Editer les statistiques avant délibération',
    chemin: '/avant-1er-groupe/editer-statistiques',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 1,
  },
  {
    id: 'suivre_edition_pv',
    numero: 5,
    section: APRES_1ER_GROUPE,
    libelle: 'Suivre l’édition du PV de tenue de délibération',
    chemin: '/apres-1er-groupe/suivre-edition-pv',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 1,
  },
  {
    id: 'editer_listes_resultats',
    numero: 6,
    section: APRES_1ER_GROUPE,
    libelle: 'Editer les listes de résultats du centre de délibération',
    chemin: '/apres-1er-groupe/editer-listes-resultats',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 1,
  },
  {
    id: 'terminer_1er_groupe',
    numero: 7,
    section: APRES_1ER_GROUPE,
    libelle: 'Terminer le 1er groupe',
    chemin: '/apres-1er-groupe/terminer-1er-groupe',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 1,
  },
  {
    id: 'editer_rln',
    numero: 8,
    section: ORGANISATION_2ND_GROUPE,
    libelle: 'Editer le relevé de notes des candidats admissibles',
    sousActivite: 'RLN des candidats admissibles du centre de délibération',
    chemin: '/organisation-2nd-groupe/editer-rln',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 2,
  },
  {
    id: 'saisir_choix',
    numero: 9,
    section: ORGANISATION_2ND_GROUPE,
    libelle: 'Saisir les choix et dates des épreuves du 2nd groupe',
    sousActivite: 'Saisir les choix des candidats du centre de délibération',
    chemin: '/organisation-2nd-groupe/saisir-choix',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 2,
  },
  {
    id: 'plan_secours_2nd_groupe',
    numero: 10,
    section: AVANT_2ND_GROUPE,
    libelle: 'Générer le plan de secours',
    chemin: '/avant-2nd-groupe/generer-plan-secours',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 2,
  },
  {
    id: 'controler_notes_manquantes',
    numero: 11,
    section: AVANT_2ND_GROUPE,
    libelle: 'Contrôler les notes manquantes',
    chemin: '/avant-2nd-groupe/controler-notes-manquantes',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 2,
  },
  {
    id: 'ouvrir_2nd_groupe',
    numero: 12,
    section: AVANT_2ND_GROUPE,
    libelle: 'Ouvrir la délibération du 2nd groupe',
    chemin: '/avant-2nd-groupe/ouvrir-2nd-groupe',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 2,
  },
  {
    id: 'suivre_edition_pv_2nd_groupe',
    numero: 13,
    section: APRES_2ND_GROUPE,
    libelle: 'Suivre l’édition du PV de tenue de délibération',
    chemin: '/apres-2nd-groupe/suivre-edition-pv',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 2,
  },
  {
    id: 'editer_listes_resultats_2nd_groupe',
    numero: 14,
    section: APRES_2ND_GROUPE,
    libelle: 'Editer les listes de résultats du 2nd groupe du jury - centre de délibération',
    chemin: '/apres-2nd-groupe/editer-listes-resultats',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 2,
  },
  {
    id: 'terminer_2nd_groupe',
    numero: 15,
    section: APRES_2ND_GROUPE,
    libelle: 'Terminer le 2nd groupe',
    chemin: '/apres-2nd-groupe/terminer-2nd-groupe',
    roles: CENTRE_ET_ACADEMIE,
    groupe: 2,
  },
  {
    id: 'gerer_avancement_jurys',
    numero: 16,
    section: GENERAL,
    libelle: 'Gérer l’avancement des jurys',
    chemin: '/general/gerer-avancement-jurys',
    roles: CENTRE_ET_ACADEMIE,
  },
  {
    id: 'editer_liste_hors_affichage',
    numero: 17,
    section: GENERAL,
    libelle: 'Editer la liste des candidats présumés fraudeurs ou inscrits en liste rouge',
    chemin: '/general/editer-liste-fraudeurs-liste-rouge',
    roles: CENTRE_ET_ACADEMIE,
  },
  {
    id: 'comptes_rendus',
    numero: null,
    section: GENERAL,
    libelle: 'Comptes-rendus',
    chemin: '/comptes-rendus',
    roles: CENTRE_ET_ACADEMIE,
  },
  {
    id: 'papillons',
    numero: null,
    // Of every centre for the académie, of their own jurys for a chef de centre.
    section: GENERAL,
    libelle: 'Papillons',
    chemin: '/academie/papillons',
    roles: CENTRE_ET_ACADEMIE,
  },
  {
    id: 'verifier_un_document',
    numero: null,
    section: GENERAL,
    libelle: 'Vérifier un document',
    chemin: '/verifier-un-document',
    roles: TOUS_LES_COMPTES,
  },
  {
    id: 'importer_session',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Importer une session',
    chemin: '/academie/import',
    roles: ACADEMIE,
  },
  {
    id: 'composer_jurys',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Composer les jurys',
    chemin: '/academie/jurys',
    roles: ACADEMIE,
  },
  {
    id: 'ouvrir_deliberations',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Ouvrir les délibérations',
    chemin: '/academie/ouverture',
    roles: ACADEMIE,
  },
  {
    id: 'saisir_notes',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Saisir les notes',
    chemin: '/academie/notes',
    roles: ACADEMIE,
  },
  {
    id: 'service_publication',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Service de publication',
    chemin: '/academie/publication',
    roles: ACADEMIE,
  },
  {
    id: 'verrouiller_groupes',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Verrouiller les groupes',
    chemin: '/academie/verrouillage',
    roles: ACADEMIE,
  },
  {
    id: 'reexamens',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Réexamens',
    chemin: '/academie/reexamens',
    roles: ACADEMIE,
  },
  {
    id: 'centres_et_utilisateurs',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Centres et utilisateurs',
    chemin: '/academie/utilisateurs',
    roles: ACADEMIE,
  },
  {
    id: 'portail_de_secours',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Portail de secours',
    chemin: '/academie/portail-de-secours',
    roles: ACADEMIE_ET_RSSI,
  },
  {
    id: 'journal',
    numero: null,
    section: SECTION_ACADEMIE,
    libelle: 'Journal',
    chemin: '/academie/journal',
    roles: ACADEMIE_ET_RSSI,
  },
] as const satisfies readonly ActiviteDuMenu[];
