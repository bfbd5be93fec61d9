import type { ActeurRole } from '../acces/acteur';

/** What an act is about, as the filter of the journal groups them. */
export type FamilleActe =
  | 'connexions'
  | 'papillons'
  | 'comptes'
  | 'secours'
  | 'confidentiel'
  | 'imports'
  | 'composition'
  | 'avancement'
  | 'deliberation'
  | 'integrite'
  | 'editions';

export const LIBELLES_FAMILLE = {
  connexions: 'Connexions',
  papillons: 'Papillons',
  comptes: 'Comptes et centres',
  secours: 'Portail de secours',
  confidentiel: 'Sorties de données confidentielles',
  imports: 'Imports, saisies et corrections',
  composition: 'Composition des jurys',
  avancement: 'Avancement des jurys',
  deliberation: 'Délibération et signature',
  integrite: 'Intégrité des PV signés',
  editions: 'Publication et éditions',
} as const satisfies Record<FamilleActe, string>;

/** What the RSSI reads of the journal, and nothing else (6-confiance, Access). Its lines never name a candidate. */
const FAMILLES_SECURITE: readonly FamilleActe[] = [
  'connexions',
  'papillons',
  'comptes',
  'secours',
  'confidentiel',
  'integrite',
];

export interface ActeDuJournal {
  /** « Connexion échouée »: what the journal shows and its filter offers. */
  readonly libelle: string;
  readonly famille: FamilleActe;
}

/**
 * Every act the journal keeps. An act that is not here cannot be journaled: the type of the use cases says so. The
 * database reads which ones are of security from this table, at each migration.
 */
export const ACTES_JOURNAL = {
  seConnecter: { libelle: 'Connexion', famille: 'connexions' },
  echouerConnexion: { libelle: 'Connexion échouée', famille: 'connexions' },
  verrouillerAcces: { libelle: 'Accès verrouillé après trop d’essais', famille: 'connexions' },
  seDeconnecter: { libelle: 'Déconnexion', famille: 'connexions' },
  echouerSignature: { libelle: 'Mot de passe refusé à la signature', famille: 'connexions' },
  verrouillerSignature: { libelle: 'Signature verrouillée après trop d’essais', famille: 'connexions' },

  emettrePapillon: { libelle: 'Papillon émis', famille: 'papillons' },
  revoquerPapillon: { libelle: 'Papillon révoqué', famille: 'papillons' },
  leverVerrou: { libelle: 'Verrou levé', famille: 'papillons' },

  autoriserPortailSecours: { libelle: 'Portail de secours autorisé', famille: 'secours' },
  retirerPortailSecours: { libelle: 'Autorisation du portail de secours retirée', famille: 'secours' },
  emettrePapillonSecours: { libelle: 'Papillon de secours émis', famille: 'secours' },
  genererPlanSecours: { libelle: 'Plan de secours généré', famille: 'secours' },
  reprendreDecisions: { libelle: 'Décisions prises hors ligne reprises', famille: 'deliberation' },

  creerCompte: { libelle: 'Compte créé', famille: 'comptes' },
  modifierCompte: { libelle: 'Compte modifié', famille: 'comptes' },
  renouvelerMotDePasse: { libelle: 'Mot de passe renouvelé', famille: 'comptes' },
  desactiverCompte: { libelle: 'Compte désactivé', famille: 'comptes' },
  reactiverCompte: { libelle: 'Compte réactivé', famille: 'comptes' },
  creerCentre: { libelle: 'Centre créé', famille: 'comptes' },
  modifierCentre: { libelle: 'Centre modifié', famille: 'comptes' },

  terminerGeneration: { libelle: 'Génération de documents terminée', famille: 'confidentiel' },
  editerListeCandidats: { libelle: 'Liste de candidats éditée', famille: 'confidentiel' },
  editerPvIndividuels: { libelle: 'PV individuels de notes édités', famille: 'confidentiel' },
  telechargerFichier: { libelle: 'Fichier d’un compte-rendu téléchargé', famille: 'confidentiel' },
  exporterJournal: { libelle: 'Journal exporté', famille: 'confidentiel' },

  demanderImport: { libelle: 'Import demandé', famille: 'imports' },
  confirmerImport: { libelle: 'Import confirmé', famille: 'imports' },
  relancerImport: { libelle: 'Import relancé', famille: 'imports' },
  importerSession: { libelle: 'Session importée', famille: 'imports' },
  importerSecondGroupe: { libelle: 'Choix ou notes du 2nd groupe importés', famille: 'imports' },
  corrigerNote: { libelle: 'Note corrigée', famille: 'imports' },
  annulerEpreuve: { libelle: 'Épreuve annulée (commission de discipline)', famille: 'imports' },
  saisirOral: { libelle: 'Note d’un oral saisie', famille: 'imports' },
  saisirChoix: { libelle: 'Choix du 2nd groupe saisis', famille: 'imports' },
  leverPresomption: { libelle: 'Présomption de fraude levée', famille: 'imports' },
  effacerRepetition: { libelle: 'Répétition générale effacée', famille: 'imports' },
  corrigerJury: { libelle: 'Jury corrigé par des fichiers importés', famille: 'imports' },

  composerJury: { libelle: 'Composition du jury modifiée', famille: 'composition' },

  ouvrirModificationNotes: { libelle: 'Modification de notes ouverte', famille: 'avancement' },
  ouvrirDeliberation: { libelle: 'Délibération du 1er groupe ouverte', famille: 'avancement' },
  cloreDecisions: { libelle: 'Décisions closes', famille: 'avancement' },
  reprendreDeliberation: { libelle: 'Délibération reprise', famille: 'avancement' },
  cloturerDeliberation: { libelle: 'Délibération clôturée', famille: 'avancement' },
  terminerGroupe: { libelle: 'Groupe terminé en centre', famille: 'avancement' },
  verrouillerGroupe: { libelle: 'Groupe verrouillé en académie', famille: 'avancement' },
  ouvrirRecueilSecondGroupe: { libelle: 'Recueil des notes du 2nd groupe ouvert', famille: 'avancement' },
  ouvrirDeliberationSecondGroupe: {
    libelle: 'Délibération du 2nd groupe ouverte',
    famille: 'avancement',
  },
  changerEtatExceptionnel: { libelle: 'Changement d’état exceptionnel', famille: 'avancement' },

  ouvrirReexamen: { libelle: 'Réexamen ouvert', famille: 'avancement' },
  abandonnerReexamen: { libelle: 'Réexamen abandonné', famille: 'avancement' },

  saisirDecision: { libelle: 'Décision saisie', famille: 'deliberation' },
  validerCasClairs: { libelle: 'Cas clairs validés', famille: 'deliberation' },
  enregistrerTenue: { libelle: 'Tenue de la délibération enregistrée', famille: 'deliberation' },
  emarger: { libelle: 'Membre du jury émargé', famille: 'deliberation' },
  retirerEmargement: { libelle: 'Émargement retiré', famille: 'deliberation' },
  signerPv: { libelle: 'PV signé', famille: 'deliberation' },
  telechargerPv: { libelle: 'PV téléchargé', famille: 'deliberation' },
  constaterAnomaliePv: { libelle: 'PV en anomalie : il ne se vérifie plus', famille: 'integrite' },

  ouvrirPublication: { libelle: 'Service de publication ouvert', famille: 'editions' },
  fermerPublication: { libelle: 'Service de publication fermé', famille: 'editions' },
  // What is asked for may name a candidate: only what then leaves is read by the RSSI.
  demanderGeneration: { libelle: 'Génération de documents demandée', famille: 'editions' },
  relancerGeneration: { libelle: 'Génération de documents relancée', famille: 'editions' },
  annulerGeneration: { libelle: 'Génération de documents annulée', famille: 'editions' },
  abandonnerGeneration: { libelle: 'Génération de documents échouée', famille: 'editions' },
  editerFeuillesEmargement: { libelle: 'Feuilles d’émargement éditées', famille: 'editions' },
  editerStatistiques: { libelle: 'Statistiques éditées', famille: 'editions' },
  editerListesResultats: { libelle: 'Listes de résultats éditées', famille: 'editions' },
} as const satisfies Record<string, ActeDuJournal>;

export type ActeJournalise = keyof typeof ACTES_JOURNAL;

/** The acts in the order of the table. */
export const TOUS_LES_ACTES = Object.keys(ACTES_JOURNAL) as readonly ActeJournalise[];

/** Is this text the code of a journaled act? */
export function isActeJournalise(texte: string): texte is ActeJournalise {
  return Object.hasOwn(ACTES_JOURNAL, texte);
}

/** Is this act one that the RSSI reads? */
export function estDeSecurite(acte: ActeJournalise): boolean {
  const familles: readonly FamilleActe[] = FAMILLES_SECURITE;
  return familles.includes(ACTES_JOURNAL[acte].famille);
}

/** The acts that this role reads in the journal; none for who does not read it. */
export function actesLisibles(role: ActeurRole): readonly ActeJournalise[] {
  switch (role) {
    case 'gestionnaire':
      return TOUS_LES_ACTES;
    case 'rssi':
      return TOUS_LES_ACTES.filter(estDeSecurite);
    case 'chef_de_centre':
    case 'president':
    case 'vice_president':
      return [];
  }
}
