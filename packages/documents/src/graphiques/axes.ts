import { debutDe } from '@delib/domain';
import type { ScaleLinear } from 'd3-scale';
import { CORPS, enLignes, type Forme, largeurTexte, ligne, texte } from './dessin';
import { cle, type Serie, seuil } from './motifs';

/** Room between what stands side by side, units. */
const MARGE = 6;

/** A bar that decides, with its name. */
export interface Seuil {
  /** In points: 8, 10. */
  readonly valeur: number;
  /** « seuil 8 » */
  readonly libelle: string;
  /** On which side of its line the name stands. */
  readonly cote: 'gauche' | 'droite';
}

/** The two bars of the mean (D643-22). */
export const SEUILS_MOYENNE: readonly Seuil[] = [
  { valeur: 8, libelle: 'seuil 8', cote: 'gauche' },
  { valeur: 10, libelle: 'seuil 10', cote: 'droite' },
];

export const SEUIL_DIX: readonly Seuil[] = [{ valeur: 10, libelle: 'seuil 10', cote: 'droite' }];

/** The axis of notes from 0 to 20 under a plot, and the grid above it. */
export function axeDesNotes(
  x: ScaleLinear<number, number>,
  [haut, bas]: readonly [number, number],
): readonly Forme[] {
  const [debut = 0, fin = 0] = x.range();
  const pas = fin - debut < 220 ? 5 : 2;
  const valeurs = Array.from({ length: 20 / pas + 1 }, (_, i) => i * pas);
  return [
    ...valeurs.flatMap((valeur) => [
      ligne([x(valeur), haut], [x(valeur), bas + 4], 'grille'),
      texte(String(valeur), [x(valeur), bas + 17], { ancre: 'middle', encre: 'discret' }),
    ]),
    ligne([debut, bas], [fin, bas], 'discret'),
  ];
}

/** The lines of the bars over a plot, their names above it. */
export function lignesDeSeuils(
  seuils: readonly Seuil[],
  x: ScaleLinear<number, number>,
  [haut, bas]: readonly [number, number],
): readonly Forme[] {
  return seuils.flatMap(({ valeur, libelle, cote }) => [
    seuil(x(valeur), [haut - 2, bas]),
    texte(libelle, [x(valeur) + (cote === 'gauche' ? -3 : 3), haut - 6], {
      ancre: cote === 'gauche' ? 'end' : 'start',
      encre: 'seuil',
    }),
  ]);
}

/** Names of the series, in as many rows as they need. */
export function legende(
  entrees: readonly { readonly libelle: string; readonly serie: Serie }[],
  y: number,
  largeur: number,
): { readonly formes: readonly Forme[]; readonly hauteur: number } {
  const formes: Forme[] = [];
  let [x, ordonnee] = [0, y];
  for (const { libelle, serie } of entrees) {
    const place = 16 + MARGE + largeurTexte(libelle);
    if (x > 0 && x + place > largeur) [x, ordonnee] = [0, ordonnee + CORPS + MARGE];
    formes.push(
      ...cle(x, ordonnee, serie),
      texte(libelle, [x + 16 + MARGE, ordonnee + CORPS - 1.5], { encre: 'texte' }),
    );
    x += place + 2 * MARGE;
  }
  return { formes, hauteur: ordonnee - y + CORPS + MARGE };
}

/** The name of a row, in at most two lines, right up to the plot; longer names end with « … ». */
export function nomDeRangee(nom: string, milieu: number, largeur: number): readonly Forme[] {
  const lignes = enLignes(nom, largeur).map((partie) => raccourcir(partie, largeur));
  const gardees = lignes.length <= 2 ? lignes : [lignes[0] ?? '', raccourcir(`${lignes[1] ?? ''}…`, largeur)];
  const premiere = milieu + 4 - ((gardees.length - 1) * (CORPS + 1)) / 2;
  return gardees.map((partie, rang) => texte(partie, [0, premiere + rang * (CORPS + 1)]));
}

function raccourcir(contenu: string, largeur: number): string {
  if (largeurTexte(contenu) <= largeur) return contenu;
  const lettres = Math.max(1, Math.floor(largeur / (CORPS * 0.58)) - 1);
  return `${debutDe(contenu, lettres).replace(/…$/, '')}…`;
}
