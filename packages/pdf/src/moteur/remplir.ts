import { ajuster, INTERLIGNE, type TexteAjuste } from './ajuster';
import { nombrePdf } from './ecrivain';
import { type Valeurs, valeurDe } from './emplacement';
import type { Fontes } from './fontes';
import type { CasePlacee, GabaritPret } from './gabarit';
import type { SousEnsembles } from './sous-ensembles';

/**
 * The values of one sheet in the language of a page's content: the same sizes and places as react-pdf gives them,
 * which the test of the two ways compares as pictures.
 */
export function dessinerCases(
  gabarit: GabaritPret,
  rang: number,
  valeurs: Valeurs,
  lettres: SousEnsembles,
): string {
  const places = gabarit.cases[rang] ?? [];
  return dessinerTextes(
    places.map((place) => ({ place, texte: valeurDe(valeurs, place.nom) })),
    gabarit.fontes,
    lettres,
  );
}

/** Texts, each in its box, in the language of a page's content. */
export function dessinerTextes(
  textes: Iterable<{ readonly place: CasePlacee; readonly texte: string }>,
  fontes: Fontes,
  lettres: SousEnsembles,
): string {
  let dessin = 'BT\n';
  let couleur = '';
  let police = '';
  for (const { place, texte } of textes) {
    if (texte === '') continue;
    const { corps, lignes } = ajusterUneFois(texte, place, fontes);
    if (place.couleur !== couleur) {
      couleur = place.couleur;
      dessin += `${couleurPdf(couleur)} rg\n`;
    }
    let haut = place.haut - (place.hauteur - lignes.length * INTERLIGNE * corps) / 2;
    for (const { mots, largeur } of lignes) {
      const ascendante = mots.reduce((haute, mot) => Math.max(haute, mot.ascendante), 0);
      const x = place.x + RETRAIT[place.alignement] * (place.largeur - (largeur * corps) / 1000);
      dessin += `1 0 0 1 ${nombrePdf(x)} ${nombrePdf(haut - (ascendante * corps) / 1000)} Tm\n`;
      let enCours = '';
      for (const mot of mots) {
        for (const morceau of lettres.encoder(mot)) {
          const voulue = `/${morceau.police} ${nombrePdf(corps)} Tf`;
          if (voulue !== police) {
            if (enCours !== '') dessin += `[${enCours}]TJ\n`;
            enCours = '';
            police = voulue;
            dessin += `${voulue}\n`;
          }
          enCours += morceau.texte;
        }
      }
      if (enCours !== '') dessin += `[${enCours}]TJ\n`;
      haut -= INTERLIGNE * corps;
    }
  }
  return `${dessin}ET`;
}

/** What is left of a line goes before it: none, half, all. */
const RETRAIT = { left: 0, center: 0.5, right: 1 } as const;

/** Values of one slot kept set: marks come back, numbers and names do not. */
const TEXTES_GARDES = 150;
const ajustes = new WeakMap<CasePlacee, Map<string, TexteAjuste>>();

function ajusterUneFois(texte: string, place: CasePlacee, fontes: Fontes): TexteAjuste {
  let connus = ajustes.get(place);
  if (!connus) {
    connus = new Map();
    ajustes.set(place, connus);
  }
  const connu = connus.get(texte);
  if (connu) return connu;
  if (connus.size >= TEXTES_GARDES) connus.clear();
  const ajuste = ajuster(texte, place, fontes);
  connus.set(texte, ajuste);
  return ajuste;
}

/** « #000091 » as three numbers from 0 to 1. */
export function couleurPdf(couleur: string): string {
  return [1, 3, 5]
    .map((debut) => nombrePdf(Number.parseInt(couleur.slice(debut, debut + 2), 16) / 255))
    .join(' ');
}
