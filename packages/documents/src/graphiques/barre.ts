import {
  type CandidatALaBarre,
  type Centiemes,
  DEMI_POINT,
  formatCoefficient,
  ISSUES,
  type Issue,
  LIBELLES_ISSUE_COURTS,
  type Seuils,
} from '@delib/domain';
import { scaleLinear } from 'd3-scale';
import { CORPS, type Dessin, type Encre, type Forme, ligne, texte } from './dessin';
import { seuil } from './motifs';
import { legendeDesPoints, point, type Symbole } from './symboles';

/** Each outcome has its own shape, full or hollow. */
const POINTS: Readonly<
  Record<Issue, { readonly symbole: Symbole; readonly encre: Encre; readonly plein: boolean }>
> = {
  admis: { symbole: 'rond', encre: 'bleu', plein: true },
  second_groupe: { symbole: 'losange', encre: 'glycine', plein: false },
  non_admis: { symbole: 'triangle', encre: 'terre', plein: true },
  poursuite: { symbole: 'carre', encre: 'gris', plein: false },
};

const RAYON = 5.5;
const TITRE = 20;
const GAUCHE = 10;

interface Bande {
  readonly titre: string;
  /** In points. */
  readonly de: number;
  readonly a: number;
}

/** The half point below a bar. */
function bandeDe(barre: Centiemes): Bande {
  return {
    titre: `Près de ${formatCoefficient(barre)}`,
    de: (barre - DEMI_POINT) / 100,
    a: barre / 100,
  };
}

/** Candidates at the bar, one mark each, by the bar they are at; those whose means are close stand on one another. */
export function candidatsALaBarre(
  candidats: readonly CandidatALaBarre[],
  { secondGroupe, admission }: Seuils,
  largeur: number,
): Dessin {
  const formes: Forme[] = [];
  let y = 0;
  for (const bande of [bandeDe(secondGroupe), bandeDe(admission)]) {
    const x = scaleLinear()
      .domain([bande.de, bande.a])
      .range([GAUCHE, largeur - 14]);
    const siens = candidats
      // Where the mean is, not where its rounding would be: 9,996 stands before the line of 10.
      .map(({ moyenne, issue }) => ({ issue, valeur: moyenne.total / moyenne.coefficients / 100 }))
      .filter(({ valeur }) => valeur >= bande.de && valeur < bande.a);
    const places = empiler(siens.map(({ valeur }) => x(valeur)));
    const etages = Math.max(1, ...places.map((etage) => etage + 1));
    const haut = y + TITRE;
    const bas = haut + etages * (2 * RAYON + 2) + 6;
    formes.push(
      texte(`${bande.titre} : ${siens.length}`, [0, y + CORPS], { gras: true }),
      ...[0, 0.1, 0.2, 0.3, 0.4, 0.5].flatMap((ecart) => graduation(x, bande.de + ecart, [haut, bas])),
      ligne([GAUCHE, bas], [largeur - 14, bas], 'discret'),
      seuil(x(bande.a), [haut - 4, bas]),
      ...siens.map(({ issue, valeur }, rang) =>
        pointDe(issue, [x(valeur), bas - RAYON - 3 - (places[rang] ?? 0) * (2 * RAYON + 2)]),
      ),
    );
    y = bas + 28;
  }
  const cles = legendeDesPoints(
    ISSUES.filter((issue) => candidats.some((candidat) => candidat.issue === issue)).map((issue) => ({
      libelle: LIBELLES_ISSUE_COURTS[issue],
      point: (centre) => pointDe(issue, centre),
    })),
    RAYON,
    y,
    largeur,
  );
  return { largeur, hauteur: cles.bas, formes: [...formes, ...cles.formes] };
}

function graduation(
  x: (valeur: number) => number,
  valeur: number,
  [haut, bas]: readonly [number, number],
): Forme[] {
  return [
    ligne([x(valeur), haut], [x(valeur), bas + 4], 'grille'),
    texte(valeur.toFixed(1).replace('.', ','), [x(valeur), bas + 17], { ancre: 'middle', encre: 'discret' }),
  ];
}

/** The storey of each point, so that none hides another: points come in ascending order. */
function empiler(abscisses: readonly number[]): readonly number[] {
  const derniers: number[] = [];
  return abscisses.map((abscisse) => {
    const libre = derniers.findIndex((dernier) => abscisse - dernier >= 2 * RAYON + 1);
    const etage = libre === -1 ? derniers.length : libre;
    derniers[etage] = abscisse;
    return etage;
  });
}

/** The point of one candidate. */
function pointDe(issue: Issue, centre: readonly [number, number]): Forme {
  const { symbole, encre, plein } = POINTS[issue];
  return point(symbole, centre, RAYON, { fond: plein ? encre : 'fond', contour: encre });
}
