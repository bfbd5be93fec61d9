import {
  type Centiemes,
  compareMoyennes,
  direMoyenne,
  formatCoefficient,
  type Moyenne,
  pointsManquants,
} from '@delib/domain';
import { compter, direPoints } from '@delib/francais';
import { scaleLinear } from 'd3-scale';
import { axeDesNotes, lignesDeSeuils } from './axes';
import { type Dessin, type Forme, largeurTexte, ligne, rect, texte } from './dessin';
import type { Graphique } from './graphique';
import { legendeDesPoints, point } from './symboles';

/** One candidate on the scale of means. */
export interface PlaceSurEchelle {
  /** Of the settled marks. */
  readonly moyenne: Moyenne;
  /** Of the received marks alone. */
  readonly avant: Moyenne;
  /** The bars that decide of something, the highest first. */
  readonly seuils: readonly Centiemes[];
}

const MARGE = 14;
const HAUT = 22;
const BAS = 66;
const RAYON = 7;

/**
 * One mean from 0 to 20 beside the bars, and where it stood before the jury if it moved. It is the jury's own view of one
 * candidate, by numéro d'anonymat: what « fewer than five » would hide is what it looks at.
 */
export function graphiqueEchelle({ moyenne, avant, seuils }: PlaceSurEchelle): Graphique {
  const bouge = compareMoyennes(moyenne, avant) !== 0;
  const manques = seuils.map((seuil) => {
    const points = pointsManquants(moyenne, seuil);
    const barre = formatCoefficient(seuil);
    return points === 0
      ? `la barre de ${barre} est atteinte`
      : `il manque ${direPoints(points)} pour ${barre}`;
  });
  return {
    id: 'echelle',
    titre: 'La moyenne et les barres',
    constat: `${manques.join(', ').replace(/^./, (lettre) => lettre.toUpperCase())}.`,
    dessiner: (largeur) => dessiner({ moyenne, avant: bouge ? avant : null, seuils }, largeur),
    donnees: {
      colonnes: [compter(bouge ? 2 : 1, 'Moyenne', 'Moyennes'), 'Sur 20'],
      lignes: [
        ['Notes arrêtées', ecrire(moyenne, seuils)],
        ...(bouge ? [['Avant le jury', ecrire(avant, seuils)]] : []),
      ],
    },
  };
}

function dessiner(
  { moyenne, avant, seuils }: Omit<PlaceSurEchelle, 'avant'> & { readonly avant: Moyenne | null },
  largeur: number,
): Dessin {
  const x = scaleLinear()
    .domain([0, 20])
    .range([MARGE, largeur - MARGE]);
  const milieu = (HAUT + BAS) / 2 + 8;
  // Where the mean is, not where its rounding would be; facultatives may bring it above 20.
  const place = ({ total, coefficients }: Moyenne) => x(Math.min(20, total / coefficients / 100));
  const valeurs = seuils.map((seuil) => seuil / 100).toSorted((a, b) => a - b);
  const points: Forme[] = [];
  if (avant) {
    points.push(
      ligne([place(avant), milieu], [place(moyenne), milieu], 'bleu', { epaisseur: 2 }),
      point('rond', [place(avant), milieu], RAYON, { fond: 'fond', contour: 'bleu' }),
    );
  }
  points.push(point('rond', [place(moyenne), milieu], RAYON, { fond: 'bleu', contour: 'bleu' }));
  const cles = legendeDesPoints(
    [
      {
        libelle: 'Notes arrêtées',
        point: (centre) => point('rond', centre, 5, { fond: 'bleu', contour: 'bleu' }),
      },
      ...(avant
        ? [
            {
              libelle: 'Avant le jury',
              point: (centre: readonly [number, number]) =>
                point('rond', centre, 5, { fond: 'fond', contour: 'bleu' }),
            },
          ]
        : []),
    ],
    5,
    BAS + 26,
    largeur,
  );
  return {
    largeur,
    hauteur: cles.bas,
    formes: [
      ...axeDesNotes(x, [HAUT, BAS]),
      ...lignesDeSeuils(
        valeurs.map((valeur, rang) => ({
          valeur,
          libelle: `barre de ${formatCoefficient(valeur * 100)}`,
          cote: rang < valeurs.length - 1 ? 'gauche' : 'droite',
        })),
        x,
        [HAUT, BAS],
      ),
      ...points,
      ...etiquette(ecrire(moyenne, seuils), place(moyenne), milieu, x),
      ...cles.formes,
    ],
  };
}

const CORPS_MOYENNE = 14;

/** The mean above its point: on the left of it below the bar of 10, whose line stays free, else on the right. */
function etiquette(
  dite: string,
  abscisse: number,
  milieu: number,
  x: (valeur: number) => number,
): readonly Forme[] {
  const large = largeurTexte(dite, CORPS_MOYENNE) + 2 * RAYON;
  const aGauche = (abscisse < x(10) && abscisse - large >= 0) || abscisse + large > x(20) + MARGE;
  const bord = abscisse + (aGauche ? -RAYON : RAYON);
  const largeur = largeurTexte(dite, CORPS_MOYENNE);
  const y = milieu - RAYON - 3;
  return [
    // Over the lines that it would cross.
    rect(
      { x: aGauche ? bord - largeur : bord, y: y - CORPS_MOYENNE + 1, largeur, hauteur: CORPS_MOYENNE + 2 },
      { fond: 'fond' },
    ),
    texte(dite, [bord, y], { ancre: aGauche ? 'end' : 'start', gras: true, corps: CORPS_MOYENNE }),
  ];
}

/** « 9,64 »; « 9,996… » where the rounding would stand beyond the bar that the point stands before. */
function ecrire(moyenne: Moyenne, seuils: readonly Centiemes[]): string {
  const { affichee, reserve } = direMoyenne(moyenne, seuils);
  return reserve?.exacte ?? affichee;
}
