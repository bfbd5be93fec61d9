import { type ScaleLogarithmic, scaleLog } from 'd3-scale';
import { attributsLigne, attributsTrace, type Palette } from '../graphiques/attributs';
import { arrondi, type Dessin, type Encre, type Forme, ligne, texte } from '../graphiques/dessin';
import { ENCRES } from '../graphiques/papier';
import { point, type Symbole } from '../graphiques/symboles';

/** What some work takes as the data grows. */
export interface Courbe {
  readonly nom: string;
  /** How much data, and seconds: each more than 0, the data rising. */
  readonly points: readonly (readonly [taille: number, secondes: number])[];
}

const LARGEUR = 720;
const HAUTEUR = 430;
const CADRE = { gauche: 64, droite: 500, haut: 24, bas: 380 } as const;
/** From one name to the next, units. */
const INTERLIGNE = 15;

const ENCRES_DES_COURBES: readonly Encre[] = ['bleu', 'glycine', 'terre', 'gris'];
const SYMBOLES: readonly Symbole[] = ['rond', 'losange', 'triangle', 'carre'];
const GRADUATIONS: readonly (readonly [number, string])[] = [
  [0.001, '1 ms'],
  [0.01, '10 ms'],
  [0.1, '100 ms'],
  [1, '1 s'],
  [10, '10 s'],
  [100, '100 s'],
];

/**
 * Curves of growth, both axes logarithmic: what is linear rises as the dotted lines do, what does not grow is level.
 * @param titre what they are of, for who does not see them
 * @param unite what the data is counted in: « jurys »
 * @returns a whole SVG file, in the colours of paper
 */
export function dessinerCourbes(
  courbes: readonly Courbe[],
  { titre, unite }: { readonly titre: string; readonly unite: string },
): string {
  const tailles = [...new Set(courbes.flatMap(({ points }) => points.map(([taille]) => taille)))];
  const temps = courbes.flatMap(({ points }) => points.map(([, secondes]) => secondes));
  const x = scaleLog([Math.min(...tailles), Math.max(...tailles)], [CADRE.gauche + 12, CADRE.droite]);
  const y = scaleLog([Math.min(...temps) / 2, Math.max(...temps) * 2], [CADRE.bas, CADRE.haut]);
  const formes = [
    ...axes(tailles, unite, x, y),
    ...pentes(x, y),
    ...courbes.flatMap((courbe, rang) => tracer(courbe, rang, x, y)),
    ...noms(courbes, y),
  ];
  return enSvg(titre, { largeur: LARGEUR, hauteur: HAUTEUR, formes });
}

type Echelle = ScaleLogarithmic<number, number>;

function axes(tailles: readonly number[], unite: string, x: Echelle, y: Echelle): readonly Forme[] {
  const [lent = 1, rapide = 1] = y.domain();
  const montrees = GRADUATIONS.filter(([secondes]) => secondes >= lent && secondes <= rapide);
  return [
    ...montrees.flatMap(([secondes, libelle]) => [
      ligne([CADRE.gauche, y(secondes)], [CADRE.droite, y(secondes)], 'grille'),
      texte(libelle, [CADRE.gauche - 8, y(secondes) + 4], { ancre: 'end', encre: 'discret' }),
    ]),
    ligne([CADRE.gauche, CADRE.bas], [CADRE.droite, CADRE.bas], 'discret'),
    ...tailles.map((taille) =>
      texte(`${taille.toLocaleString('fr-FR')} ${unite}`, [x(taille), CADRE.bas + 20], {
        ancre: taille === Math.max(...tailles) ? 'end' : taille === Math.min(...tailles) ? 'start' : 'middle',
        encre: 'discret',
      }),
    ),
    texte('En pointillé : ce qui croît comme les données', [CADRE.gauche, CADRE.bas + 42], {
      encre: 'discret',
    }),
  ];
}

/** Dotted lines of what grows as the data does, a tenfold apart, where they stay on the plot. */
function pentes(x: Echelle, y: Echelle): readonly Forme[] {
  const [petite = 1, grande = 1] = x.domain();
  const [bas = 1, haut = 1] = y.domain();
  return GRADUATIONS.flatMap(([secondes]) => {
    const fin = Math.min(grande, (petite * haut) / secondes);
    if (secondes < bas || fin <= petite) return [];
    const bout = [x(fin), y((secondes * fin) / petite)] as const;
    return [ligne([x(petite), y(secondes)], bout, 'discret', { epaisseur: 0.5, tirets: true })];
  });
}

function tracer({ points }: Courbe, rang: number, x: Echelle, y: Echelle): readonly Forme[] {
  const encre = encreDe(rang);
  const places = points.map(([taille, secondes]) => [arrondi(x(taille)), arrondi(y(secondes))] as const);
  return [
    {
      forme: 'trace',
      d: `M${places.map((place) => place.join(',')).join('L')}`,
      ...{ fond: null, contour: encre, epaisseur: 1.5 },
    },
    ...places.map((place) => marque(rang, place)),
  ];
}

/** The name of each at its end, moved down where the one above would be written over. */
function noms(courbes: readonly Courbe[], y: Echelle): readonly Forme[] {
  const parHauteur = courbes
    .map(({ nom, points }, rang) => ({ nom, rang, fin: y(points.at(-1)?.[1] ?? 1) }))
    .toSorted((a, b) => a.fin - b.fin);
  let plancher = 0;
  return parHauteur.flatMap(({ nom, rang, fin }) => {
    const place = Math.max(fin, plancher);
    plancher = place + INTERLIGNE;
    return [marque(rang, [CADRE.droite + 18, place]), texte(nom, [CADRE.droite + 30, place + 4])];
  });
}

/** Colours come round after four: then the mark is hollow. */
function marque(rang: number, place: readonly [number, number]): Forme {
  const encre = encreDe(rang);
  const plein = rang < ENCRES_DES_COURBES.length;
  return point(SYMBOLES[rang % SYMBOLES.length] ?? 'rond', place, 5, {
    fond: plein ? encre : 'fond',
    contour: encre,
  });
}

const encreDe = (rang: number): Encre => ENCRES_DES_COURBES[rang % ENCRES_DES_COURBES.length] ?? 'texte';

const couleur: Palette = (role) => (role === null ? 'none' : ENCRES[role]);

function enSvg(titre: string, { largeur, hauteur, formes }: Dessin): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${largeur} ${hauteur}" font-family="sans-serif" font-size="12">`,
    `<title>${echapper(titre)}</title>`,
    `<rect width="${largeur}" height="${hauteur}" fill="${couleur('fond')}"/>`,
    ...formes.map(elementSvg),
    '</svg>\n',
  ].join('\n');
}

function elementSvg(forme: Forme): string {
  switch (forme.forme) {
    case 'rect':
      throw new Error('curves have no rectangle');
    case 'ligne':
      return `<line ${attributs(attributsLigne(forme, couleur))}/>`;
    case 'trace':
      return `<path ${attributs(attributsTrace(forme, couleur))}/>`;
    case 'texte': {
      const { x, y, ancre, encre } = forme;
      return `<text x="${x}" y="${y}" text-anchor="${ancre}" fill="${couleur(encre)}">${echapper(forme.texte)}</text>`;
    }
  }
}

const echapper = (mots: string): string => mots.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As SVG names them: `strokeWidth` is `stroke-width`. */
function attributs(tous: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(tous)
    .filter(([, valeur]) => valeur !== undefined)
    .map(
      ([nom, valeur]) => `${nom.replace(/[A-Z]/, (majuscule) => `-${majuscule.toLowerCase()}`)}="${valeur}"`,
    )
    .join(' ');
}
