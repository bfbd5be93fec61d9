import type { Classe } from '@delib/domain';
import { scaleLinear } from 'd3-scale';
import { axeDesNotes, legende, lignesDeSeuils, type Seuil } from './axes';
import { type Dessin, type Forme, ligne, texte } from './dessin';
import { remplir, type Serie } from './motifs';

/** The classes at and above `depuis` points are of this series. */
export interface Zone {
  readonly depuis: number;
  readonly libelle: string;
  readonly serie: Serie;
}

export const ZONES_MOYENNE: readonly Zone[] = [
  { depuis: 0, libelle: 'moins de 8', serie: { encre: 'terre', motif: 'points' } },
  { depuis: 8, libelle: 'de 8 à moins de 10', serie: { encre: 'glycine', motif: 'hachures' } },
  { depuis: 10, libelle: '10 et plus', serie: { encre: 'bleu', motif: 'plein' } },
];

export const ZONES_NOTE: readonly Zone[] = [
  { depuis: 0, libelle: 'moins de 10', serie: { encre: 'glycine', motif: 'hachures' } },
  { depuis: 10, libelle: '10 et plus', serie: { encre: 'bleu', motif: 'plein' } },
];

const HAUT = 22;
const GAUCHE = 30;

/** Columns of a distribution from 0 to 20, with the bars that decide. */
export function histogramme(
  classes: readonly Classe[],
  options: {
    readonly largeur: number;
    /** Height of the plot itself, without axis and legend. */
    readonly hauteur: number;
    readonly zones: readonly Zone[];
    readonly seuils: readonly Seuil[];
  },
): Dessin {
  const { largeur, hauteur, zones, seuils } = options;
  const bas = HAUT + hauteur;
  const maximum = Math.max(1, ...classes.map(({ nombre }) => nombre));
  const x = scaleLinear()
    .domain([0, 20])
    .range([GAUCHE, largeur - 8]);
  const y = scaleLinear().domain([0, maximum]).range([bas, HAUT]);
  const graduations = y.ticks(4).filter((valeur) => Number.isInteger(valeur));
  const noms = legende(zones, bas + 26, largeur);
  return {
    largeur,
    hauteur: bas + 26 + noms.hauteur,
    formes: [
      ...axeDesNotes(x, [bas, bas]),
      ...graduations.flatMap((valeur): Forme[] => [
        ligne([GAUCHE, y(valeur)], [largeur - 8, y(valeur)], 'grille'),
        texte(String(valeur), [GAUCHE - 6, y(valeur) + 4], { ancre: 'end', encre: 'discret' }),
      ]),
      ...classes.flatMap(({ de, a, nombre }) => {
        const zone = zones.findLast(({ depuis }) => depuis * 100 <= de) ?? zones[0];
        if (zone === undefined) return [];
        const [debut, fin] = [x(de / 100) + 0.75, x(a / 100) - 0.75];
        return remplir(
          { x: debut, y: y(nombre), largeur: fin - debut, hauteur: bas - y(nombre) },
          zone.serie,
        );
      }),
      ...lignesDeSeuils(seuils, x, [HAUT, bas]),
      ...noms.formes,
    ],
  };
}
