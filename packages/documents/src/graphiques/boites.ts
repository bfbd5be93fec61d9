import { arrondir, type ResumeNotes } from '@delib/domain';
import { scaleBand, scaleLinear } from 'd3-scale';
import { axeDesNotes, lignesDeSeuils, nomDeRangee, SEUIL_DIX } from './axes';
import { CORPS, type Dessin, enLignes, type Forme, largeurTexte, ligne, texte } from './dessin';
import { remplir } from './motifs';
import { point } from './symboles';

/** One box plot: an épreuve and its figures. */
export interface BoiteAMoustaches {
  readonly nom: string;
  readonly resume: ResumeNotes;
}

const RANGEE = 34;
/** How a box is read; below the drawing. */
const LECTURE =
  'Boîte hachurée : moitié centrale des notes. Trait épais : médiane. Losange : moyenne. Traits fins : de la note la plus basse à la plus haute.';

/** Box plots one under the other, on the scale of notes. */
export function boitesAMoustaches(boites: readonly BoiteAMoustaches[], largeur: number): Dessin {
  const gauche = Math.min(Math.max(0, ...boites.map(({ nom }) => largeurTexte(nom))), largeur * 0.36) + 8;
  const haut = CORPS + 10;
  const bas = haut + boites.length * RANGEE;
  const x = scaleLinear()
    .domain([0, 20])
    .range([gauche, largeur - 8]);
  const bande = scaleBand<number>()
    .domain(boites.keys())
    .range([haut, bas])
    .paddingInner(0.45)
    .paddingOuter(0.25);
  const note = (centiemes: number) => x(centiemes / 100);
  const lecture = enLignes(LECTURE, largeur);
  return {
    largeur,
    hauteur: bas + 28 + lecture.length * (CORPS + 3),
    formes: [
      ...lecture.map((partie, rang) =>
        texte(partie, [0, bas + 36 + rang * (CORPS + 3)], { encre: 'discret' }),
      ),
      ...axeDesNotes(x, [haut, bas]),
      ...lignesDeSeuils(SEUIL_DIX, x, [haut, bas]),
      ...boites.flatMap(({ nom, resume }, rang): Forme[] => {
        const y = bande(rang) ?? 0;
        const hauteur = bande.bandwidth();
        const milieu = y + hauteur / 2;
        const { minimum, maximum, premierQuartile, troisiemeQuartile, mediane, moyenne } = resume;
        const [q1, q3, med] = [note(premierQuartile), note(troisiemeQuartile), note(arrondir(mediane))];
        return [
          ...nomDeRangee(nom, milieu, gauche - 8),
          ligne([note(minimum), milieu], [note(maximum), milieu], 'bleu', { epaisseur: 1.5 }),
          ...[minimum, maximum].map((bout) =>
            ligne([note(bout), milieu - 5], [note(bout), milieu + 5], 'bleu', { epaisseur: 1.5 }),
          ),
          ...remplir(
            { x: q1, y, largeur: Math.max(1, q3 - q1), hauteur },
            { encre: 'bleu', motif: 'hachures' },
          ),
          ligne([med, y - 1], [med, y + hauteur + 1], 'texte', { epaisseur: 3 }),
          point('losange', [note(arrondir(moyenne)), milieu], 5.5, { fond: 'fond', contour: 'texte' }),
        ];
      }),
    ],
  };
}
