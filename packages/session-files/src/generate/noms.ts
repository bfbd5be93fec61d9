import type { Hasard } from './hasard';

/** First names, with those that sorting, accents and typography get wrong. */
const PRENOMS = [
  ...[
    'Évelyne',
    'Eve',
    'Élan',
    'Ève',
    'Édith',
    'Zoé',
    'Ælis',
    'Œdipe',
    'Françoise',
    'Gaëlle',
    'Maïwenn',
    'Noël',
  ],
  ...['Loïc', 'Jérôme', 'Côme', 'Théo', 'Inès', 'Hélène', 'Rémi', 'Aïcha', 'Chloé', 'Léa', 'Agnès', 'Joël'],
  ...['Anne-Lise', 'Jean-Côme', 'Marie-Ève', 'Lou-Anne', 'Pierre-Élie', 'Yann', 'Ambre', 'Basile', 'Céleste'],
  ...[
    'Dario',
    'Elsa',
    'Fatou',
    'Gaspard',
    'Hugo',
    'Ilyes',
    'Jade',
    'Kenza',
    'Lison',
    'Malo',
    'Nour',
    'Octave',
  ],
  ...[
    'Paloma',
    'Quentin',
    'Rosalie',
    'Sohan',
    'Tess',
    'Ulysse',
    'Violette',
    'Wassim',
    'Xavière',
    'Youri',
    'Zéphyr',
  ],
  ...[
    'Aliénor',
    'Bérénice',
    'Capucine',
    'Désiré',
    'Emre',
    'Flora',
    'Guénolé',
    'Héloïse',
    'Isaïe',
    'Joséphine',
  ],
  ...['Kévin', 'Ludovic', 'Mélodie', 'Nils', 'Oriane', 'Prune', 'Raphaël', 'Solène', 'Timothée', 'Valentin'],
] as const;

/** Halves of surnames that nobody bears: a place, a plant or a thing, and what it does or is like. */
const DEBUTS = [
  ...[
    'Chante',
    'Claire',
    'Verte',
    'Haute',
    'Brise',
    'Sous',
    'Belle',
    'Croque',
    'Fend',
    'Garde',
    'Lœu',
    'Mâche',
  ],
  ...[
    'Passe',
    'Pique',
    'Rouge',
    'Sauve',
    'Tourne',
    'Vire',
    'Ombre',
    'Cœur',
    'Grande',
    'Froide',
    'Trous',
    'Perce',
  ],
] as const;
const FINS = [
  ...[
    'bise',
    'lune',
    'roche',
    'combe',
    'rive',
    'noisette',
    'bruyère',
    'fontaine',
    'moulin',
    'grive',
    'feuille',
  ],
  ...[
    'loup',
    'neige',
    'pierre',
    'garance',
    'épine',
    'ronce',
    'tuile',
    'sable',
    'genêt',
    'étoile',
    'houx',
    'arçon',
  ],
] as const;

/** Before a surname, once in a while. */
const PARTICULES = ['de ', 'du ', 'de la ', 'des ', 'le ', 'La ', 'd’', "D'", 'L’', 'Saint-'] as const;

/** Names that a document must hold as they are. */
const REMARQUABLES = [
  "D'Arcambrume",
  'L’Hermitagnac',
  'Œuvrelune',
  'Lœuilleçon',
  'Garçonnière-Façonneur',
  'de la Tour-Vieille de Montclairbois et de Sainte-Fontbrunelle',
  'Ÿmberlouÿs',
  'Noëlombre',
  'Éon',
  'Eo',
] as const;

const VILLES = [
  ...['Port-Lambert', 'Clairvaux-le-Haut', 'Saint-Ormin', 'Val-Courbe', 'Bois-d’Ambre', 'Les Essarts-Neufs'],
  ...[
    'Montfroid',
    'Aiguebelle-sur-Orne',
    'La Grève-aux-Loups',
    'Pont-Œillet',
    'Étang-la-Reine',
    'Rochebrune-Plage',
  ],
] as const;

const LIEUX = [
  ...[
    'des Deux-Moulins',
    'de l’Étang',
    'du Grand-Phare',
    'de la Garenne',
    'des Hauts-Jardins',
    'du Vieux-Port',
  ],
  ...['de l’Œillet', 'des Trois-Rivières', 'de la Forge', 'du Clos-Fleuri', 'de l’Aqueduc', 'des Tanneurs'],
  ...['du Belvédère', 'du Façonnier', 'des Mariniers', 'du Pré-aux-Grives', 'de l’Arsenal', 'des Verriers'],
] as const;

const GENRES = ['Lycée', 'Lycée professionnel', 'Lycée polyvalent', 'CFA', 'GRETA', 'École'] as const;

/** One fictional surname: most are two halves, some with a particle or a hyphen, some remarkable. */
export function nomFictif(hasard: Hasard): string {
  const tirage = hasard.entier(100);
  if (tirage < 4) return hasard.parmi(REMARQUABLES);
  const simple = hasard.parmi(DEBUTS) + hasard.parmi(FINS);
  if (tirage < 12) return `${simple}-${hasard.parmi(DEBUTS)}${hasard.parmi(FINS)}`;
  if (tirage < 22) return hasard.parmi(PARTICULES) + simple;
  return simple;
}

/** One first name. */
export function prenomFictif(hasard: Hasard): string {
  return hasard.parmi(PRENOMS);
}

/** One to three different first names. */
export function prenomsFictifs(hasard: Hasard): string {
  const prenoms = new Set([prenomFictif(hasard)]);
  if (hasard.arrive(35)) prenoms.add(prenomFictif(hasard));
  if (hasard.arrive(10)) prenoms.add(prenomFictif(hasard));
  return [...prenoms].join(' ');
}

export interface EtablissementFictif {
  /** Numbers of a département that no établissement has. */
  readonly code: string;
  readonly nom: string;
  readonly ville: string;
}

const LETTRES = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** The établissement of one rank; names come round again after a few hundred, codes never do. */
export function etablissementFictif(rang: number): EtablissementFictif {
  const nombre = 9_900_001 + rang;
  const code = `${String(nombre).padStart(7, '0')}${LETTRES[nombre % LETTRES.length]}`;
  const ville = VILLES[rang % VILLES.length] ?? '';
  const lieu = LIEUX[(rang * 7) % LIEUX.length];
  const genre = GENRES[Math.floor(rang / LIEUX.length) % GENRES.length];
  return { code, nom: `${genre} ${lieu}`, ville };
}
