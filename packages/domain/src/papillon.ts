import type { Portail } from './acces/acteur';

/**
 * Without characters that a hurried reader mixes up: 0 O o, 1 l I i, 5 S s, 2 Z z, 8 B b, u v U V, rn and m,
 * 9 g q, j i, and the small letters that are only smaller than their capital (c k p w x y).
 */
const ALPHABET = 'adefhnrtACDEFGHJKLMNPQRTWXY34679';
const LONGUEUR = 12;

/**
 * The password of a papillon: 12 characters of 32 (60 bits), shown once.
 * @param octets random bytes, one for each character at least; fewer throw, bytes that would bias the choice
 *   are skipped
 */
export function motDePassePapillon(octets: Uint8Array): string {
  const limit = 256 - (256 % ALPHABET.length);
  const chosen = [...octets].filter((octet) => octet < limit).slice(0, LONGUEUR);
  if (chosen.length < LONGUEUR) throw new Error('not enough random bytes for a password');
  return chosen.map((octet) => ALPHABET[octet % ALPHABET.length]).join('');
}

/** As printed, in groups of four: « abcd efgh ijkl ». What is typed may carry the spaces. */
export function formatMotDePasse(motDePasse: string): string {
  return motDePasse.replace(/(.{4})(?=.)/g, '$1 ');
}

/** What was typed, without the spaces and hyphens people put in. */
export function normaliserMotDePasse(saisie: string): string {
  return saisie.replace(/[\s-]/g, '');
}

/**
 * The login: jury and quality, no name: « J20112-PR », « J20112-VP »; « S20112-PR » for the portail de secours, so
 * that nobody tries the one at the door of the other.
 */
export function loginPapillon(
  jury: string,
  qualite: 'president' | 'vice_president',
  portail: Portail = 'ordinaire',
): string {
  return `${portail === 'secours' ? 'S' : 'J'}${jury}-${qualite === 'president' ? 'PR' : 'VP'}`;
}

/** What a papillon, or the fiche of an account, says to log in with. */
export interface PapillonColle {
  readonly identifiant: string;
  readonly motDePasse: string;
}

// A label begins a word, a colon may follow, and the value may be on a line below.
const IDENTIFIANT = /(?<![\p{L}\d])(?:identifiant|login)(?: du papillon)?\s*:?\s+((?!:)\S+)/giu;
const MOT_DE_PASSE =
  /(?<![\p{L}\d])mot de passe\s*:?\s+((?:[a-z\d]{4}[ \u00a0\u202f]?){3}(?![\p{L}\d])|(?!:)\S+)/iu;

/**
 * The login and the password out of the lines of a papillon, or of an account's fiche, copied in one go: « Identifiant :
 * J20112-PR Mot de passe : acde FGHJ km47 », on one line or more, with or without what is printed around.
 * @returns null for anything else: one of the two alone, or two papillons, of which nobody said which
 */
export function lirePapillonColle(texte: string): PapillonColle | null {
  // The password is looked for after the login: other sentences of the sheet say « mot de passe » too.
  const trouves = [...texte.matchAll(IDENTIFIANT)];
  const [premier] = trouves;
  const identifiant = premier?.[1];
  if (!premier || identifiant === undefined || trouves.some(([, autre]) => autre !== identifiant))
    return null;
  const motDePasse = MOT_DE_PASSE.exec(texte.slice(premier.index + premier[0].length))?.[1];
  if (motDePasse === undefined) return null;
  return { identifiant, motDePasse: motDePasse.replace(/\s/g, '') };
}
