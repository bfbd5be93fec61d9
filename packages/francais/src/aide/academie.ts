import { type Aides, TOUCHES_GRILLE_SAISIE } from './aide-page';

const GESTIONNAIRE = 'Le gestionnaire académique.';

const IMPORT = { texte: 'Importer une session', href: '/academie/import' } as const;
const JURYS = { texte: 'Composer les jurys', href: '/academie/jurys' } as const;
const OUVERTURE = { texte: 'Ouvrir les délibérations', href: '/academie/ouverture' } as const;
const PAPILLONS = { texte: 'Papillons', href: '/academie/papillons' } as const;
const NOTES = { texte: 'Saisir les notes', href: '/academie/notes' } as const;
const PUBLICATION = { texte: 'Service de publication', href: '/academie/publication' } as const;
const VERROUILLAGE = { texte: 'Verrouiller les groupes', href: '/academie/verrouillage' } as const;

/** The pages of the académie, by address. */
export const AIDES_ACADEMIE: Aides = {
  '/academie/import': {
    but: 'Dépose les fichiers d’une session, ou leur correction. Toutes les fautes sont dites d’un coup, avec fichier, ligne et colonne ; rien n’est écrit à moitié.',
    qui: GESTIONNAIRE,
    avant: [{ texte: 'Préparer les fichiers selon le format attendu, décrit sur la page' }],
    apres: [{ texte: 'Comptes-rendus', href: '/comptes-rendus' }, JURYS, OUVERTURE],
  },
  '/academie/jurys': {
    but: 'Dit quels jurys sont nommés et ce qui manque aux autres : président, parité des deux collèges, arrêté.',
    qui: GESTIONNAIRE,
    avant: [IMPORT],
    apres: [PAPILLONS, OUVERTURE],
  },
  '/academie/jurys/[juryId]': {
    but: 'Compose un jury : membres, collèges, qualités, président et vice-président. Dit ce que la composition retient ou permet, et qui a siégé avant.',
    qui: GESTIONNAIRE,
    avant: [JURYS],
    apres: [PAPILLONS],
  },
  '/academie/ouverture': {
    but: 'Ouvre la modification de notes (105), puis la délibération du 1er groupe (110) et, après le verrouillage, le recueil des notes du 2nd groupe (200). Un jury qui ne peut pas s’ouvrir dit pourquoi.',
    qui: GESTIONNAIRE,
    avant: [JURYS, NOTES],
    apres: [PAPILLONS, PUBLICATION, VERROUILLAGE],
  },
  '/academie/notes': {
    but: 'Corrige une note ou un code avant la délibération, saisit les notes des oraux du 2nd groupe, inscrit une annulation de la commission de discipline. Ce qu’un jury a arrêté n’est jamais modifié.',
    qui: GESTIONNAIRE,
    avant: [IMPORT],
    apres: [OUVERTURE, { texte: 'Le chef de centre ouvre la délibération du 2nd groupe' }],
    touches: TOUCHES_GRILLE_SAISIE,
  },
  '/academie/papillons': {
    but: 'Émet les papillons qui ouvrent le portail des jurys, lève un verrou, dit qui s’est déjà connecté. Un mot de passe n’est montré qu’une fois ; un nouveau papillon annule le précédent de la même personne.',
    qui: 'Le gestionnaire pour toute l’académie, le chef de centre pour ses jurys.',
    avant: [JURYS],
    apres: [
      { texte: 'Remettre son papillon à chaque président et vice-président, qui le teste avant le jour' },
    ],
  },
  '/academie/publication': {
    but: 'Ouvre et ferme le service de publication des résultats, par session et par groupe : sans lui, les centres n’éditent ni liste de résultats ni relevé de notes.',
    qui: GESTIONNAIRE,
    avant: [{ texte: 'Les jurys signent leurs PV' }],
    apres: [{ texte: 'Les centres éditent leurs listes de résultats' }, VERROUILLAGE],
  },
  '/academie/verrouillage': {
    but: 'Verrouille les jurys que leur centre a terminés (140 vers 198, 214 vers 218) : rien de ce groupe ne change plus.',
    qui: GESTIONNAIRE,
    avant: [{ texte: 'Le chef de centre termine le groupe' }],
    apres: [OUVERTURE, { texte: 'Réexamens', href: '/academie/reexamens' }],
  },
  '/academie/reexamens': {
    but: 'Ouvre une délibération pour les seuls candidats qu’une juridiction ou la commission de discipline renvoie devant leur jury, avec son propre PV.',
    qui: `${GESTIONNAIRE} Une fois le groupe verrouillé.`,
    avant: [VERROUILLAGE],
    apres: [{ texte: 'Le jury réexamine et signe, sur le portail des jurys' }],
  },
  '/academie/utilisateurs': {
    but: 'Crée et désactive les comptes des chefs de centre, des gestionnaires et du RSSI, renouvelle un mot de passe, tient la liste des centres.',
    qui: GESTIONNAIRE,
    avant: [],
    apres: [IMPORT, { texte: 'Remettre sa fiche à chaque titulaire d’un compte' }],
  },
  '/academie/portail-de-secours': {
    but: 'Autorise ou retire l’accès au portail de secours, qui remplace le portail des jurys quand celui-ci est hors service.',
    qui: 'Le RSSI académique décide ; le gestionnaire voit ce qui est décidé.',
    avant: [{ texte: 'Les centres génèrent leur plan de secours, qui contient les papillons de ce portail' }],
    apres: [{ texte: 'Journal', href: '/academie/journal' }],
  },
  '/academie/journal': {
    but: 'Montre tout ce qui a été fait dans l’académie : qui, quand, quoi, sur quoi, avant et après. Rien ne peut y être retouché.',
    qui: 'Le gestionnaire ; le RSSI, pour ce qui touche à la sécurité.',
    avant: [],
    apres: [],
  },
};
