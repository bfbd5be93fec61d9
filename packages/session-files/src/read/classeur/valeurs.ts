import { fr } from '@delib/francais';
import type { RefusCellule } from '../../format/cellules';
import type { CelluleClasseur } from './feuille';

const CHIFFRES_PERDUS: RefusCellule = {
  code: 'chiffres_perdus',
  message: fr`Ce nombre a plus de quinze chiffres : le tableur a remplacé les derniers par des zéros. Donnez à la colonne le format Texte, puis saisissez-le de nouveau.`,
};
const EN_ERREUR: RefusCellule = {
  code: 'cellule_en_erreur',
  message: fr`La cellule est en erreur dans le classeur.`,
};
const SANS_VALEUR: RefusCellule = {
  code: 'cellule_en_erreur',
  message: fr`La formule de cette cellule n’a pas de résultat enregistré : ouvrez le classeur dans le tableur, puis enregistrez-le.`,
};

/** A cell in error, « #N/A ». */
export const enErreur = (texte: string): CelluleClasseur => ({ texte, refus: EN_ERREUR });

/** A formula that was never computed. */
export const SANS_RESULTAT: CelluleClasseur = { texte: '', refus: SANS_VALEUR };

/** « oui » or « non », as the files say it. */
export const ouiOuNon = (vrai: boolean): CelluleClasseur => ({ texte: vrai ? 'oui' : 'non' });

/** Digits a spreadsheet keeps of a number. */
const CHIFFRES = 15;

/**
 * A number as a person would type it: « 12,5 » and never 12.499999999999998, every digit of a long number.
 * @param valeur as the workbook writes it, « 12.5 » or « 2.6000000417E9 »
 * @param largeur digits that its format shows at least: zeros in front come back
 */
export function nombreEnTexte(valeur: string, largeur = 0): CelluleClasseur {
  const nombre = Number(valeur);
  if (valeur.trim() === '' || !Number.isFinite(nombre)) return enErreur(valeur);
  if (Math.abs(nombre) >= 10 ** CHIFFRES) return { texte: BigInt(nombre).toString(), refus: CHIFFRES_PERDUS };
  const texte = String(Number(nombre.toPrecision(CHIFFRES))).replace('.', ',');
  if (largeur > texte.length && /^\d+$/.test(texte)) return { texte: texte.padStart(largeur, '0') };
  return { texte, nombre: true };
}

const JOUR = 86_400;
/** Days from the « day 0 » of each calendar to the 1st of January 1970. */
const ORIGINE = { 1900: 25_569, 1904: 24_107 } as const;

/**
 * A date as ISO, with its hour where it has one. The calendar of 1900 counts a 29th of February that never was: the
 * days before it are one further.
 */
export function dateEnTexte(valeur: string, calendrier: keyof typeof ORIGINE): CelluleClasseur {
  const serie = Number(valeur);
  if (valeur.trim() === '' || !Number.isFinite(serie) || serie < 0 || serie >= 2_958_466)
    return nombreEnTexte(valeur);
  const jours = calendrier === 1900 && serie < 60 ? serie + 1 : serie;
  const moment = new Date(Math.round((jours - ORIGINE[calendrier]) * JOUR) * 1000).toISOString();
  return { texte: isoSansHeureVide(moment.slice(0, 19)) };
}

/** « 2026-07-06 », « 2026-07-06 08:30 »: midnight says no hour. */
export function isoSansHeureVide(iso: string): string {
  const [jour = '', heure = ''] = iso.split('T');
  const [h = '00', m = '00', s = '00'] = heure.split(':');
  if (heure === '' || `${h}${m}${s.slice(0, 2)}` === '000000') return jour;
  return `${jour} ${h}:${m}${s.slice(0, 2) === '00' ? '' : `:${s.slice(0, 2)}`}`;
}

/** Does this format of Excel show a date or an hour? What stands in quotes, brackets or after « \ » is text. */
export function montreUneDate(format: string): boolean {
  const nu = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  return /[ymdhs]/i.test(nu) && !/general|standard/i.test(nu);
}

/** Formats that Excel knows by number and writes nowhere. */
export function estDateConnue(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** How many digits a format such as « 00000000000 » shows at least; 0 for another. */
export function largeurDe(format: string): number {
  return /^0{2,}$/.test(format) ? format.length : 0;
}
