import { scaleBand, scaleLinear } from 'd3-scale';
import { nomDeRangee } from './axes';
import { colonneDesNoms } from './barres';
import { type Dessin, type Encre, type Forme, largeurTexte, ligne, texte } from './dessin';
import { legendeDesPoints, point, type Symbole } from './symboles';

/** One row: a rate before and after, in per cent. */
export interface Haltere {
  readonly nom: string;
  readonly avant: number;
  readonly apres: number;
  /** « 18 → 20 », at the end of the row. */
  readonly etiquette: string;
}

interface Borne {
  readonly symbole: Symbole;
  readonly rayon: number;
  readonly fond: Encre | null;
  readonly contour: Encre;
}

/** Before is a hollow lozenge wide enough to be seen around the full circle of after, where nothing moved. */
const AVANT: Borne = { symbole: 'losange', rayon: 8, fond: null, contour: 'terre' };
const APRES: Borne = { symbole: 'rond', rayon: 4, fond: 'bleu', contour: 'bleu' };

const RANGEE = 30;

/** Rates from 0 to 100 %, before and after on one line for each name: the length of the line is what changed. */
export function halteres(
  rangees: readonly Haltere[],
  mots: { readonly avant: string; readonly apres: string },
  largeur: number,
): Dessin {
  const gauche = colonneDesNoms(
    rangees.map(({ nom }) => nom),
    largeur,
  );
  const place = Math.max(0, ...rangees.map(({ etiquette }) => largeurTexte(etiquette))) + AVANT.rayon + 8;
  const bas = rangees.length * RANGEE;
  const x = scaleLinear()
    .domain([0, 100])
    .range([gauche + AVANT.rayon, Math.max(gauche + 40, largeur - place)]);
  const bande = scaleBand<number>().domain(rangees.keys()).range([0, bas]);
  const borne = ({ symbole, rayon, fond, contour }: Borne, centre: readonly [number, number]) =>
    point(symbole, centre, rayon, { fond, contour });
  const cles = legendeDesPoints(
    [
      { libelle: mots.avant, point: (centre) => borne(AVANT, centre) },
      { libelle: mots.apres, point: (centre) => borne(APRES, centre) },
    ],
    AVANT.rayon,
    bas + 30,
    largeur,
  );
  return {
    largeur,
    hauteur: cles.bas,
    formes: [
      ...(x(100) - x(0) < 200 ? [0, 50, 100] : [0, 25, 50, 75, 100]).flatMap((taux): Forme[] => [
        ligne([x(taux), 0], [x(taux), bas + 4], 'grille'),
        texte(`${taux} %`, [x(taux), bas + 17], { ancre: 'middle', encre: 'discret' }),
      ]),
      ligne([x(0), bas], [x(100), bas], 'discret'),
      ...rangees.flatMap(({ nom, avant, apres, etiquette }, rang): Forme[] => {
        const milieu = (bande(rang) ?? 0) + RANGEE / 2;
        return [
          ...nomDeRangee(nom, milieu, gauche - 8),
          ligne([x(avant), milieu], [x(apres), milieu], 'bleu', { epaisseur: 3 }),
          borne(APRES, [x(apres), milieu]),
          borne(AVANT, [x(avant), milieu]),
          texte(etiquette, [largeur, milieu + 4], { ancre: 'end', gras: true }),
        ];
      }),
      ...cles.formes,
    ],
  };
}
