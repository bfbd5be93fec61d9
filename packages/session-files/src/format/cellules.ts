import {
  CODES_RESULTAT,
  cleDeTri,
  LIBELLES_RESULTAT,
  lireTexte,
  type NatureResultat,
  NOTE_MAXIMALE,
  nommerCaractere,
  parseCentiemes,
  placeRefusee,
} from '@delib/domain';
import { fr } from '@delib/francais';
import type { CodeFaute } from './faute';

/** Why a cell is refused. One object per reason, made once: a file may hold a million wrong cells. */
export interface RefusCellule {
  readonly code: CodeFaute;
  readonly message: string;
}

/** How the text of one cell is read: what is expected, in French, and the value or a refusal. */
export interface Cellule<Valeur extends string | number | boolean> {
  /** « jj/mm/aaaa »: completes « attendu ». */
  readonly attendu: string;
  /** @param texte trimmed, never empty, without control characters */
  readonly lire: (texte: string) => Valeur | RefusCellule;
}

function refus(code: CodeFaute, message: string): RefusCellule {
  return Object.freeze({ code, message });
}

/** The refusals of the characters met: a file may hold the same one in every line. */
const CARACTERES_REFUSES = new Map<number, RefusCellule>();
const REFUS_RETENUS = 1000;

/** Why a text that holds this character is refused: it is named, and its kind. */
export function refusCaractere(point: number): RefusCellule {
  const connu = CARACTERES_REFUSES.get(point);
  if (connu) return connu;
  const { point: code, nom, visible } = nommerCaractere(point);
  const nouveau = refus(
    'caractere_interdit',
    visible === null
      ? fr`Le texte contient le caractère ${code} (${nom}), qui n’est pas accepté.`
      : fr`Le texte contient « ${visible} » (${code}, ${nom}), qu’aucun document ne peut imprimer.`,
  );
  if (CARACTERES_REFUSES.size < REFUS_RETENUS) CARACTERES_REFUSES.set(point, nouveau);
  return nouveau;
}

/** Most texts: letters that NFC leaves alone, single spaces. Spares a million of them the slower way. */
const SIMPLE = /^(?:[!-~À-ÖØ-öø-ÿ]| (?! ))*$/;

const BLANCS = /[\t\n\r]/;

/** A text as the domain reads it, or why it is refused: the first character that is not accepted. */
export function lireLettres(texte: string): string | RefusCellule {
  // A separator of another kind, left in a cell: a person who types one may be forgiven, a file is looked at.
  const blanc = BLANCS.exec(texte)?.[0];
  if (blanc !== undefined) return refusCaractere(blanc.charCodeAt(0));
  const lu = lireTexte(texte);
  if (lu.ok) return lu.valeur;
  const net = texte.normalize('NFC').replace(/\p{Zs}/gu, ' ');
  return refusCaractere(net.codePointAt(placeRefusee(net)) ?? 0);
}

/** Free text in NFC with single spaces, at most `longueur` characters. */
export function texte(longueur: number): Cellule<string> {
  const tropLong = refus('texte_trop_long', fr`Le texte est trop long.`);
  return {
    attendu: `texte, ${longueur} caractères au plus`,
    lire: (valeur) => {
      if (valeur.length <= longueur && SIMPLE.test(valeur)) return valeur;
      const lu = lireLettres(valeur);
      return typeof lu === 'string' && lu.length > longueur ? tropLong : lu;
    },
  };
}

/** A long number as spreadsheets shorten it: « 2,6E+10 ». */
const SCIENTIFIQUE = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i;
const ABREGE = refus(
  'notation_scientifique',
  fr`Le tableur a abrégé ce nombre : ses derniers chiffres sont perdus. Donnez à la colonne le format Texte, puis enregistrez de nouveau.`,
);

/** A code or number of a fixed form, kept as it is. */
export function code(forme: RegExp, attendu: string): Cellule<string> {
  const invalide = refus('forme_invalide', fr`La valeur n’a pas la forme attendue.`);
  return {
    attendu,
    lire: (valeur) => {
      if (forme.test(valeur)) return valeur;
      return SCIENTIFIQUE.test(valeur) ? ABREGE : invalide;
    },
  };
}

/** One of a list of words. Case, accents, spaces and hyphens are forgiven; what comes out is the list's own. */
export function choix<const Mot extends string>(mots: readonly Mot[]): Cellule<Mot> {
  const inconnue = refus('valeur_inconnue', fr`La valeur n’est pas dans la liste.`);
  const exacts = new Map<string, Mot>(mots.map((mot) => [mot, mot]));
  const parCle = new Map(mots.map((mot) => [plain(mot), mot]));
  return {
    attendu: mots.map((mot) => fr`« ${mot} »`).join(', '),
    lire: (valeur) => exacts.get(valeur) ?? parCle.get(plain(valeur)) ?? inconnue,
  };
}

/** « oui » or « non ». */
export const ouiNon: Cellule<boolean> = (() => {
  const mots = choix(['oui', 'non']);
  return {
    attendu: mots.attendu,
    lire: (valeur) => {
      const mot = mots.lire(valeur);
      return typeof mot === 'string' ? mot === 'oui' : mot;
    },
  };
})();

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const FRANCAISE = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const DATE_INVALIDE = refus('date_invalide', fr`Cette date n’existe pas ou n’a pas la forme attendue.`);

/** A day, ISO or as a French spreadsheet rewrites it; comes out ISO. Years 1900 to 2199. */
export const date: Cellule<string> = {
  attendu: 'date, aaaa-mm-jj ou jj/mm/aaaa',
  lire: (valeur) => {
    const iso = ISO.exec(valeur);
    const francaise = iso ? null : FRANCAISE.exec(valeur);
    const [annee, mois, jour] = iso
      ? [iso[1], iso[2], iso[3]]
      : [francaise?.[3], francaise?.[2], francaise?.[1]];
    if (annee === undefined || mois === undefined || jour === undefined) return DATE_INVALIDE;
    if (annee < '1900' || annee > '2199') return DATE_INVALIDE;
    const text = `${annee}-${mois}-${jour}`;
    const moment = Date.parse(`${text}T00:00:00Z`);
    // The 30th of February parses as the 2nd of March: what comes back must be what went in.
    if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== text) return DATE_INVALIDE;
    return text;
  },
};

const DATE_HEURE = /^(\S+)[ T](\d{1,2}):(\d{2})(?::00)?$/;

/** A day and hour, to the minute; comes out as « 2026-07-06T08:30 ». */
export const dateHeure: Cellule<string> = {
  attendu: 'date et heure, aaaa-mm-jj hh:mm ou jj/mm/aaaa hh:mm',
  lire: (valeur) => {
    const parts = DATE_HEURE.exec(valeur);
    const jour = date.lire(parts?.[1] ?? '');
    const [heure, minute] = [Number(parts?.[2] ?? 24), Number(parts?.[3] ?? 60)];
    if (typeof jour !== 'string' || heure > 23 || minute > 59) return DATE_INVALIDE;
    return `${jour}T${String(heure).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  },
};

/** A year of four digits, 2000 to 2199. */
export const annee: Cellule<number> = (() => {
  const invalide = refus('forme_invalide', fr`Ce n’est pas une année.`);
  return {
    attendu: 'année, de 2000 à 2199',
    lire: (valeur) => (/^2[01]\d\d$/.test(valeur) ? Number(valeur) : invalide),
  };
})();

const NOTE_ILLISIBLE = refus('note_illisible', fr`Ce n’est pas une note.`);
const NOTE_HORS_BORNES = refus('note_hors_bornes', fr`La note n’est pas comprise entre 0 et 20.`);
const NOTE_DECIMALES = refus('note_decimales', fr`La note a plus de deux décimales.`);
const NOMBRE = /^(-?)\d{1,15}(?:[.,](\d{1,15}))?$/;

function parseNote(valeur: string): number | RefusCellule {
  const lue = parseCentiemes(valeur);
  if (lue !== null) return lue > NOTE_MAXIMALE ? NOTE_HORS_BORNES : lue;
  const parts = NOMBRE.exec(valeur);
  if (!parts) return NOTE_ILLISIBLE;
  return parts[1] !== '-' && (parts[2] ?? '').length > 2 ? NOTE_DECIMALES : NOTE_HORS_BORNES;
}

/** Notes already read: a million of them are the same few hundred texts. Never more than these. */
const NOTES_LUES = new Map<string, number>();
const NOTES_RETENUES = 5000;

/** A note in hundredths, 0 to 2000, decimal comma or point. « 12,500 » is refused: nobody gives such a note. */
export const note: Cellule<number> = {
  attendu: 'note de 0 à 20, deux décimales au plus',
  lire: (valeur) => {
    const connue = NOTES_LUES.get(valeur);
    if (connue !== undefined) return connue;
    const lue = parseNote(valeur);
    if (typeof lue === 'number' && NOTES_LUES.size < NOTES_RETENUES) NOTES_LUES.set(valeur, lue);
    return lue;
  },
};

/** The natures of a result, each at the index that {@link NotesLues} keeps. */
export const NATURES: readonly NatureResultat[] = [
  'note',
  'benefice',
  'report',
  'dispense',
  'absent_justifie',
  'absent',
  'non_passee',
  'manquante',
  'annulee',
];

const NATURE_PAR_CODE = new Map<string, NatureResultat>(
  NATURES.map((nature) => [CODES_RESULTAT[nature], nature]),
);

/** The code of a result that is not a note of the session, among those of `natures`. */
export function codeResultat(natures: readonly NatureResultat[]): Cellule<NatureResultat> {
  const mots = choix(natures.map((nature) => CODES_RESULTAT[nature]));
  return {
    attendu: fr`rien, ou un code : ${natures.map((n) => `${CODES_RESULTAT[n]} (${LIBELLES_RESULTAT[n]})`).join(', ')}`,
    lire: (valeur) => {
      const mot = mots.lire(valeur);
      return typeof mot === 'string' ? (NATURE_PAR_CODE.get(mot) ?? 'note') : mot;
    },
  };
}

/** A word without case, accents, spaces, hyphens and apostrophes: how words of a list are compared. */
export function plain(mot: string): string {
  return cleDeTri(mot.replaceAll('_', ' '));
}
