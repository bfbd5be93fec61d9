import { scaleBand, scaleLinear } from 'd3-scale';
import { axeDesNotes, lignesDeSeuils, nomDeRangee, SEUILS_MOYENNE } from './axes';
import { CORPS, type Dessin, type Forme, largeurTexte, ligne, texte } from './dessin';
import { remplir, type Serie } from './motifs';

/** One row of horizontal bars. */
export interface Rangee {
  readonly nom: string;
  /** In the unit of the axis. */
  readonly valeur: number;
  /** What stands at the end of the bar: « 24 (60,00 %) ». */
  readonly etiquette: string;
  readonly serie: Serie;
}

const RANGEE = 34;
/** Room for « 10,24 » at the end of a row. */
const PLACE_MOYENNE = 48;

/** How wide the column of names is. */
export function colonneDesNoms(noms: readonly string[], largeur: number): number {
  const plusLong = Math.max(0, ...noms.map((nom) => largeurTexte(nom)));
  return Math.min(plusLong, largeur * 0.36) + 8;
}

/** Horizontal bars from 0 to `maximum`, one row each, what they are worth at their end. */
export function barres(rangees: readonly Rangee[], maximum: number, largeur: number): Dessin {
  const gauche = colonneDesNoms(
    rangees.map(({ nom }) => nom),
    largeur,
  );
  const place = Math.max(0, ...rangees.map(({ etiquette }) => largeurTexte(etiquette))) + 8;
  const bas = rangees.length * RANGEE;
  const x = scaleLinear()
    .domain([0, Math.max(1, maximum)])
    .range([gauche, Math.max(gauche + 20, largeur - place)]);
  const bande = scaleBand<number>()
    .domain(rangees.keys())
    .range([0, bas])
    .paddingInner(0.4)
    .paddingOuter(0.2);
  return {
    largeur,
    hauteur: bas + 2,
    formes: [
      ...rangees.flatMap(({ nom, valeur, etiquette, serie }, rang): Forme[] => {
        const y = bande(rang) ?? 0;
        const milieu = y + bande.bandwidth() / 2;
        return [
          ...nomDeRangee(nom, milieu, gauche - 8),
          ...remplir({ x: gauche, y, largeur: x(valeur) - gauche, hauteur: bande.bandwidth() }, serie),
          texte(etiquette, [x(valeur) + 6, milieu + 4]),
        ];
      }),
      ligne([gauche, 0], [gauche, bas], 'discret'),
    ],
  };
}

/** Means of several parts of the candidates on the scale of notes, with the bars that decide. `valeur` in points. */
export function moyennesDeParts(rangees: readonly Rangee[], largeur: number): Dessin {
  const gauche = colonneDesNoms(
    rangees.map(({ nom }) => nom),
    largeur,
  );
  const haut = CORPS + 10;
  const bas = haut + rangees.length * RANGEE;
  const x = scaleLinear()
    .domain([0, 20])
    .range([gauche, Math.max(gauche + 20, largeur - PLACE_MOYENNE)]);
  const bande = scaleBand<number>()
    .domain(rangees.keys())
    .range([haut, bas])
    .paddingInner(0.4)
    .paddingOuter(0.2);
  return {
    largeur,
    hauteur: bas + 24,
    formes: [
      ...axeDesNotes(x, [haut, bas]),
      ...rangees.flatMap(({ nom, valeur, serie }, rang): Forme[] => {
        const y = bande(rang) ?? 0;
        return [
          ...nomDeRangee(nom, y + bande.bandwidth() / 2, gauche - 8),
          ...remplir({ x: gauche, y, largeur: x(valeur) - gauche, hauteur: bande.bandwidth() }, serie),
        ];
      }),
      ...lignesDeSeuils(SEUILS_MOYENNE, x, [haut, bas]),
      // At the end of the row, not of the bar: there the lines of the bars that decide would cross it.
      ...rangees.map(({ etiquette }, rang) =>
        texte(etiquette, [largeur, (bande(rang) ?? 0) + bande.bandwidth() / 2 + 4], {
          ancre: 'end',
          gras: true,
        }),
      ),
    ],
  };
}
