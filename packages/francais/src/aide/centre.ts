import { AIDES_ACADEMIE } from './academie';
import { AIDE_ACCESSIBILITE, type Aides, TOUCHES_GRILLE_SAISIE } from './aide-page';

const CHEF = 'Le chef de centre, pour les jurys de son centre ; le gestionnaire, pour toute l’académie.';
const TOUS = 'Chef de centre, gestionnaire et RSSI.';

const LISTES_CANDIDATS = {
  texte: 'Editer les listes de candidats',
  href: '/avant-1er-groupe/editer-listes-candidats',
} as const;
const STATISTIQUES = {
  texte: 'Editer les statistiques avant délibération',
  href: '/avant-1er-groupe/editer-statistiques',
} as const;
const PLAN_1 = {
  texte: 'Générer le plan de secours par jury',
  href: '/avant-1er-groupe/generer-plan-secours',
} as const;
const SUIVI_1 = {
  texte: 'Suivre l’édition du PV du 1er groupe',
  href: '/apres-1er-groupe/suivre-edition-pv',
} as const;
const LISTES_1 = {
  texte: 'Editer les listes de résultats du centre de délibération',
  href: '/apres-1er-groupe/editer-listes-resultats',
} as const;
const TERMINER_1 = {
  texte: 'Terminer le 1er groupe',
  href: '/apres-1er-groupe/terminer-1er-groupe',
} as const;
const RLN = {
  texte: 'Editer le relevé de notes des candidats admissibles',
  href: '/organisation-2nd-groupe/editer-rln',
} as const;
const CHOIX = {
  texte: 'Saisir les choix et dates des épreuves du 2nd groupe',
  href: '/organisation-2nd-groupe/saisir-choix',
} as const;
const NOTES_MANQUANTES = {
  texte: 'Contrôler les notes manquantes',
  href: '/avant-2nd-groupe/controler-notes-manquantes',
} as const;
const PLAN_2 = {
  texte: 'Générer le plan de secours du 2nd groupe',
  href: '/avant-2nd-groupe/generer-plan-secours',
} as const;
const OUVRIR_2 = {
  texte: 'Ouvrir la délibération du 2nd groupe',
  href: '/avant-2nd-groupe/ouvrir-2nd-groupe',
} as const;
const SUIVI_2 = {
  texte: 'Suivre l’édition du PV du 2nd groupe',
  href: '/apres-2nd-groupe/suivre-edition-pv',
} as const;
const LISTES_2 = {
  texte: 'Editer les listes de résultats du 2nd groupe',
  href: '/apres-2nd-groupe/editer-listes-resultats',
} as const;
const TERMINER_2 = {
  texte: 'Terminer le 2nd groupe',
  href: '/apres-2nd-groupe/terminer-2nd-groupe',
} as const;
const COMPTES_RENDUS = { texte: 'Comptes-rendus', href: '/comptes-rendus' } as const;
const OUVERTURE = {
  texte: 'L’académie ouvre la délibération des jurys (état 110)',
  href: '/academie/ouverture',
} as const;
const VERROUILLAGE = { texte: 'L’académie verrouille le groupe', href: '/academie/verrouillage' } as const;
const PUBLICATION = {
  texte: 'L’académie ouvre le service de publication',
  href: '/academie/publication',
} as const;
const JURY_SIGNE = {
  texte: 'Le jury signe son PV et clôture sa délibération, sur le portail des jurys',
} as const;

/** Every page of the centre app; a test holds the table to its `page.tsx` files. */
export const AIDES_CENTRE: Aides = {
  ...AIDES_ACADEMIE,
  '/': {
    but: 'Dit ce qui reste à faire, jury par jury et dans l’ordre du travail. Chaque ligne mène à l’activité qui le fait ; ce qui attend quelqu’un d’autre dit qui.',
    qui: `${TOUS} Chacun y voit ce qui le concerne.`,
    avant: [],
    apres: [LISTES_CANDIDATS, SUIVI_1, TERMINER_1],
  },
  '/connexion': {
    but: 'Ouvre votre session, avec l’identifiant et le mot de passe remis par le gestionnaire académique. Vous pouvez coller les deux lignes d’un coup dans l’un des champs.',
    qui: 'Chefs de centre, gestionnaires et RSSI. Les présidents et vice-présidents de jury se connectent au portail des jurys, avec leur papillon.',
    avant: [{ texte: 'Le gestionnaire académique crée votre compte et vous remet sa fiche' }],
    apres: [{ texte: 'La page d’accueil, ou celle que vous demandiez' }],
  },
  '/accessibilite': AIDE_ACCESSIBILITE,
  '/verifier': {
    but: 'Vérifie un PV ou une liste établis par ce service : par le numéro et l’empreinte imprimés sous le QR code, ou en déposant le fichier PDF, qui n’est ni conservé ni transmis.',
    qui: 'Toute personne qui tient le document, sans se connecter.',
    avant: [{ texte: 'Un jury signe son PV, ou un centre édite une liste de résultats' }],
    apres: [],
  },
  '/verifier-un-document': {
    but: 'Vérifie un PV ou une liste établis par ce service : authentique et en vigueur, remplacé par une version plus récente, altéré, ou inconnu.',
    qui: TOUS,
    avant: [SUIVI_1, SUIVI_2],
    apres: [],
  },
  '/preparation-livrets/editer-liste-livrets': {
    but: 'Liste les candidats qui ont remis un livret scolaire, pour contrôler les livrets papier à donner aux jurys. « Visualiser » donne un PDF, « Exporter CSV » un fichier de tableur.',
    qui: CHEF,
    avant: [],
    apres: [PLAN_1, LISTES_CANDIDATS],
  },
  '/avant-1er-groupe/generer-plan-secours': {
    but: 'Prépare de quoi délibérer si le système tombe en panne : un fichier .zip avec, par jury, les PV individuels de notes, les statistiques, les papillons du portail de secours et une page qui fonctionne hors ligne.',
    qui: `${CHEF} Avant le jour de la délibération, et de nouveau si des notes changent.`,
    avant: [OUVERTURE],
    apres: [COMPTES_RENDUS, LISTES_CANDIDATS],
  },
  '/avant-1er-groupe/editer-listes-candidats': {
    but: 'Édite les quatre listes confidentielles qui servent à organiser les délibérations, pour les jurys à l’état 110. Un jury grisé dit pourquoi il ne peut pas être coché.',
    qui: CHEF,
    avant: [OUVERTURE, PLAN_1],
    apres: [STATISTIQUES],
  },
  '/avant-1er-groupe/editer-statistiques': {
    but: 'Montre ce que les notes reçues donnent avant toute décision, par décision ou par épreuve, à l’écran puis en PDF pour les jurys.',
    qui: CHEF,
    avant: [OUVERTURE, LISTES_CANDIDATS],
    apres: [SUIVI_1],
  },
  '/apres-1er-groupe/suivre-edition-pv': {
    but: 'Dit, jury par jury, si le PV de tenue de délibération du 1er groupe est signé, par qui et quand. La page se met à jour seule.',
    qui: CHEF,
    avant: [JURY_SIGNE],
    apres: [LISTES_1, TERMINER_1],
  },
  '/apres-1er-groupe/suivre-edition-pv/[juryId]/[version]/changements': {
    but: 'Compare un PV signé avec celui qu’il remplace : candidats, tenue, présences, composition, avant et après.',
    qui: CHEF,
    avant: [SUIVI_1],
    apres: [LISTES_1],
  },
  '/apres-1er-groupe/editer-listes-resultats': {
    but: 'Édite les listes à afficher (admis, admis à se présenter au 2nd groupe, non admis) des jurys qui ont signé leur PV. Les candidats en liste rouge ou présumés fraudeurs n’y figurent pas.',
    qui: `${CHEF} Seulement quand le service de publication du 1er groupe est ouvert.`,
    avant: [SUIVI_1, PUBLICATION],
    apres: [TERMINER_1],
  },
  '/apres-1er-groupe/terminer-1er-groupe': {
    but: 'Fait passer les jurys de l’état 130 à l’état 140, tous d’un coup (Vue synthétique) ou un par un (Vue détaillée). Un jury qui ne peut pas l’être dit pourquoi et ne retient pas les autres.',
    qui: 'Le chef de centre, quand les PV sont signés et les listes affichées.',
    avant: [SUIVI_1, LISTES_1],
    apres: [VERROUILLAGE, RLN],
  },
  '/organisation-2nd-groupe/editer-rln': {
    but: 'Édite le relevé de notes de chaque candidat admis à se présenter au 2nd groupe, en un seul fichier ou un par jury. L’édition se fait en tâche de fond : son compte-rendu donne le fichier.',
    qui: `${CHEF} Quand le service de publication du 1er groupe est ouvert.`,
    avant: [TERMINER_1, PUBLICATION],
    apres: [COMPTES_RENDUS, CHOIX],
  },
  '/organisation-2nd-groupe/saisir-choix': {
    but: 'Enregistre les deux disciplines que chaque candidat a choisies et, si on les connaît, la date et l’heure de ses oraux. « Notes utiles » dit, pour un candidat, quelles notes le feraient admettre.',
    qui: CHEF,
    avant: [
      RLN,
      {
        texte: 'L’académie ouvre le recueil des notes du 2nd groupe (état 200)',
        href: '/academie/ouverture',
      },
    ],
    apres: [NOTES_MANQUANTES, PLAN_2],
    touches: TOUCHES_GRILLE_SAISIE,
  },
  '/avant-2nd-groupe/generer-plan-secours': {
    but: 'Prépare de nouveau de quoi délibérer en cas de panne, pour les seuls candidats admis au 2nd groupe.',
    qui: `${CHEF} Avant d’ouvrir les délibérations du 2nd groupe.`,
    avant: [CHOIX, NOTES_MANQUANTES],
    apres: [COMPTES_RENDUS, OUVRIR_2],
  },
  '/avant-2nd-groupe/controler-notes-manquantes': {
    but: 'Liste ce qui manque pour ouvrir le 2nd groupe : un choix de discipline, une note d’oral, une absence non saisie.',
    qui: CHEF,
    avant: [CHOIX, { texte: 'L’académie saisit ou importe les notes des oraux', href: '/academie/notes' }],
    apres: [PLAN_2, OUVRIR_2],
  },
  '/avant-2nd-groupe/ouvrir-2nd-groupe': {
    but: 'Fait passer les jurys de l’état 200 à l’état 210 : leur portail s’ouvre alors sur la délibération du 2nd groupe.',
    qui: 'Le chef de centre, quand chaque candidat a ses deux choix et ses deux notes.',
    avant: [NOTES_MANQUANTES, PLAN_2],
    apres: [SUIVI_2],
  },
  '/apres-2nd-groupe/suivre-edition-pv': {
    but: 'Dit, jury par jury, si le PV du 2nd groupe est signé. Un PV signé reste signé quand la délibération est rouverte : la ligne le dit alors.',
    qui: CHEF,
    avant: [OUVRIR_2, JURY_SIGNE],
    apres: [LISTES_2, TERMINER_2],
  },
  '/apres-2nd-groupe/suivre-edition-pv/[juryId]/[version]/changements': {
    but: 'Compare un PV signé avec celui qu’il remplace : candidats, tenue, présences, composition, avant et après.',
    qui: CHEF,
    avant: [SUIVI_2],
    apres: [LISTES_2],
  },
  '/apres-2nd-groupe/editer-listes-resultats': {
    but: 'Édite les listes à afficher du 2nd groupe (admis, non admis) des jurys qui ont signé leur PV.',
    qui: `${CHEF} Seulement quand le service de publication du 2nd groupe est ouvert.`,
    avant: [SUIVI_2, PUBLICATION],
    apres: [TERMINER_2],
  },
  '/apres-2nd-groupe/terminer-2nd-groupe': {
    but: 'Fait passer les jurys de l’état 212 à l’état 214, tous d’un coup ou un par un.',
    qui: 'Le chef de centre, quand les PV du 2nd groupe sont signés et les listes affichées.',
    avant: [SUIVI_2, LISTES_2],
    apres: [VERROUILLAGE],
  },
  '/general/gerer-avancement-jurys': {
    but: 'Ramène un jury à un état antérieur, avec un motif qui reste dans son historique. Ce n’est pas ici que l’on termine un groupe ni que l’on ouvre le 2nd.',
    qui: 'Le chef de centre pour ses jurys ; le gestionnaire, aussi au-delà d’un verrou. Dans les seules situations exceptionnelles.',
    avant: [SUIVI_1, SUIVI_2],
    apres: [{ texte: 'Le jury reprend son travail à l’état choisi' }],
  },
  '/general/editer-liste-fraudeurs-liste-rouge': {
    but: 'Liste les candidats qui ne figurent sur aucune liste affichée, et pourquoi : ils peuvent venir demander leur résultat.',
    qui: CHEF,
    avant: [LISTES_1, LISTES_2],
    apres: [],
  },
  '/comptes-rendus': {
    but: 'Rassemble les comptes-rendus des traitements longs : ce qui a été demandé, par qui, avec quel résultat et quels fichiers.',
    qui: CHEF,
    avant: [PLAN_1, RLN],
    apres: [],
  },
  '/comptes-rendus/[id]': {
    but: 'Dit où en est un traitement, ce qu’il a laissé de côté et pourquoi, et donne ses fichiers avec leur empreinte. On peut l’annuler, le relancer, ou le refaire avec les mêmes critères.',
    qui: CHEF,
    avant: [COMPTES_RENDUS],
    apres: [],
  },
};
