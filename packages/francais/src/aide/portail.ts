import { AIDE_ACCESSIBILITE, type AidePage, type Aides } from './aide-page';

const JURY = 'Le président ou le vice-président du jury.';

const ACCUEIL = { texte: 'Accueil du jury', href: '/' } as const;
const DELIBERATION = { texte: 'Délibération', href: '/deliberation' } as const;
const TENUE = { texte: 'Tenue de la délibération', href: '/tenue' } as const;
const PV = { texte: 'PV et signature', href: '/pv' } as const;
const CHEF = { texte: 'Le chef de centre affiche les résultats et termine le groupe' } as const;

const DOCUMENT: Pick<AidePage, 'avant' | 'apres'> = { avant: [ACCUEIL], apres: [DELIBERATION] };

/** Every page of the jury portal, the portail de secours included; a test holds the table to its `page.tsx` files. */
export const AIDES_PORTAIL: Aides = {
  '/': {
    but: 'Dit où en est votre jury, ce qu’il reste à faire, qui y siège, et donne ses documents.',
    qui: JURY,
    avant: [{ texte: 'L’académie ouvre la délibération (état 110)' }],
    apres: [DELIBERATION, TENUE, PV],
  },
  '/connexion': {
    but: 'Ouvre votre session avec le login et le mot de passe de votre papillon. Vous pouvez coller les deux lignes du papillon d’un coup dans l’un des champs.',
    qui: 'Le président et le vice-président d’un jury, chacun avec son papillon : une signature est celle d’une seule personne.',
    avant: [
      {
        texte:
          'Le centre ou l’académie vous remet votre papillon ; testez-le avant le jour de la délibération',
      },
    ],
    apres: [{ texte: 'L’accueil du jury, ou la page que vous demandiez' }],
  },
  '/accessibilite': AIDE_ACCESSIBILITE,
  '/deliberation': {
    but: 'Mène la délibération : une ligne par candidat, ceux qui sont à la barre d’abord. Chaque saisie est enregistrée au fur et à mesure, et attend sur cet ordinateur si le réseau manque.',
    qui: `${JURY} Quand tout est validé, l’un des deux clôt les décisions.`,
    avant: [{ texte: 'Lire les statistiques, depuis l’accueil du jury', href: '/' }],
    apres: [TENUE, PV],
    touches: [
      ['↑ ↓', 'Candidat précédent, suivant ; Page haut et Page bas vont de dix en dix'],
      ['→ ←', 'Entrer dans les boutons de la ligne, en revenir'],
      ['V', 'Valider la décision et descendre'],
      ['P', 'Accorder des points de jury'],
      ['R', 'Relever une note'],
      ['N', 'Montrer ou masquer les notes de chaque épreuve'],
      ['L', 'Noter le livret examiné'],
      ['Entrée', 'Ouvrir la fiche du candidat'],
      ['Ctrl+Z', 'Annuler la dernière saisie'],
      ['W', 'Projeter le candidat dans une seconde fenêtre'],
      ['/', 'Chercher un candidat'],
    ],
  },
  '/deliberation/[numeroAnonymat]': {
    but: 'Montre tout d’un candidat : notes, ce qui lui manque, le plus petit changement qui le ferait admettre. On y relève une note, on y accorde des points, on y valide sa décision.',
    qui: JURY,
    avant: [{ texte: 'La grille de la délibération', href: '/deliberation' }],
    apres: [{ texte: 'Le candidat suivant, dans l’ordre de la grille' }],
    touches: [
      ['V', 'Valider la décision'],
      ['P', 'Aller aux points de jury'],
      ['Ctrl+Entrée', 'Valider et passer au suivant à décider'],
      ['Ctrl+Z', 'Annuler la dernière saisie'],
      ['W', 'Projeter le candidat dans une seconde fenêtre'],
    ],
  },
  '/projection': {
    but: 'Montre en grand, pour la salle, le candidat que regarde la fenêtre de délibération, et le suit, même sans réseau. Rien ne s’y décide.',
    qui: JURY,
    avant: [{ texte: '« Projeter », depuis la grille ou une fiche', href: '/deliberation' }],
    apres: [{ texte: 'Fermer la fenêtre : la délibération continue dans la première' }],
  },
  '/tenue': {
    but: 'Enregistre le lieu, les heures, la présence de chaque membre, les observations et les incidents : tout est imprimé sur le PV. Chaque membre y émarge de ses initiales.',
    qui: `${JURY} Pendant la délibération ou juste après.`,
    avant: [DELIBERATION],
    apres: [PV],
  },
  '/pv': {
    but: 'Montre le PV tel qu’il sera signé. Le signataire le lit, donne de nouveau son mot de passe et signe ; puis le jury clôture sa délibération.',
    qui: `${JURY} Celui qui signe doit être noté présent.`,
    avant: [{ texte: 'Clore les décisions, au bas de la grille', href: '/deliberation' }, TENUE],
    apres: [CHEF],
  },
  '/reprise': {
    but: 'Reprend les décisions que le jury a prises sur la page hors ligne du plan de secours. Tout est comparé, et rien n’est écrit avant « Reprendre ces décisions ».',
    qui: `${JURY} Pendant la délibération.`,
    avant: [{ texte: 'Exporter les décisions depuis la page hors ligne' }],
    apres: [DELIBERATION],
  },
  '/documents/statistiques': {
    but: 'Montre ce que les notes reçues donnent avant toute décision du jury, par décision et par épreuve, à l’écran et en PDF.',
    qui: `${JURY} En ouvrant la délibération.`,
    ...DOCUMENT,
  },
  '/documents/avant-apres': {
    but: 'Compare ce que les notes proposaient avec ce que le jury a décidé.',
    qui: `${JURY} En fin de délibération, avant de clore les décisions.`,
    ...DOCUMENT,
  },
};
