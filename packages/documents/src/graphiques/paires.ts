import { scaleBand, scaleLinear } from 'd3-scale';
import { legende, nomDeRangee } from './axes';
import { colonneDesNoms } from './barres';
import { type Dessin, type Forme, largeurTexte, ligne, texte } from './dessin';
import { remplir, type Serie } from './motifs';

/** One row of two bars: how many before, how many after, and how many of these were not here before. */
export interface Paire {
  readonly nom: string;
  readonly avant: number;
  readonly apres: number;
  /** At most `apres`: the end of the second bar, drawn apart. */
  readonly venus: number;
  /** « 14 (+2) », at the end of the second bar; the first one ends with its number. */
  readonly etiquette: string;
}

/** What the three looks mean, in words. */
export interface LegendePaires {
  readonly avant: string;
  readonly restes: string;
  readonly venus: string;
}

const AVANT: Serie = { encre: 'gris', motif: 'lignes' };
const RESTES: Serie = { encre: 'bleu', motif: 'plein' };
const VENUS: Serie = { encre: 'terre', motif: 'croise' };

const RANGEE = 50;
const BARRE = 16;

/** Before and after, one bar under the other, for each of some names; what moved stands at the end of the second. */
export function barresAppariees(paires: readonly Paire[], mots: LegendePaires, largeur: number): Dessin {
  const gauche = colonneDesNoms(
    paires.map(({ nom }) => nom),
    largeur,
  );
  const place = Math.max(0, ...paires.map(({ etiquette }) => largeurTexte(etiquette))) + 8;
  const bas = paires.length * RANGEE;
  const x = scaleLinear()
    .domain([0, Math.max(1, ...paires.flatMap(({ avant, apres }) => [avant, apres]))])
    .range([gauche, Math.max(gauche + 20, largeur - place)]);
  const bande = scaleBand<number>().domain(paires.keys()).range([0, bas]);
  const noms = legende(
    [
      { libelle: mots.avant, serie: AVANT },
      { libelle: mots.restes, serie: RESTES },
      ...(paires.some(({ venus }) => venus > 0) ? [{ libelle: mots.venus, serie: VENUS }] : []),
    ],
    bas + 10,
    largeur,
  );
  return {
    largeur,
    hauteur: bas + 10 + noms.hauteur,
    formes: [
      ...paires.flatMap(({ nom, avant, apres, venus, etiquette }, rang): Forme[] => {
        const milieu = (bande(rang) ?? 0) + RANGEE / 2;
        const barre = (de: number, a: number, y: number, serie: Serie) =>
          remplir({ x: x(de), y, largeur: x(a) - x(de), hauteur: BARRE }, serie);
        return [
          ...nomDeRangee(nom, milieu, gauche - 8),
          ...barre(0, avant, milieu - BARRE - 1, AVANT),
          texte(String(avant), [x(avant) + 6, milieu - BARRE / 2 + 3]),
          ...barre(0, apres - venus, milieu + 1, RESTES),
          ...barre(apres - venus, apres, milieu + 1, VENUS),
          texte(etiquette, [x(apres) + 6, milieu + BARRE / 2 + 5], { gras: true }),
        ];
      }),
      ligne([gauche, 0], [gauche, bas], 'discret'),
      ...noms.formes,
    ],
  };
}
