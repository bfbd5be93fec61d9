import { StyleSheet } from '@react-pdf/renderer';
import { CHASSE_FIXE, TEXTE } from '../fonts/polices';

/** « Bleu France » of the State's charter, and greys that stay legible on a photocopy. */
export const COULEURS = {
  bleu: '#000091',
  rouge: '#E1000F',
  encre: '#161616',
  gris: '#5F5F5F',
  trait: '#B5B5B5',
  fond: '#F3F3F6',
  essai: '#DDDDE3',
} as const;

/** Margins of the page, in points. */
export const MARGES = { haut: 34, cote: 48, bas: 26 } as const;

/** Width of an A4 sheet between the margins, points. */
export const LARGEUR_UTILE = 595.28 - 2 * MARGES.cote;

export const styles = StyleSheet.create({
  page: {
    fontFamily: TEXTE,
    fontSize: 9.5,
    color: COULEURS.encre,
    paddingTop: MARGES.haut,
    paddingHorizontal: MARGES.cote,
    paddingBottom: MARGES.bas,
  },
  titreSection: { fontSize: 11, fontWeight: 700, color: COULEURS.bleu, marginTop: 13, marginBottom: 4 },
  gras: { fontWeight: 700 },
  discret: { color: COULEURS.gris, fontSize: 8.5 },
  chasseFixe: { fontFamily: CHASSE_FIXE, fontSize: 8 },
  paragraphe: { marginBottom: 4 },
});
