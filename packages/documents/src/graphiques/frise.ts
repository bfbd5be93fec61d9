import { type Etat, LIBELLES_ETAT } from '@delib/domain';
import { scaleTime } from 'd3-scale';
import { CORPS, type Dessin, type Forme, ligne, texte } from './dessin';
import type { Graphique } from './graphique';
import { point } from './symboles';

/** One change of état. `quand`: as words for the reader, and as a moment for the axis. */
export interface PassageDeFrise {
  readonly vers: Etat;
  readonly quand: Date;
  readonly libelle: string;
  readonly exceptionnel: boolean;
}

const GAUCHE = 10;
const ETAGE = CORPS + 4;

/** The états of a jury along the time, oldest first: ordinary changes full, exceptional ones hollow. */
export function graphiqueFrise(jury: string, passages: readonly PassageDeFrise[]): Graphique {
  const ordonnes = passages.toSorted((a, b) => a.quand.getTime() - b.quand.getTime());
  const [premier, dernier] = [ordonnes[0], ordonnes.at(-1)];
  const exceptionnels = ordonnes.filter(({ exceptionnel }) => exceptionnel).length;
  return {
    id: `frise-${jury}`,
    titre: 'Dans le temps',
    constat:
      premier === undefined || dernier === undefined
        ? 'L’état de ce jury n’a pas encore changé.'
        : ordonnes.length === 1
          ? `Un seul changement d’état, le ${premier.libelle}.`
          : `${ordonnes.length} changements d’état, ${
              premier.libelle === dernier.libelle
                ? `tous le ${premier.libelle}`
                : `du ${premier.libelle} au ${dernier.libelle}`
            }${
              exceptionnels === 0 ? '' : `, dont ${exceptionnels} exceptionnel${exceptionnels < 2 ? '' : 's'}`
            }.`,
    dessiner: ordonnes.length < 2 ? null : (largeur) => dessinerFrise(ordonnes, largeur),
    donnees: {
      colonnes: ['État', 'Date et heure'],
      lignes: ordonnes.map(({ vers, libelle }) => [`${vers} ${LIBELLES_ETAT[vers]}`, libelle]),
    },
  };
}

function dessinerFrise(passages: readonly PassageDeFrise[], largeur: number): Dessin {
  const moments = passages.map(({ quand }) => quand.getTime());
  const x = scaleTime()
    .domain([Math.min(...moments), Math.max(...moments)])
    .range([GAUCHE, largeur - 40]);
  // Codes that would cover one another go one storey up, and no more are written than there is room for.
  const fins: number[] = [];
  const places = passages.map(({ quand }) => {
    const abscisse = x(quand);
    const libre = fins.findIndex((fin) => abscisse >= fin);
    const etage = libre === -1 ? fins.length : libre;
    fins[etage] = abscisse + 34;
    return etage;
  });
  const axe = 8 + fins.length * ETAGE + 8;
  return {
    largeur,
    hauteur: axe + 12,
    formes: [
      ligne([GAUCHE, axe], [largeur - 40, axe], 'discret', { epaisseur: 2 }),
      ...passages.flatMap(({ vers, quand, exceptionnel }, rang): Forme[] => {
        const abscisse = x(quand);
        const y = axe - 12 - (places[rang] ?? 0) * ETAGE;
        return [
          ligne([abscisse, y - 8], [abscisse, axe], 'grille'),
          texte(vers, [abscisse + 3, y], { gras: true }),
          point(exceptionnel ? 'losange' : 'rond', [abscisse, axe], 5, {
            fond: exceptionnel ? 'fond' : 'bleu',
            contour: exceptionnel ? 'terre' : 'bleu',
          }),
        ];
      }),
    ],
  };
}
