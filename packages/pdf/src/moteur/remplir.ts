import { ajuster, INTERLIGNE, type TexteAjuste } from './ajuster';
import { nombrePdf } from './ecrivain';
import type { CasePlacee } from './feuillets';
import type { Fontes } from './fontes';
import type { SousEnsembles } from './sous-ensembles';
import { couleurPdf, type Trace } from './tracer';

/** The colour and the font that a page's content is at, so that neither is said twice. */
export interface EncreCourante {
  couleur: string;
  police: string;
}

/**
 * Texts, each in its box, in the language of a page's content: the same sizes and places as react-pdf gives them, which
 * a test of the two ways compares as pictures. Nothing for empty texts.
 */
export function dessinerTextes(
  textes: Iterable<{ readonly place: CasePlacee; readonly texte: string }>,
  fontes: Fontes,
  lettres: SousEnsembles,
  encre: EncreCourante,
): string {
  let dessin = '';
  for (const { place, texte } of textes) {
    if (texte === '') continue;
    const { corps, lignes } = ajusterUneFois(texte, place, fontes);
    if (place.couleur !== encre.couleur) {
      encre.couleur = place.couleur;
      dessin += `${couleurPdf(place.couleur)} rg\n`;
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
          if (voulue !== encre.police) {
            if (enCours !== '') dessin += `[${enCours}]TJ\n`;
            enCours = '';
            encre.police = voulue;
            dessin += `${voulue}\n`;
          }
          enCours += morceau.texte;
        }
      }
      if (enCours !== '') dessin += `[${enCours}]TJ\n`;
      haut -= INTERLIGNE * corps;
    }
  }
  return dessin === '' ? '' : `BT\n${dessin}ET\n`;
}

/** What react-pdf laid out, in the language of a page's content: its letters get their numbers in this file. */
export function tracerEnPdf(trace: Trace, lettres: SousEnsembles): string {
  let dessin = '';
  for (const part of trace) {
    if (typeof part === 'string') {
      dessin += part;
      continue;
    }
    const { police, texte } = lettres.encoderLettres(part);
    dessin += `/${police} ${nombrePdf(part.corps)} Tf [${texte}]TJ\n`;
  }
  return dessin;
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
